package app.overture.messages;

import static app.overture.db.Tables.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A note longer than the owner's LinkedIn account takes is refused before approval, never cut (decision 28). */
@IntegrationTest
class NoteLimitTest {

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    Api api;

    @Autowired
    Owners owners;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;
    Outreach.Written written;

    @BeforeEach
    void a_note_of_250_characters() {
        workspace = given.workspace();
        written = outreach.written(workspace, 1);
        given.as(
                workspace.editor(),
                () -> dsl.update(MESSAGES)
                        .set(MESSAGES.CHANNEL, "linkedin_connect")
                        .set(MESSAGES.BODY, "n".repeat(250))
                        .where(MESSAGES.TENANT_ID.eq(workspace.id()))
                        .execute());
    }

    @Test
    void a_free_account_takes_200_characters() {
        UUID note = written.messages().getFirst();

        Api.Answer one = api.as(workspace.editor()).patch("/api/messages/" + note, "{\"status\":\"approved\"}");
        Api.Answer many = all();

        assertThat(one.status()).isEqualTo(422);
        assertThat(one.code()).isEqualTo("note_too_long");
        assertThat(one.body().path("detail").asString())
                .contains("250 characters")
                .contains("allows 200");
        assertThat(many.body().path("updated_count").asInt()).isZero();
    }

    @Test
    void a_premium_account_takes_300() {
        given.as(workspace.admin(), () -> {
            for (Owner owner : owners.list()) {
                owners.update(
                        owner.id(),
                        new Owner.Draft(owner.name(), null, null, null, "", owner.timeZone(), true, true),
                        owner.version());
            }
            return null;
        });

        assertThat(all().body().path("updated_count").asInt())
                .isEqualTo(written.messages().size());
    }

    private Api.Answer all() {
        String ids = String.join(
                "\",\"", written.messages().stream().map(UUID::toString).toList());
        return api.as(workspace.editor())
                .post(
                        "/api/campaigns/" + written.campaign() + "/messages/batch-action",
                        "{\"action\":\"approve\",\"message_ids\":[\"" + ids + "\"]}");
    }
}
