package app.overture.messages;

import static app.overture.db.Tables.MESSAGE_DECISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.overture.db.tables.records.MessageDecisionsRecord;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@Tag("FR-5")
class DecisionsNotedTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Outreach outreach;

    @Autowired
    MessageService messages;

    @Autowired
    MessageBatch batch;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;
    Outreach.Written written;
    UUID first;

    @BeforeEach
    void a_written_campaign() {
        workspace = given.workspace();
        written = outreach.written(workspace, 2);
        first = written.messages().getFirst();
    }

    @Test
    void an_approval_in_the_queue_knows_who_and_how_long_it_was_read() {
        Deciding.on(
                Deciding.Surface.QUEUE,
                Duration.ofMillis(4200),
                () -> given.as(workspace.editor(), () -> messages.approve(first, null)));

        MessageDecisionsRecord noted = noted().getFirst();
        assertThat(noted.getAction()).isEqualTo("approved");
        assertThat(noted.getVia()).isEqualTo("queue");
        assertThat(noted.getShownMs()).isEqualTo(4200);
        assertThat(noted.getUserId()).isEqualTo(workspace.editor().userId());
        assertThat(noted.getMessageId()).isEqualTo(first);
        assertThat(noted.getCampaignId()).isEqualTo(written.campaign());
        assertThat(noted.getCharacters()).isPositive();
        assertThat(noted.getUndoneAt()).isNull();
    }

    @Test
    void many_at_once_are_noted_one_by_one_and_without_a_reading_time() {
        given.as(workspace.editor(), () -> batch.approveAll(written.messages()));

        assertThat(noted())
                .hasSameSizeAs(written.messages())
                .extracting(MessageDecisionsRecord::getVia, MessageDecisionsRecord::getShownMs)
                .containsOnly(tuple("bulk", null));
    }

    @Test
    void what_is_taken_back_is_marked_and_what_follows_is_noted_anew() {
        given.as(workspace.editor(), () -> messages.reject(first, "Not true", null));
        given.as(workspace.editor(), () -> messages.reopen(first, null));
        given.as(workspace.editor(), () -> messages.approve(first, null));

        assertThat(noted())
                .extracting(
                        MessageDecisionsRecord::getAction,
                        MessageDecisionsRecord::getReason,
                        row -> row.getUndoneAt() != null)
                .containsExactly(tuple("rejected", "Not true", true), tuple("approved", "", false));
    }

    @Test
    void an_edit_is_noted_with_its_reason_and_marked_when_the_old_text_comes_back() {
        api.as(workspace.editor()).patch("/api/messages/" + first, """
                {"body":"Hello again.","edit_reason":"too_long"}""");
        given.as(workspace.editor(), () -> messages.approve(first, null));
        given.as(workspace.editor(), () -> messages.restore(first, 1, null));

        assertThat(noted())
                .extracting(
                        MessageDecisionsRecord::getAction,
                        MessageDecisionsRecord::getReason,
                        MessageDecisionsRecord::getVia,
                        MessageDecisionsRecord::getEdited,
                        row -> row.getUndoneAt() != null)
                .containsExactly(
                        tuple("edited", "too_long", "rest", true, true),
                        tuple("approved", "", "other", true, true),
                        tuple("restored", "", "other", true, false));
    }

    @Test
    void what_was_refused_is_not_noted() {
        Api.Answer stale = api.as(workspace.editor()).patch("/api/messages/" + first, """
                {"status":"approved","version":77}""");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(noted()).isEmpty();
    }

    private List<MessageDecisionsRecord> noted() {
        return given.as(
                workspace.viewer(),
                () -> dsl.selectFrom(MESSAGE_DECISIONS)
                        .where(MESSAGE_DECISIONS.TENANT_ID.eq(workspace.id()))
                        .orderBy(MESSAGE_DECISIONS.AT, MESSAGE_DECISIONS.ID)
                        .fetch());
    }
}
