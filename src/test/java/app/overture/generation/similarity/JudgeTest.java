package app.overture.generation.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.generation.similarity.Judge.Other;
import app.overture.generation.similarity.Judge.Tie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FR-4")
class JudgeTest {

    private static final String TO_JANA = """
            Dear Jana,

            Kovoslav moved 3 of its presses to Ostrava in May, and that is why I write to you as Head of Planning.

            In our circle planners show each other schedules that went wrong, and nobody sells in the room. People bring \
            one case each and leave with the objections of others. Which case would you bring along?

            Michal""";

    private static final String TO_PETRA = """
            Hello Ms Malá,

            Lanova moved 5 of its presses to Ostrava in May, and that is why I write to you as Head of Planning.

            In our circle planners show each other schedules that went wrong, and nobody sells in the room. People bring \
            one case each and leave with the objections of others. Which case would you bring along?

            Kind regards
            Michal""";

    private static final String WITH_ANOTHER_OPENING = """
            Dear Petra,

            You trained fourteen foremen in asking good questions.

            In our circle planners show each other schedules that went wrong, and nobody sells in the room. People bring \
            one case each and leave with the objections of others. Which case would you bring along?

            Michal""";

    private static final String OTHERWISE = """
            Dear Petra,

            Kovoslav moved 3 of its presses to Ostrava in May, and that is why I write to you as Head of Planning.

            Once a month someone tells what a wrong forecast cost them. There are no slides and no offers. Would an \
            evening of that be worth your time?

            Michal""";

    @Test
    void a_letter_that_differs_by_names_and_numbers_only_is_the_same_letter() {
        Likeness likeness = judge(TO_PETRA, TO_JANA, Tie.STRANGERS).orElseThrow();

        assertThat(likeness.degree()).isEqualTo(1.0);
        assertThat(likeness.blocking()).isTrue();
        assertThat(likeness.explanation()).isEqualTo("Almost the same as the message to Jana Nováková.");
        assertThat(likeness.text()).startsWith("Lanova moved 5").endsWith("bring along?");
    }

    @Test
    void another_opening_does_not_make_another_letter() {
        Likeness likeness = judge(WITH_ANOTHER_OPENING, TO_JANA, Tie.STRANGERS).orElseThrow();

        assertThat(likeness.blocking()).isTrue();
        assertThat(likeness.explanation())
                .isEqualTo("Almost the same as the message to Jana Nováková (all but the opening).");
        assertThat(likeness.text()).startsWith("In our circle").endsWith("bring along?");
        assertThat(WITH_ANOTHER_OPENING.substring(likeness.start(), likeness.end()))
                .isEqualTo(likeness.text());
    }

    @Test
    void the_same_opening_is_worth_a_look_between_strangers_and_a_fault_within_a_company() {
        Likeness among = judge(OTHERWISE, TO_JANA, Tie.STRANGERS).orElseThrow();
        assertThat(among.blocking()).isFalse();
        assertThat(among.explanation()).isEqualTo("Almost the same as the message to Jana Nováková (opening).");
        assertThat(among.text()).startsWith("Kovoslav moved").endsWith("Head of Planning.");

        assertThat(judge(OTHERWISE, TO_JANA, Tie.SAME_COMPANY).orElseThrow().blocking())
                .isTrue();
    }

    @Test
    void the_second_attempt_is_told_what_but_never_who() {
        assertThat(judge(OTHERWISE, TO_JANA, Tie.SAME_COMPANY).orElseThrow().told())
                .isEqualTo("“Kovoslav moved 3 of its presses to Ostrava in May, and that is why I” is almost what"
                        + " somebody else is told: open with another fact, in other words.");
    }

    @Test
    void the_order_of_sentences_does_not_hide_a_likeness() {
        String turned = """
                Ahoj,

                Nobody sells here at all. Planners bring one case each. Which case would you bring along?

                Michal""";
        String straight = """
                Ahoj,

                Planners bring one case each. Nobody sells here at all. Which case would you bring along?

                Michal""";
        assertThat(sketch(turned).body().likeness(sketch(straight).body())).isEqualTo(1.0);
    }

    @Test
    void two_invitations_may_end_with_the_same_question() {
        assertThat(judge(
                        "Eva, you rebuilt the dye house line by line. As COO, would our community of practitioners suit you?",
                        "Jan, you cut the audit folder to what is read. As CEO, would our community of practitioners suit you?",
                        Tie.STRANGERS))
                .isEmpty();
    }

    @Test
    void declined_names_are_names_in_czech_too() {
        Sketch one = Sketch.of("Terezo, pro Lanovu plánujete linky v Ostravě.", List.of("Tereza", "Malá", "Lanova"));
        Sketch other =
                Sketch.of("Martine, pro Kovoslavu plánujete linky v Ostravě.", List.of("Martin", "Nový", "Kovoslava"));

        assertThat(one.body().values()).isEqualTo(other.body().values());
    }

    @Test
    void a_text_without_words_is_like_nothing() {
        assertThat(judge("2026", "2027", Tie.SAME_PERSON)).isEmpty();
    }

    @Test
    void alike_texts_share_buckets_and_others_do_not() {
        UUID campaign = new UUID(1, 2);
        List<Long> one = Buckets.of(campaign, sketch(TO_JANA));

        assertThat(Buckets.of(campaign, sketch(TO_JANA))).isEqualTo(one);
        assertThat(Buckets.of(campaign, sketch(WITH_ANOTHER_OPENING))).containsAnyElementsOf(one);
        assertThat(Buckets.of(campaign, sketch("Could you tell me who prints your labels these days?")))
                .doesNotContainAnyElementsOf(one);
        assertThat(Buckets.of(new UUID(1, 3), sketch(TO_JANA)))
                .as("in another campaign")
                .doesNotContainAnyElementsOf(one);
    }

    private static Optional<Likeness> judge(String text, String other, Tie tie) {
        return Judge.judge(text, sketch(text), new Other(null, 1, tie, "the message to Jana Nováková", sketch(other)));
    }

    private static Sketch sketch(String body) {
        return Sketch.of(body, List.of("Jana", "Nováková", "Petra", "Malá", "Kovoslav", "Lanova", "Eva", "Jan"));
    }
}
