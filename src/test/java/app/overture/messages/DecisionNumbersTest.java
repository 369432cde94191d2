package app.overture.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.DecisionNumbers.Decided;
import app.overture.messages.DecisionNumbers.ReviewerDay;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@Tag("NFR-2")
class DecisionNumbersTest {

    private static final String LONG =
            "A long sentence that nobody reads in two seconds. ".repeat(8).strip();

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    MessageService messages;

    @Autowired
    DecisionNumbers numbers;

    Given.Workspace workspace;
    Outreach.Written written;

    @BeforeEach
    void six_drafts() {
        workspace = given.workspace();
        written = outreach.written(workspace, 2);
    }

    @Test
    void a_sitting_knows_what_became_of_each_and_how_long_it_took() {
        Instant start = Instant.EPOCH;
        approve(0, 4);
        edit(1);
        approve(1, 8);
        reject(2, "Not true", 6);
        reject(3, "Not true", 2);
        given.as(workspace.editor(), () -> messages.reopen(id(3), null));

        Decided decided = given.as(workspace.editor(), () -> numbers.mineSince(written.campaign(), start));

        assertThat(decided.total()).isEqualTo(3);
        assertThat(decided.approvedUnchanged()).isEqualTo(1);
        assertThat(decided.approvedAfterEdit()).isEqualTo(1);
        assertThat(decided.rejected()).isEqualTo(Map.of("Not true", 1));
        assertThat(decided.edits()).isEqualTo(Map.of("Too short", 1));
        assertThat(decided.pace().timed()).isEqualTo(3);
        assertThat(decided.pace().median()).isEqualTo(Duration.ofSeconds(6));
        assertThat(decided.pace().p90()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(given.as(workspace.admin(), () -> numbers.mineSince(written.campaign(), start))
                        .total())
                .isZero();
    }

    @Test
    void only_an_administrator_sees_others_and_what_was_too_fast_to_be_read() {
        edit(0);
        approve(0, 1);
        edit(1);
        approve(1, 5);
        approve(2, 1); // short: two seconds may be enough

        List<ReviewerDay> all = days(workspace.admin());
        assertThat(all).singleElement().satisfies(day -> {
            assertThat(day.name()).isEqualTo("editor");
            assertThat(day.decided()).isEqualTo(3);
            assertThat(day.longTexts()).isEqualTo(2);
            assertThat(day.tooFast()).isEqualTo(1);
        });
        assertThat(days(workspace.editor())).singleElement().satisfies(day -> {
            assertThat(day.decided()).isEqualTo(3);
            assertThat(day.tooFast()).isNull();
            assertThat(day.longTexts()).isNull();
        });
        assertThat(days(workspace.viewer())).isEmpty();
        assertThat(days(given.workspace().admin())).isEmpty();
    }

    private List<ReviewerDay> days(SignedIn person) {
        return given.as(person, () -> numbers.reviewers(written.campaign()));
    }

    private void approve(int index, int seconds) {
        Deciding.on(
                Deciding.Surface.QUEUE,
                Duration.ofSeconds(seconds),
                () -> given.as(workspace.editor(), () -> messages.approve(id(index), null)));
    }

    private void reject(int index, String reason, int seconds) {
        Deciding.on(
                Deciding.Surface.QUEUE,
                Duration.ofSeconds(seconds),
                () -> given.as(workspace.editor(), () -> messages.reject(id(index), reason, null)));
    }

    private void edit(int index) {
        given.as(workspace.editor(), () -> messages.edit(id(index), "Subject", LONG, EditReason.TOO_SHORT, "", null));
    }

    private UUID id(int index) {
        return written.messages().get(index);
    }
}
