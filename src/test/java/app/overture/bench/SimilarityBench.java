package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.generation.similarity.Addressee;
import app.overture.generation.similarity.Compared;
import app.overture.generation.similarity.Kept;
import app.overture.generation.similarity.Likenesses;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Holding a new message against those of its campaign: among 50,000 as fast as among 1,000. */
@IntegrationTest
@Tag("NFR-1")
class SimilarityBench {

    private static final int LOOK_UPS = 300;
    private static final int PEOPLE = 100;
    private static final int AT_ONCE = 500;

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    Likenesses likenesses;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcConnectionDetails database;

    private final Random dice = new Random(7);
    private Given.Workspace workspace;
    private Outreach.Written written;

    @Test
    void a_look_up_among_50000() throws SQLException {
        workspace = given.workspace();
        written = outreach.written(workspace, PEOPLE);
        fill(10, 1_000);
        tidy();
        lookUps();
        double few = lookUps();

        fill(1_010, 49_000);
        tidy();
        lookUps();
        double many = lookUps();

        assertThat(BenchReport.add(BenchReport.Row.times(
                                LOOK_UPS + " messages held against 50,000", many, "the same against 1,000", few, 2.0))
                        .within())
                .isTrue();
    }

    /** As autovacuum would in its time: without it the plan for the few is made for none. */
    private void tidy() throws SQLException {
        try (Connection owner = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "postgres");
                Statement statement = owner.createStatement()) {
            statement.execute("analyze messages, message_buckets, message_likenesses");
        }
    }

    private double lookUps() {
        Addressee somebody = new Addressee(written.campaign(), UUID.randomUUID(), null, List.of());
        long start = System.nanoTime();
        for (int n = 0; n < LOOK_UPS; n++) {
            Map<Integer, String> one = Map.of(1, letter());
            Map<Integer, Compared> compared = given.asMachine(workspace.id(), () -> likenesses.compare(somebody, one));
            assertThat(compared).hasSize(1);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** As many steps to some people, which is the cheapest way to so many messages; the texts are what counts. */
    private void fill(int from, int count) {
        for (int step = from; step < from + count; step += AT_ONCE) {
            int first = step;
            int turn = step / AT_ONCE % PEOPLE;
            Addressee person =
                    new Addressee(written.campaign(), written.contacts().get(turn), null, List.of());
            given.asMachine(workspace.id(), () -> {
                List<Kept> kept = new ArrayList<>();
                for (int n = first; n < first + AT_ONCE; n++) {
                    kept.add(new Kept(UUID.randomUUID(), n, letter(), Compared.withNone()));
                }
                insert(kept, written.messages().get(turn));
                return likenesses.keep(person, kept);
            });
        }
    }

    private void insert(List<Kept> kept, UUID like) {
        dsl.query(
                        "insert into messages (tenant_id, id, campaign_id, campaign_contact_id, contact_id, owner_id, step,"
                                + " channel, label, status, body, original_body, created_at, updated_at)"
                                + " select m.tenant_id, k.id, m.campaign_id, m.campaign_contact_id, m.contact_id, m.owner_id,"
                                + " k.step, m.channel, m.label, 'draft', k.body, k.body, now(), now() from messages m,"
                                + " unnest(?::uuid[], ?::int[], ?::text[]) k (id, step, body)"
                                + " where m.tenant_id = ? and m.id = ?",
                        kept.stream().map(Kept::messageId).toArray(UUID[]::new),
                        kept.stream().map(Kept::step).toArray(Integer[]::new),
                        kept.stream().map(Kept::body).toArray(String[]::new),
                        workspace.id(),
                        like)
                .execute();
    }

    /** Five sentences; of each a third comes from a template and the rest is the recipient's own. */
    private String letter() {
        StringBuilder letter = new StringBuilder("Hello,\n\n");
        for (int sentence = 0; sentence < 5; sentence++) {
            letter.append("What others of template ")
                    .append("abcdefghij".charAt(dice.nextInt(10)))
                    .append(" say ")
                    .append(dice.ints(9, 0, 3_000)
                            .mapToObj(word -> "w" + Integer.toString(word, 36))
                            .collect(Collectors.joining(" ")))
                    .append(". ");
        }
        return letter.append("\n\nMichal").toString();
    }
}
