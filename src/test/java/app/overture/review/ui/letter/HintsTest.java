package app.overture.review.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTest {

    @Test
    void lix_counts_words_a_sentence_and_long_words_without_greeting_and_name() {
        String text = "Hello Ms Dvorak,\n\nYour talk was good and we liked it much. "
                + "The planning table meets in Brno again in January with twelve people.\n\nMichal";

        Readability readability = Readability.of(text, "en");

        assertThat(readability.words()).isEqualTo(21);
        // 21 words in 2 sentences, and "planning", "January" of 21.
        assertThat(readability.lix()).isEqualTo(Math.round(10.5f + 200f / 21));
        assertThat(readability.level("en")).isEqualTo("very easy");
        assertThat(readability.level("cs")).isEmpty();
    }

    @Test
    void too_little_text_has_no_level() {
        assertThat(Readability.of("See you on Monday.", "en").lix()).isZero();
    }

    @Test
    void spam_words_are_found_in_three_languages_and_only_as_words() {
        assertThat(SpamWords.in("en", "A FREE seat, guaranteed; freedom is another word."))
                .containsExactly("free", "guaranteed");
        assertThat(SpamWords.in("de", "Ganz kostenlose Teilnahme, nur heute."))
                .containsExactly("kostenlose", "nur heute");
        assertThat(SpamWords.in("cs", "Místo je zdarma a s garancí.")).containsExactly("zdarma");
        assertThat(SpamWords.in("fr", "gratuit")).isEmpty();
        assertThat(SpamWords.in("../x", "free")).isEmpty();
    }

    @Test
    void the_opener_is_the_first_sentence_after_the_greeting() {
        assertThat(CompanyFold.opener("Dobrý den,\n\nvaše přednáška mě zaujala. Další věta.\n\nM."))
                .isEqualTo("vaše přednáška mě zaujala.");
        assertThat(CompanyFold.opener("Your talk was good. More.")).isEqualTo("Your talk was good.");
    }
}
