package app.overture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

/** Reads from the tables whether anything was lost, doubled or forgotten. */
public final class Ledger {

    private final SharedDatabase database;

    public Ledger(SharedDatabase database) {
        this.database = database;
    }

    /** Every contact has each of its messages once, the run is over and no job is left. */
    public void isWritten(UUID campaign, int contacts, int steps) {
        assertThat(database.ask("select status from campaigns where id = ?", campaign))
                .isEqualTo("review");
        assertThat(database.count(
                        "select count(*) from campaign_contacts where campaign_id = ? and status = 'generated'",
                        campaign))
                .isEqualTo(contacts);
        assertThat(database.count(
                        "select count(distinct (contact_id, step)) from messages where campaign_id = ?", campaign))
                .isEqualTo((long) contacts * steps);
        assertThat(database.count("select count(*) from messages where campaign_id = ?", campaign))
                .isEqualTo((long) contacts * steps);
        assertThat(database.count(
                        "select count(*) from message_versions v join messages m on m.id = v.message_id where m.campaign_id = ?",
                        campaign))
                .isEqualTo((long) contacts * steps);
        assertThat(database.count(
                        "select count(*) from llm_usage_log where campaign_id = ? and outcome = 'ok'", campaign))
                .isEqualTo(contacts);
        assertThat(database.count(
                        "select count(*) from generation_runs where campaign_id = ? and status = 'running'", campaign))
                .isZero();
    }

    /**
     * Every call that reached the provider is in the usage log, those of dead processes as lost; what they had set aside
     * is given back, and what the month counts as spent is the sum of its calls.
     */
    public long accountsFor(long callsAtTheProvider) {
        // A quarter of an hour passes.
        database.ask("update budget_reservations set expires_at = now() - interval '1 second'");
        database.ask("update scheduled_tasks set execution_time = now() where task_name = 'budget-sweep'");
        await("the sweep of lost calls")
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from budget_reservations") == 0);
        long lost = database.count("select count(*) from llm_usage_log where outcome = 'lost'");
        long booked = database.count("select count(*) from llm_usage_log");
        assertThat(booked).isGreaterThanOrEqualTo(callsAtTheProvider);
        // A process may die after it put a call on record and before the call went out.
        assertThat(booked - lost).isLessThanOrEqualTo(callsAtTheProvider);
        assertThat(database.ask("select coalesce(sum(reserved_usd), 0) = 0 from budget_periods"))
                .isEqualTo("t");
        assertThat(
                        database.ask(
                                "select (select sum(spent_usd) from budget_periods) = (select sum(cost_usd) from llm_usage_log)"))
                .isEqualTo("t");
        assertThat(database.count("select count(*) from model_tasks")).isZero();
        return lost;
    }
}
