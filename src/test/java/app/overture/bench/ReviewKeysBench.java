package app.overture.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.bench.BenchReport.Row;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.microsoft.playwright.Keyboard;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A hundred messages by keys alone, with ten thousand in the queue: from the key to the next message on the screen. */
@Tag("NFR-2")
class ReviewKeysBench extends BrowserTest {

    private static final int PEOPLE = 3_333;
    private static final int WARM_UP = 20;
    private static final int MESSAGES = 100;
    private static final double LIMIT_MILLIS = 25;
    private static final double LONGEST_OPENING = 2.0;

    // From the key's own time stamp to the task after the frame that follows the change of the message shown.
    private static final String MEASURE = """
            () => {
              const stack = document.getElementById('queue-stack');
              const front = () => stack.querySelector(':scope > :not([data-gone])')?.dataset.id;
              window.samples = [];
              let pressed = null;
              window.addEventListener('keydown', event => { pressed = { at: event.timeStamp, on: front() }; }, true);
              new MutationObserver(() => {
                if (!pressed || front() === pressed.on) return;
                const { at } = pressed;
                pressed = null;
                requestAnimationFrame(() => {
                  const after = new MessageChannel();
                  after.port1.onmessage = () => window.samples.push(performance.now() - at);
                  after.port2.postMessage(0);
                });
              }).observe(stack, { childList: true, subtree: true, attributeFilter: ['data-gone'] });
            }""";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DSLContext dsl;

    @Autowired
    Given given;

    @Test
    void a_hundred_messages_of_ten_thousand() {
        ReviewFixture fixture = beans.createBean(ReviewFixture.class);
        Desk few = fixture.desk(8);
        Desk many = fixture.desk(1);
        fill(many);
        signIn(few.workspace().editor());
        double small = Math.min(opened(few), opened(few));
        page.context().clearCookies();
        signIn(many.workspace().editor());
        double large = Math.min(opened(many), opened(many));
        assertThat(page.getByTestId("queue-position")).hasText("1 of " + (PEOPLE + 1) * ReviewFixture.STEPS);

        page.evaluate(MEASURE);
        decide(WARM_UP);
        page.evaluate("() => { window.samples = []; }");
        decide(MESSAGES);
        List<Double> all = samples();
        // A window with a decision under way asks before it closes, and nobody is here to answer.
        assertThat(page.locator("#queue-stack > [data-gone]")).hasCount(0);
        List<Double> ahead = sorted(all, false);
        List<Double> rejected = sorted(all, true);

        Row half = limited("approve or go on to painted next of 10,000, p50", at(ahead, 50), LIMIT_MILLIS);
        Row most = limited("approve or go on to painted next of 10,000, p95", at(ahead, 95), LIMIT_MILLIS);
        Row reason = limited("reason of a rejection to painted next, p50", at(rejected, 50), LIMIT_MILLIS);
        Row reasons = limited("reason of a rejection to painted next, p95", at(rejected, 95), LIMIT_MILLIS);
        Row opening =
                BenchReport.add(Row.times("opening a queue of 10,000", large, "a queue of 24", small, LONGEST_OPENING));
        assertThat(List.of(half, most, reason, reasons, opening)).allMatch(Row::within);
    }

    /** Mostly yes, sometimes no, sometimes later. */
    private void decide(int messages) {
        for (int n = 0; n < messages; n++) {
            if (isRejected(n)) {
                press("r");
                assertThat(page.getByText("Reject, because:")).isVisible();
                press("4");
            } else {
                press(n % 10 == 4 ? "j" : "a");
            }
            page.waitForFunction("n => window.samples.length === n", n + 1);
        }
    }

    private void press(String key) {
        page.keyboard().press(key, new Keyboard.PressOptions().setDelay(150));
    }

    private double opened(Desk desk) {
        long start = System.nanoTime();
        page.navigate(url("/campaigns/" + desk.campaignId() + "/review"));
        page.getByTestId("queue-subject").waitFor();
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("unchecked")
    private List<Double> samples() {
        return ((List<Number>) page.evaluate("() => window.samples"))
                .stream().map(Number::doubleValue).toList();
    }

    private static boolean isRejected(int message) {
        return message % 4 == 3;
    }

    private static List<Double> sorted(List<Double> samples, boolean rejected) {
        return IntStream.range(0, samples.size())
                .filter(message -> isRejected(message) == rejected)
                .mapToObj(samples::get)
                .sorted()
                .toList();
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100);
    }

    private static Row limited(String what, double millis, double limit) {
        return BenchReport.add(
                new Row(what, millis, "ms", "what a hand feels", limit, millis / limit, "at most", 1, millis <= limit));
    }

    /** The one person of the desk so many times, each with their own facts and messages. */
    private void fill(Desk desk) {
        given.asMachine(desk.workspace().id(), () -> {
            copy("contacts", "'email', 'copy' || n || '@company.example', 'last_name', 'Copy' || n, 'score', n % 90");
            copy("facts", "'contact_id', md5('contacts' || n || t.contact_id)::uuid", "t.contact_id is not null");
            copy("campaign_contacts", "'contact_id', md5('contacts' || n || t.contact_id)::uuid");
            copy(
                    "messages",
                    "'contact_id', md5('contacts' || n || t.contact_id)::uuid,"
                            + " 'campaign_contact_id', md5('campaign_contacts' || n || t.campaign_contact_id)::uuid");
            return dsl.execute("analyze contacts, facts, campaign_contacts, messages");
        });
    }

    private void copy(String table, String changes) {
        copy(table, changes, "true");
    }

    /** Each row once for each number, with an id made of table, number and the first one's id. */
    private void copy(String table, String changes, String which) {
        String columns = dsl.fetchSingle(
                        "select string_agg(column_name, ', ') from information_schema.columns where table_schema = 'public'"
                                + " and table_name = ? and is_generated = 'NEVER'",
                        table)
                .get(0, String.class);
        dsl.execute("insert into " + table + " (" + columns + ") select r." + columns.replace(", ", ", r.") + " from "
                + table + " t, generate_series(1, " + PEOPLE
                + ") n, lateral jsonb_populate_record(t, jsonb_build_object("
                + "'id', md5('" + table + "' || n || t.id)::uuid, " + changes + ")) r where " + which);
    }
}
