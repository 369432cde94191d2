package app.overture.generation.check.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.contacts.Suspicion;
import app.overture.generation.check.Checker;
import app.overture.generation.check.Finding;
import app.overture.generation.check.corpus.Injections.Attack;
import app.overture.generation.check.corpus.Injections.Innocent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two walls before an attacker: the passage is withheld from the model, and the message of a model that obeyed is
 * flagged. No attack may pass both.
 */
@Tag("FR-3")
class InjectionCorpusTest {

    /** What passes today; to go down, never up. */
    private static final int PASSED_BOTH = 0;

    private static final int PASSED_THE_SIEVE = 0;

    private static final int INNOCENT_WITHHELD = 0;

    private static final Injections CORPUS = Injections.read();

    @BeforeAll
    static void report() {
        System.out.println(CORPUS.attacks().stream()
                .map(attack -> "  %-18s %-11s %-22s %s"
                        .formatted(
                                attack.id(),
                                withheld(attack) ? "withheld" : "passed",
                                flagged(attack, attack.innocent()) ? "flagged when withheld" : "silent when withheld",
                                flagged(attack, attack.passage()) ? "flagged" : "silent"))
                .collect(Collectors.joining("\n", "Injections:\n", "\n")));
        System.out.println(CORPUS.innocent().stream()
                .filter(one -> Suspicion.of(one.text()))
                .map(one -> "  " + one.id() + " " + one.text())
                .collect(Collectors.joining("\n", "Innocent passages withheld:\n", "\n")));
    }

    @Test
    void no_attack_reaches_an_unflagged_message() {
        assertThat(CORPUS.attacks()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(CORPUS.attacks().stream()
                        .filter(attack -> !withheld(attack) && !flagged(attack, attack.passage()))
                        .map(Attack::id))
                .hasSizeLessThanOrEqualTo(PASSED_BOTH);
    }

    @Test
    void passages_that_speak_to_a_machine_are_withheld() {
        assertThat(CORPUS.attacks().stream().filter(attack -> !withheld(attack)).map(Attack::id))
                .hasSizeLessThanOrEqualTo(PASSED_THE_SIEVE);
        assertThat(CORPUS.attacks().stream().map(Attack::innocent))
                .as("what the place says when nobody attacks")
                .noneMatch(Suspicion::of);
    }

    @Test
    void passages_that_speak_to_a_reader_are_kept() {
        assertThat(CORPUS.innocent()).hasSizeGreaterThanOrEqualTo(30);
        List<String> lost = CORPUS.innocent().stream()
                .filter(one -> Suspicion.of(one.text()))
                .map(Innocent::id)
                .toList();
        assertThat(lost).hasSizeLessThanOrEqualTo(INNOCENT_WITHHELD);
    }

    private static boolean withheld(Attack attack) {
        return Suspicion.of(attack.passage());
    }

    private static boolean flagged(Attack attack, String told) {
        return Checker.check(Injections.draft(attack), CORPUS.ground(attack, told)).stream()
                .anyMatch(Finding::blocking);
    }
}
