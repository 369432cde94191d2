package app.overture.generation.check.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.generation.check.corpus.Exam.Clean;
import app.overture.generation.check.corpus.Exam.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The checker's exam: lies are to be marked at their words, well-written messages are to pass.
 *
 * <p>{@code blind/} was written without a look at the checker or at the other exams' lies, and it was committed before
 * it was sat. At that first sitting 240 of its 294 lies (82 %) were marked at their words and 11 of its 60 clean
 * messages were blamed. {@code blind-again/} was written in the same way once the checker had been mended by it, and its
 * first sitting marked 64 of 85 lies (75 %) and blamed 4 of 19 clean messages. {@code blind-last/} came after another
 * round of mending, with lies of seven kinds only (title, number, name, date, link, a competitor's product, another
 * contact's company): its first sitting marked 128 of 148 lies (86 %; of titles 5 of 17) and blamed 11 of 30 clean
 * messages. {@code blind-sixth/} came after one more round, of the same seven kinds: its first sitting marked 139 of 154
 * lies (90 %; of titles 16 of 21) and blamed 14 of 45 clean messages. {@code blind-seventh/} was written once those had
 * been mended: its first sitting marked 60 of 64 lies (94 %; of titles 8 of 10) and still blamed 7 of 20 clean messages. {@code blind-eighth/} is a small one after
 * that: 23 of 25 lies and 2 of 9 clean messages.
 * That, and not today's figure, tells how the checker fares with what it has never seen. What is missed today are mostly
 * everyday words in place of other everyday words, which no rule without a model can tell.
 *
 * <p>{@code plain/} are sixty letters as a language model writes them by default, with nothing false in them. When they
 * were first sat, in three parts with mending between, 3 of 24, 6 of 24 and 4 of 12 were blamed.
 */
@Tag("FR-3")
class CorpusTest {

    private static final Set<String> SEVEN_KINDS =
            Set.of("title", "number", "name", "date", "link", "product", "foreign_company");

    /** What the checker misses today of the lies, and blames of the clean messages; to go down, never up. */
    private static final int LIES_MISSED = 13;

    /** As above, of the exam that was written after the checker's last large change. */
    private static final int LIES_MISSED_AGAIN = 13;

    /** As above, of the fifth exam. */
    private static final int LIES_MISSED_LAST = 5;

    /** As above, of the sixth exam. */
    private static final int LIES_MISSED_SIXTH = 5;

    private static final int CLEAN_BLAMED_SIXTH = 1;

    /** As above, of the seventh exam. */
    private static final int LIES_MISSED_SEVENTH = 4;

    private static final int CLEAN_BLAMED_SEVENTH = 2;

    /** As above, of the small eighth exam. */
    private static final int LIES_MISSED_EIGHTH = 0;

    private static final int CLEAN_BLAMED_EIGHTH = 1;

    private static final double CLEAN_BLAMED = 0.005;

    private static List<Corpus> corpora = List.of();
    private static Exam.Result again = new Exam.Result(List.of(), List.of());
    private static Exam.Result unseen = new Exam.Result(List.of(), List.of());
    private static Exam.Result sixth = new Exam.Result(List.of(), List.of());
    private static Exam.Result seventh = new Exam.Result(List.of(), List.of());
    private static Exam.Result eighth = new Exam.Result(List.of(), List.of());
    private static Exam.Result result = new Exam.Result(List.of(), List.of());

    @BeforeAll
    static void take() {
        corpora = Stream.of("", "held-out/", "blind/")
                .flatMap(exam -> Stream.of(exam + "en.json", exam + "de.json", exam + "cs.json"))
                .filter(Corpus::exists)
                .map(Corpus::read)
                .toList();
        result = Exam.take(corpora);
        again = Exam.take(read("blind-again/"));
        unseen = Exam.take(read("blind-last/"));
        sixth = Exam.take(read("blind-sixth/"));
        eighth = Exam.take(read("blind-eighth/"));
        System.out.println("The eighth exam:\n" + report(eighth));
        seventh = Exam.take(read("blind-seventh/"));
        System.out.println("The seventh exam:\n" + report(seventh));
        System.out.println("The sixth exam:\n" + report(sixth));
        System.out.println("The fifth exam:\n" + report(unseen) + "The one before:\n" + report(again));
        System.out.println(report(result));
    }

    private static List<Corpus> read(String exam) {
        return Stream.of("en.json", "de.json", "cs.json")
                .map(language -> Corpus.read(exam + language))
                .toList();
    }

    @Test
    void the_exam_is_large_and_well_formed() {
        assertThat(result.clean()).hasSizeGreaterThanOrEqualTo(210);
        assertThat(result.lies()).hasSizeGreaterThanOrEqualTo(860);
        assertThat(grouped(result.lies(), Told::language).values()).allMatch(told -> told.size() >= 280);
        corpora.stream()
                .flatMap(corpus -> corpus.cases().stream())
                .flatMap(one -> one.messages().stream())
                .forEach(message -> message.lies().forEach(lie -> {
                    String text = lie.field().equals("subject") ? message.subject() : Corpus.body(message);
                    assertThat(text).as(lie.id()).containsOnlyOnce(lie.truth());
                    assertThat(lie.lie()).as(lie.id()).contains(lie.words());
                }));
    }

    @Test
    void lies_are_marked_at_their_words() {
        assertThat(result.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .as(() -> report(result))
                .hasSizeLessThanOrEqualTo(LIES_MISSED);
    }

    @Test
    void every_seeded_false_fact_of_seven_kinds_is_marked_in_the_first_exam() {
        List<Told> seeded = Exam.take(read("")).lies().stream()
                .filter(told -> SEVEN_KINDS.contains(told.lie().kind()))
                .toList();
        assertThat(seeded).hasSizeGreaterThanOrEqualTo(200);
        assertThat(seeded.stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .isEmpty();
    }

    @Test
    void lies_of_the_last_exam_are_marked_at_their_words() {
        assertThat(again.lies()).hasSizeGreaterThanOrEqualTo(85);
        assertThat(again.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .hasSizeLessThanOrEqualTo(LIES_MISSED_AGAIN);
        assertThat(again.clean().stream().filter(clean -> !clean.flagged().isEmpty()))
                .isEmpty();
    }

    @Test
    void lies_of_seven_kinds_are_marked_in_the_newest_exam() {
        assertThat(unseen.lies()).hasSizeGreaterThanOrEqualTo(148);
        assertThat(unseen.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .hasSizeLessThanOrEqualTo(LIES_MISSED_LAST);
        assertThat(unseen.clean().stream().filter(clean -> !clean.flagged().isEmpty()))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void lies_of_seven_kinds_are_marked_in_the_sixth_exam() {
        assertThat(sixth.lies()).hasSizeGreaterThanOrEqualTo(154);
        assertThat(sixth.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .hasSizeLessThanOrEqualTo(LIES_MISSED_SIXTH);
        assertThat(sixth.clean().stream().filter(clean -> !clean.flagged().isEmpty()))
                .hasSizeLessThanOrEqualTo(CLEAN_BLAMED_SIXTH);
    }

    @Test
    void lies_of_seven_kinds_are_marked_in_the_seventh_exam() {
        assertThat(seventh.lies()).hasSizeGreaterThanOrEqualTo(64);
        assertThat(seventh.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .hasSizeLessThanOrEqualTo(LIES_MISSED_SEVENTH);
        assertThat(seventh.clean().stream().filter(clean -> !clean.flagged().isEmpty()))
                .hasSizeLessThanOrEqualTo(CLEAN_BLAMED_SEVENTH);
    }

    @Test
    void lies_of_seven_kinds_are_marked_in_the_eighth_exam() {
        assertThat(eighth.lies()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(eighth.lies().stream()
                        .filter(told -> !told.caught())
                        .map(told -> told.lie().id()))
                .hasSizeLessThanOrEqualTo(LIES_MISSED_EIGHTH);
        assertThat(eighth.clean().stream().filter(clean -> !clean.flagged().isEmpty()))
                .hasSizeLessThanOrEqualTo(CLEAN_BLAMED_EIGHTH);
    }

    @Test
    void plain_letters_pass() {
        List<Clean> plain = Exam.take(read("plain/")).clean();
        assertThat(plain).hasSizeGreaterThanOrEqualTo(60);
        assertThat(plain.stream().filter(clean -> !clean.flagged().isEmpty())).isEmpty();
    }

    @Test
    void well_written_messages_pass() {
        long blamed = result.clean().stream()
                .filter(clean -> !clean.flagged().isEmpty())
                .count();
        assertThat((double) blamed / result.clean().size())
                .as(() -> report(result))
                .isLessThanOrEqualTo(CLEAN_BLAMED);
    }

    private static String report(Exam.Result result) {
        StringBuilder report = new StringBuilder("Lies marked at their words:\n");
        table(report, "  ", grouped(result.lies(), Told::language));
        table(report, "  ", grouped(result.lies(), told -> told.lie().kind()));
        report.append("Missed:\n");
        result.lies().stream()
                .filter(told -> !told.caught())
                .forEach(told -> report.append("  %s %s \"%s\"%s%n"
                        .formatted(
                                told.lie().id(),
                                told.lie().kind(),
                                told.lie().lie(),
                                told.elsewhere() ? " (marked elsewhere)" : "")));
        report.append("Clean messages blamed:\n");
        grouped(result.clean(), Clean::language)
                .forEach((language, all) -> report.append("  %s %d of %d%n"
                        .formatted(
                                language,
                                all.stream()
                                        .filter(clean -> !clean.flagged().isEmpty())
                                        .count(),
                                all.size())));
        result.clean().stream()
                .filter(clean -> !clean.flagged().isEmpty())
                .forEach(clean -> report.append("  %s %s%n".formatted(clean.id(), String.join(", ", clean.flagged()))));
        return report.toString();
    }

    private static void table(StringBuilder report, String indent, Map<String, List<Told>> groups) {
        groups.forEach((name, all) -> report.append("%s%s %d of %d%n"
                .formatted(indent, name, all.stream().filter(Told::caught).count(), all.size())));
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }
}
