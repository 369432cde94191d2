package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.linkedin.ClaimSql;
import app.overture.linkedin.ExtensionCaller;
import app.overture.linkedin.ExtensionQueue;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInLimits;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.Workspaces;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Fifty owners' browsers ask for work at once: against the bare statement, and as each of them feels it. */
@IntegrationTest
@Tag("NFR-5")
class LinkedInQueueBench {

    private static final int CLIENTS = 50;
    private static final int PULLS = 12;
    private static final int LIMIT = 5;
    private static final long PACE_MILLIS = 250;

    @Autowired
    Given given;

    @Autowired
    Outreach outreach;

    @Autowired
    Owners owners;

    @Autowired
    Workspaces workspaces;

    @Autowired
    LinkedInAccounts accounts;

    @Autowired
    ExtensionQueue queue;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcConnectionDetails database;

    private Given.Workspace workspace;
    private final List<ExtensionCaller> callers = new ArrayList<>();
    private final List<UUID> ownerIds = new ArrayList<>();

    @Test
    void fifty_browsers_pull() throws Exception {
        prepare();
        pulls(0);
        bare();

        startOver();
        double bare = bare();
        startOver();
        long began = System.nanoTime();
        pulls(0);
        double ours = (System.nanoTime() - began) / 1e9;
        startOver();
        double[] waits = pulls(PACE_MILLIS);
        double p99 = waits[(int) (waits.length * 0.99)] / 1e9;

        BenchReport.Row share = BenchReport.add(BenchReport.Row.share(
                CLIENTS * PULLS + " pulls by " + CLIENTS + " at once", ours, "the bare claim by JDBC", bare, 0.25));
        BenchReport.Row felt = BenchReport.add(
                BenchReport.Row.times("a pull, 99th of 100, " + CLIENTS + " browsers", p99, "25 ms", 0.025, 1.0));
        assertThat(share.within()).isTrue();
        assertThat(felt.within()).isTrue();
    }

    private void prepare() {
        workspace = given.workspace();
        Outreach.Written written = outreach.written(workspace, 1);
        for (int n = 0; n < CLIENTS; n++) {
            String email = "owner" + n + "@" + workspace.slug() + ".example";
            UUID user = workspaces.addPerson(email, "Owner " + n, Given.PASSWORD);
            SignedIn person = new SignedIn(
                    user, email, "Owner " + n, workspace.id(), workspace.slug(), workspace.slug(), Role.EDITOR);
            callers.add(ClaimSql.caller(person));
            ownerIds.add(given.asMachine(workspace.id(), () -> {
                workspaces.join(user, Role.EDITOR);
                UUID id = owners.create(new Owner.Draft(
                                person.personName(), null, null, user, "", ZoneId.of("Europe/Prague"), true))
                        .id();
                accounts.update(
                        id,
                        new LinkedInLimits(
                                30,
                                100,
                                80,
                                false,
                                EnumSet.allOf(DayOfWeek.class),
                                LocalTime.MIN,
                                LocalTime.of(23, 59, 59),
                                true),
                        0);
                return id;
            }));
        }
        given.asMachine(workspace.id(), () -> {
            dsl.execute("update campaigns set status = 'sending' where tenant_id = ?", workspace.id());
            for (UUID owner : ownerIds) {
                fill(owner, written.messages().getFirst(), 1_000 + 1_000 * ownerIds.indexOf(owner));
            }
            return true;
        });
    }

    /** Four hundred messages of an owner, as so many steps to one person: the texts do not matter here. */
    private void fill(UUID owner, UUID like, int from) {
        dsl.query(
                        "with made as (insert into messages (tenant_id, id, campaign_id, campaign_contact_id, contact_id,"
                                + " owner_id, step, channel, label, status, body, original_body, content_hash, created_at,"
                                + " updated_at) select m.tenant_id, gen_random_uuid(), m.campaign_id, m.campaign_contact_id,"
                                + " m.contact_id, ?, n, 'linkedin_message', m.label, 'queued', m.body, m.body, 'x', now(), now()"
                                + " from messages m, generate_series(?::int, ?::int) n where m.tenant_id = ? and m.id = ?"
                                + " returning *) insert into linkedin_send_queue (tenant_id, id, message_id, campaign_id,"
                                + " contact_id, owner_id, action_type, linkedin_url, body, content_hash, status, due_at,"
                                + " created_at, updated_at) select tenant_id, gen_random_uuid(), id, campaign_id, contact_id,"
                                + " owner_id, 'message', 'https://www.linkedin.com/in/a/', body, 'x', 'queued', now(), now(),"
                                + " now() from made",
                        owner,
                        from,
                        from + 399,
                        workspace.id(),
                        like)
                .execute();
    }

    private void startOver() {
        given.asMachine(
                workspace.id(),
                () -> dsl.execute(
                        "update linkedin_send_queue set status = 'queued', lease_token = null, lease_expires_at = null"
                                + " where tenant_id = ?",
                        workspace.id()));
    }

    /** @return how long each pull took, in order of length */
    private double[] pulls(long paceMillis) throws Exception {
        List<Callable<double[]>> clients = new ArrayList<>();
        for (ExtensionCaller caller : callers) {
            int number = callers.indexOf(caller);
            clients.add(() -> {
                double[] waits = new double[PULLS];
                long next = System.nanoTime() + paceMillis * 1_000_000 * number / CLIENTS;
                for (int n = 0; n < PULLS; n++) {
                    while (paceMillis > 0 && System.nanoTime() < next) {
                        LockSupport.parkNanos(next - System.nanoTime());
                    }
                    long start = System.nanoTime();
                    assertThat(queue.pull(caller, LIMIT).items()).hasSize(LIMIT);
                    waits[n] = System.nanoTime() - start;
                    next += paceMillis * 1_000_000;
                }
                return waits;
            });
        }
        return all(clients);
    }

    /** Each client with a connection of its own and nothing but the statement. */
    private double bare() throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            connections.add(
                    DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        }
        List<Callable<double[]>> clients = new ArrayList<>();
        for (UUID owner : ownerIds) {
            Connection connection = connections.get(ownerIds.indexOf(owner));
            clients.add(() -> {
                for (int n = 0; n < PULLS; n++) {
                    claim(connection, owner);
                }
                return new double[0];
            });
        }
        long start = System.nanoTime();
        all(clients);
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Connection connection : connections) {
            connection.close();
        }
        return seconds;
    }

    private void claim(Connection connection, UUID owner) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement scope = connection.prepareStatement("select set_config('app.tenant_id', ?, true)");
                PreparedStatement claim = connection.prepareStatement(ClaimSql.text())) {
            scope.setString(1, workspace.id().toString());
            scope.execute();
            Timestamp now = Timestamp.from(Instant.now());
            Object[] values = {
                workspace.id(),
                owner,
                now,
                now,
                true,
                0,
                workspace.id(),
                owner,
                now,
                now,
                LIMIT,
                LIMIT,
                now,
                Timestamp.from(Instant.now().plusSeconds(600)),
                null,
                now,
                workspace.id()
            };
            for (int n = 0; n < values.length; n++) {
                claim.setObject(n + 1, values[n]);
            }
            int rows = 0;
            try (var found = claim.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(LIMIT);
        }
        connection.commit();
    }

    private static double[] all(List<Callable<double[]>> clients) throws Exception {
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<double[]> found = new ArrayList<>();
            for (Future<double[]> one : pool.invokeAll(clients)) {
                found.add(one.get());
            }
            return found.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        }
    }
}
