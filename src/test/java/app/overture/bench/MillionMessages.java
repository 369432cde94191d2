package app.overture.bench;

import app.overture.review.ReviewFixture.Desk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A campaign of a million messages, made inside the database by its owner: in a row and without triggers, which would take
 * longer than the benchmark. What the triggers would have written is written once at the end.
 */
final class MillionMessages {

    private final JdbcConnectionDetails database;

    MillionMessages(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** To so many people of each score from 0 to 99, four steps each; one in ten approved, one in a thousand rejected. */
    void fill(Desk desk, int people) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "postgres")) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            update(owner, """
                    insert into contacts (tenant_id, id, first_name, last_name, email, job_title, score, owner_id,
                                          created_at, updated_at)
                    select ?, md5(?::text || 'person' || n)::uuid, 'Person', 'Number' || n, 'p' || n || '@many.example',
                           'Head of Data', n % 100, ?, now(), now()
                    from generate_series(1, ?) n""", desk.workspace().id(), desk.campaignId(), desk.ownerId(), people);
            update(owner, """
                    insert into campaign_contacts (tenant_id, id, campaign_id, contact_id, status, added_at)
                    select ?, md5(?::text || 'chosen' || n)::uuid, ?, md5(?::text || 'person' || n)::uuid, 'generated', now()
                    from generate_series(1, ?) n""", desk.workspace().id(), desk.campaignId(), desk.campaignId(), desk.campaignId(), people);
            update(
                    owner,
                    """
                    insert into messages (tenant_id, id, campaign_id, campaign_contact_id, contact_id, owner_id, step, channel,
                                          label, status, subject, body, original_body, contact_score, flags, flag_count,
                                          content_hash, created_at, updated_at)
                    select ?, md5(?::text || n || 'message' || step)::uuid, ?, md5(?::text || 'chosen' || n)::uuid,
                           md5(?::text || 'person' || n)::uuid, ?, step, 'email', 'E-mail ' || step,
                           case when n % 1000 = 7 then 'rejected' when n % 10 = 3 then 'approved' else 'draft' end,
                           'Subject ' || step || ' for number ' || n,
                           'Hello Person, ' || repeat('what you said about planning stayed with me. ', 8) || n,
                           'as it was', n % 100,
                           case when n % 200 = 0 then '[{"code": "number_not_in_facts", "severity": "block", "field": "body", "start": -1,
                                                         "end": -1, "text": "", "explanation": "No fact says so."}]'::jsonb
                                else '[]' end,
                           case when n % 200 = 0 then 1 else 0 end,
                           case when n % 10 = 3 then 'sealed' end, now(), now()
                    from generate_series(1, ?) n, generate_series(1, 4) step""",
                    desk.workspace().id(),
                    desk.campaignId(),
                    desk.campaignId(),
                    desk.campaignId(),
                    desk.campaignId(),
                    desk.ownerId(),
                    people);
            update(owner, """
                    insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
                    select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0, count(*)
                    from messages where tenant_id = ? and campaign_id = ? and original_body = 'as it was'
                    group by 1, 2, 3, 4, 5, 6, 7, 8""", desk.workspace().id(), desk.campaignId());
        }
    }

    /** As autovacuum would in its time. */
    void tidy() throws SQLException {
        try (Connection owner = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "postgres");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "vacuum (analyze) messages, message_counts, message_decisions, contacts, campaign_contacts");
            statement.execute("checkpoint");
        }
    }

    private static void update(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        }
    }
}
