package app.overture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.Channel;
import app.overture.messages.BatchDone;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageLists;
import app.overture.messages.MessageRow;
import app.overture.messages.MessageSelection;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The review grid at the size where lists begin to creak: a page with its count, and an approval in bulk held against the
 * same statement written by hand.
 */
@IntegrationTest
@Tag("NFR-1")
class ReviewGridBench {

    private static final int PEOPLE = 250_000;
    private static final int FEW_PEOPLE = 2_500;
    private static final int PAGE = 50;
    private static final int PAGES = 40;
    private static final int ROUNDS = 7;
    private static final double LIMIT_MILLIS = 50;

    /** What the product's statement does, without its locks, its account of the campaign and its news. */
    private static final String BY_HAND = """
            update messages m set status = 'approved', reject_reason = '', decided_at = now(), decided_by = ?,
                updated_at = now(), version = m.version + 1,
                content_hash = encode(sha256(convert_to(
                    octet_length(r) || ':' || r || octet_length(s) || ':' || s || octet_length(m.subject) || ':' || m.subject
                        || octet_length(m.body) || ':' || m.body, 'UTF8')), 'hex')
            from contacts c, campaigns k,
                lateral (select coalesce(lower(c.email), '') as r, coalesce(k.sender_config ->> 'from_email', c.owner_id::text) as s) sealed
            where c.tenant_id = m.tenant_id and c.id = m.contact_id and k.tenant_id = m.tenant_id and k.id = m.campaign_id
                and m.tenant_id = ? and m.campaign_id = ? and m.status = 'draft' and m.flag_count = 0""";

    @Autowired
    Given given;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    MessageLists lists;

    @Autowired
    MessageBatch batch;

    @Autowired
    DSLContext dsl;

    private Desk desk;

    @Test
    void a_page_of_a_million() throws Exception {
        desk = beans.createBean(ReviewFixture.class).desk(1);
        MillionMessages made = new MillionMessages(database);
        made.fill(desk, PEOPLE);
        made.tidy();
        MessageFilter all = MessageFilter.ofCampaign(desk.campaignId());

        List<BenchReport.Row> rows = List.of(
                page("first page", all, "", 0),
                page("jump to the middle", all, "", 500_000),
                page("jump to the end", all, "", 999_500),
                page("worst first, middle", all, "score", 400_000),
                page("drafts of step 2, middle", of(all, MessageStatus.DRAFT).withSteps(Set.of(2)), "", 110_000),
                page(
                        "approved or rejected, middle",
                        of(all, MessageStatus.APPROVED, MessageStatus.REJECTED),
                        "",
                        50_000),
                page("rejected, a thousandth of all", of(all, MessageStatus.REJECTED), "", 500),
                page(
                        "e-mails from score 50, middle",
                        all.withChannels(Set.of(Channel.EMAIL)).withMinScore(50),
                        "",
                        250_000));

        assertThat(rows).allMatch(BenchReport.Row::within);
    }

    @Test
    void ten_thousand_approved_at_once() throws Exception {
        desk = beans.createBean(ReviewFixture.class).desk(1);
        MillionMessages made = new MillionMessages(database);
        made.fill(desk, FEW_PEOPLE);
        reopen();
        made.tidy();
        MessageSelection everything =
                MessageSelection.everything(of(MessageFilter.ofCampaign(desk.campaignId()), MessageStatus.DRAFT));
        List<Double> product = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        List<Double> undo = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            byHand.add(millis(() -> given.as(
                    desk.workspace().editor(),
                    () -> dsl.execute(
                            BY_HAND,
                            desk.workspace().editor().userId(),
                            desk.workspace().id(),
                            desk.campaignId()))));
            reopen();
            made.tidy();
            BatchDone[] done = new BatchDone[1];
            product.add(millis(() -> done[0] = as(() -> batch.approve(everything))));
            assertThat(done[0].changed()).isBetween(9_900, 10_100);
            undo.add(millis(() -> as(() -> batch.takeBack(done[0]))));
            made.tidy();
        }

        double hand = median(byHand) / 1_000;
        assertThat(List.of(
                        BenchReport.add(BenchReport.Row.times(
                                "bulk approval of 10,000 with its seals",
                                median(product) / 1_000,
                                "the same UPDATE by hand",
                                hand,
                                1.5)),
                        BenchReport.add(BenchReport.Row.times(
                                "undo of 10,000", median(undo) / 1_000, "that UPDATE by hand", hand, 1.5))))
                .allMatch(BenchReport.Row::within);
    }

    private static MessageFilter of(MessageFilter filter, MessageStatus... statuses) {
        return filter.withStatuses(Set.of(statuses));
    }

    /** The page and the count of all that match, each in a transaction of its own, as the screen asks for them. */
    private BenchReport.Row page(String what, MessageFilter filter, String sort, long offset) {
        List<Double> times = new ArrayList<>();
        for (int n = 0; n < PAGES + 5; n++) {
            long place = offset + n * 7L;
            double millis = millis(() -> as(() -> {
                List<MessageRow> rows = lists.rows(filter, sort, place, PAGE);
                assertThat(lists.count(filter)).isGreaterThanOrEqualTo(rows.size());
                assertThat(rows).hasSize(PAGE);
                return rows;
            }));
            if (n >= 5) {
                times.add(millis);
            }
        }
        times.sort(null);
        double p95 = times.get((int) (times.size() * 0.95));
        System.out.printf(Locale.ROOT, "bench | of the page: %s, p50 %.1f ms, p95 %.1f ms%n", what, median(times), p95);
        return BenchReport.add(BenchReport.Row.times(
                "grid page of 1,000,000 messages, p95: " + what, p95 / 1_000, "limit", LIMIT_MILLIS / 1_000, 1));
    }

    private void reopen() {
        given.as(
                desk.workspace().editor(),
                () -> dsl.execute(
                        "update messages set status = 'draft', content_hash = null where tenant_id = ? and campaign_id = ?"
                                + " and (status <> 'draft' or content_hash is not null)",
                        desk.workspace().id(),
                        desk.campaignId()));
    }

    private <T> T as(Supplier<T> work) {
        Object[] result = new Object[1];
        TenantScope.runAs(desk.workspace().editor(), () -> result[0] = work.get());
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
