package app.overture.review.ui.letter;

import static app.overture.review.ui.letter.TextDiff.Kind.ADDED;
import static app.overture.review.ui.letter.TextDiff.Kind.REMOVED;
import static app.overture.review.ui.letter.TextDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.review.ui.letter.TextDiff.Kind;
import app.overture.review.ui.letter.TextDiff.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void a_changed_letter_is_a_changed_letter() {
        assertThat(TextDiff.between("two data engineers.", "two data engineer."))
                .containsExactly(new Run(SAME, "two data engineer"), new Run(REMOVED, "s"), new Run(SAME, "."));
    }

    @Test
    void another_word_is_another_word_and_no_heap_of_letters() {
        assertThat(TextDiff.between("Your talk was good.", "Your paper was good."))
                .containsExactly(
                        new Run(SAME, "Your "),
                        new Run(REMOVED, "talk"),
                        new Run(ADDED, "paper"),
                        new Run(SAME, " was good."));
    }

    @Test
    void neighbouring_words_change_together() {
        assertThat(TextDiff.between("We have two seats left.", "We hold one chair left."))
                .containsExactly(
                        new Run(SAME, "We "),
                        new Run(REMOVED, "have two seats"),
                        new Run(ADDED, "hold one chair"),
                        new Run(SAME, " left."));
    }

    @Test
    void both_texts_can_be_read_out_of_it() {
        String before = "Guten Tag Frau Müller,\n\nüber 😀 Brünn.\n\nMichal";
        String after = "Guten Tag,\n\nüber 😁 Brünn und Prag!\n\nM.";

        assertThat(read(before, after, ADDED)).isEqualTo(before);
        assertThat(read(before, after, REMOVED)).isEqualTo(after);
        assertThat(TextDiff.between(before, before)).containsExactly(new Run(SAME, before));
        assertThat(TextDiff.between("", "new")).containsExactly(new Run(ADDED, "new"));
    }

    private static String read(String before, String after, Kind without) {
        List<Run> runs = TextDiff.between(before, after);
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }
}
