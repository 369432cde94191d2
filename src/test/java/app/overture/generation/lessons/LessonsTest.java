package app.overture.generation.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.playbook.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final String BODY = """
            Hi {first},

            Your talk about shifts stayed with me. Our pricing starts at 90 euros a seat.

            May I send you the programme? Shall we call on Friday?

            {sender}""";

    @Test
    void the_same_greeting_changed_three_times_is_a_lesson_and_twice_is_none() {
        String after = BODY.replace("Hi {first},", "Dobrý den, {last},");

        assertThat(PhraseLessons.of(edits(3, "too_casual", BODY, after)))
                .singleElement()
                .satisfies(lesson -> {
                    assertThat(lesson.finding())
                            .isEqualTo("“Hi {first},” was changed to “Dobrý den, {last},” 3 times.");
                    assertThat(lesson.wording())
                            .isEqualTo("In Czech: greet with “Dobrý den, {last},”, not “Hi {first},”.");
                    assertThat(lesson.support()).isEqualTo(3);
                    assertThat(lesson.examples().getFirst().reason()).isEqualTo("Too casual");
                });
        assertThat(PhraseLessons.of(edits(2, "too_casual", BODY, after))).isEmpty();
    }

    @Test
    void many_edits_of_one_message_count_once() {
        UUID same = UUID.randomUUID();
        Edit one = edit(same, "other", BODY, BODY.replace("Hi", "Hello"));

        assertThat(PhraseLessons.of(List.of(one, one, one, one))).isEmpty();
    }

    @Test
    void a_phrase_that_is_replaced_or_taken_out_is_found_inside_its_sentence() {
        List<Edit> replaced = edits(4, "generic", BODY, BODY.replace("stayed with me", "made me think"));
        List<Edit> taken = edits(3, "too_long", BODY, BODY.replace(" about shifts", ""));

        assertThat(PhraseLessons.of(replaced))
                .extracting(Lesson::wording)
                .containsExactly("In Czech: write “made me think”, not “stayed with me”.");
        assertThat(PhraseLessons.of(taken))
                .extracting(Lesson::finding)
                .containsExactly("“about shifts” was taken out 3 times.");
    }

    @Test
    void a_topic_that_hardly_survives_is_named_though_every_sentence_is_another() {
        List<Edit> edits = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            String before = BODY.replace("starts at 90 euros", "for team " + "ABCDE".charAt(n) + " begins at " + n);
            edits.add(edit(UUID.randomUUID(), "off_topic", before, before.replaceAll(" Our pricing[^.]*\\.", "")));
        }

        assertThat(TopicLessons.of(edits)).singleElement().satisfies(lesson -> {
            assertThat(lesson.finding()).isEqualTo("The sentence about “pricing” was deleted 5 times.");
            assertThat(lesson.wording()).isEqualTo("In Czech: leave out sentences about “pricing”.");
        });
    }

    @Test
    void shortening_and_asking_less_are_lessons_when_half_of_the_edits_do_it() {
        String shorter = """
                Hi {first},

                Your talk about shifts stayed with me. May I send you the programme?

                {sender}""";
        List<Edit> edits = new ArrayList<>(edits(6, "too_long", BODY, shorter));
        edits.addAll(edits(5, "other", BODY, BODY.replace("Friday", "Monday")));

        assertThat(ShapeLessons.of(edits))
                .extracting(Lesson::finding)
                .containsExactlyInAnyOrder("Shortened in 6 of 11 edits.", "A question was taken out in 6 of 11 edits.");
        edits.addAll(edits(2, "other", BODY, BODY.replace("Friday", "Tuesday")));
        assertThat(ShapeLessons.of(edits)).isEmpty();
    }

    @Test
    void a_reason_that_is_given_five_times_speaks_for_itself() {
        assertThat(ShapeLessons.of(edits(5, "too_formal", BODY, BODY.replace("Friday", "Monday"))))
                .extracting(Lesson::wording)
                .containsExactly("In Czech: write less formally, as to a colleague.");
    }

    @Test
    void names_are_taken_out_even_where_the_language_bends_them() {
        Names names =
                new Names().hide("Nováková", "{last}").hide("Jana", "{first}").hide("Skloval", "{company}");

        assertThat(names.outOf("Dobrý den, paní Nováková, Jano, ve Sklovalu s Janou"))
                .isEqualTo("Dobrý den, paní {last}, {first}, ve {company} s {first}");
    }

    private static List<Edit> edits(int count, String reason, String before, String after) {
        List<Edit> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.add(edit(UUID.randomUUID(), reason, before, after));
        }
        return all;
    }

    private static Edit edit(UUID message, String reason, String before, String after) {
        return new Edit(message, reason, "cs", "email", Letter.of(before), Letter.of(after));
    }
}
