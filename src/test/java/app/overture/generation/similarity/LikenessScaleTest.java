package app.overture.generation.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageService;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database does for one look-up, counted in pages, in a small campaign and in one of 50,000 messages. */
@IntegrationTest
@Tag("NFR-1")
class LikenessScaleTest {

    private static final int BUCKETS = 21;
    private static final int PER_BUCKET = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    MessageService messages;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;
    UUID campaignContact;

    @Test
    void a_look_up_reads_as_many_pages_among_50000_messages_as_among_1000() {
        workspace = given.workspace();
        Outreach.Written written = outreach.written(workspace, 1);
        campaignContact = given.asMachine(
                workspace.id(),
                () -> messages.get(written.messages().getFirst()).campaignContactId());
        fill(10, 1_000);
        JsonNode few = lookUp();

        fill(1_010, 49_000);
        JsonNode many = lookUp();

        // A page more for each probe, where the index has become a level deeper; and never a full bucket to its end,
        // which
        // would be a thousand rows for each of the 21.
        assertThat(pages(many)).isLessThanOrEqualTo(2 * pages(few)).isLessThan(BUCKETS * 3 * PER_BUCKET);
    }

    /** Messages of ten buckets each: nine of their own, and one that one in fifty shares. */
    private void fill(int from, int count) {
        given.asMachine(workspace.id(), () -> {
            dsl.execute(
                    "insert into messages (tenant_id, id, campaign_id, campaign_contact_id, contact_id, owner_id, step,"
                            + " channel, label, status, body, original_body, created_at, updated_at)"
                            + " select m.tenant_id, gen_random_uuid(), m.campaign_id, m.campaign_contact_id, m.contact_id,"
                            + " m.owner_id, n, m.channel, m.label, 'draft', 'x', 'x', now(), now()"
                            + " from messages m, generate_series(?, ?) n where m.tenant_id = ? and m.campaign_contact_id = ?"
                            + " and m.step = 1",
                    from,
                    from + count - 1,
                    workspace.id(),
                    campaignContact);
            // A connection keeps the plan of its foreign-key checks until the tables are analysed, and this one was
            // made when
            // a handful of messages was all there was: every check would walk all fifty thousand.
            dsl.execute("discard plans");
            return dsl.execute(
                    "insert into message_buckets (tenant_id, bucket, message_id) select m.tenant_id, case b when 0 then"
                            + " m.step % 50 else 1000000 + m.step * 10 + b end, m.id from messages m, generate_series(0, 9) b"
                            + " where m.tenant_id = ? and m.step >= ?",
                    workspace.id(), from);
        });
    }

    private JsonNode lookUp() {
        Long[] buckets = LongStream.range(0, BUCKETS).boxed().toArray(Long[]::new);
        return given.asMachine(workspace.id(), () -> {
            List<String> plan = dsl.resultQuery(
                            "explain (analyze, buffers, format json) select id from nearest_messages(?::bigint[], ?, 10)",
                            buckets,
                            PER_BUCKET)
                    .fetch(row -> row.get(0, String.class));
            return JSON.readTree(plan.getFirst()).path(0).path("Plan");
        });
    }

    private static int pages(JsonNode plan) {
        return plan.path("Shared Hit Blocks").asInt()
                + plan.path("Shared Read Blocks").asInt();
    }
}
