package app.overture.review.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    private static final String TEXT = "Hello Ms Dvorak,\n\nYour talk was good. We have two seats.\n\nMichal";

    @Test
    void a_text_is_cut_at_sentences_and_flags() {
        List<Prose.Range> sentences = Prose.locate(TEXT, List.of("Your talk was good.", "We have two seats."));
        int two = TEXT.indexOf("two");

        List<Prose.Passage> passages = Prose.passages(TEXT, sentences, List.of(new Prose.Range(two, two + 3)));

        assertThat(passages).hasSize(3);
        assertThat(passages.get(1).pieces())
                .containsExactly(
                        new Prose.Piece("Your talk was good.", 0, -1),
                        new Prose.Piece(" ", -1, -1),
                        new Prose.Piece("We have ", 1, -1),
                        new Prose.Piece("two", 1, 0),
                        new Prose.Piece(" seats.", 1, -1));
        assertThat(passages.get(1).flags()).containsExactly(0);
    }

    @Test
    void nothing_of_the_text_is_lost() {
        List<Prose.Passage> passages = Prose.passages(TEXT, List.of(), List.of(new Prose.Range(3, 40)));

        String joined = String.join(
                "\n\n",
                passages.stream()
                        .map(passage -> String.join(
                                "",
                                passage.pieces().stream().map(Prose.Piece::text).toList()))
                        .toList());
        assertThat(joined).isEqualTo(TEXT);
    }

    @Test
    void a_sentence_that_was_edited_away_marks_nothing() {
        List<Prose.Range> sentences = Prose.locate(TEXT, List.of("Somebody deleted this.", "We have two seats."));

        assertThat(sentences.getFirst().start()).isNegative();
        assertThat(Prose.passages(TEXT, sentences, List.of()).get(1).sentences())
                .containsExactly(1);
    }
}
