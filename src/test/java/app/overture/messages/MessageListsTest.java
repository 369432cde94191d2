package app.overture.messages;

import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.MESSAGE_COUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.messages.MessageSelection.Ones;
import app.overture.messages.MessageSelection.Span;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Lists that nobody sees as a whole: how many, which place, what lies between. */
@IntegrationTest
@Tag("FR-5")
class MessageListsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Given given;

    @Autowired
    MessageLists lists;

    @Autowired
    MessageBatch batch;

    @Autowired
    MessageService messages;

    @Autowired
    CampaignService campaigns;

    @Autowired
    DSLContext dsl;

    private Desk desk;
    private MessageFilter all;

    @BeforeEach
    void four_people_with_three_messages_each() {
        desk = beans.createBean(ReviewFixture.class).desk(4, 1);
        all = MessageFilter.ofCampaign(desk.campaignId());
    }

    @Test
    void a_range_is_what_lies_between_two_places_whichever_was_clicked_first() {
        Span span = new Span(place(4), place(1), true);

        as(() -> batch.approve(new MessageSelection(all, false, List.of(span))));

        // The fourth message bears a flag and stays out.
        assertThat(with(MessageStatus.APPROVED))
                .isEqualTo(desk.messages().subList(1, 5).stream()
                        .filter(id -> !id.equals(desk.messages().get(3)))
                        .toList());
    }

    @Test
    void later_clicks_win_over_earlier_ones() {
        MessageSelection selection = new MessageSelection(
                all,
                true,
                List.of(
                        new Span(place(0), place(8), false),
                        new Ones(Set.of(desk.messages().get(5)), true),
                        new Ones(Set.of(desk.messages().get(11)), false)));

        assertThat(as(() -> batch.count(selection))).isEqualTo(new SelectionCount(3, 3, 3, 0));
        assertThat(as(() -> lists.selectedAmong(selection, desk.messages())))
                .containsExactlyInAnyOrder(
                        desk.messages().get(5),
                        desk.messages().get(9),
                        desk.messages().get(10));
    }

    @Test
    void a_range_keeps_its_ends_when_they_move_on() {
        Span span = new Span(placeBy(0, "status"), placeBy(11, "status"), true);
        as(() -> messages.reject(desk.messages().getFirst(), "Other", null));

        assertThat(as(() -> batch.approve(new MessageSelection(all, false, List.of(span))))
                        .changed())
                .isEqualTo(10);
    }

    @Test
    void a_batch_is_taken_back_but_not_what_somebody_decided_again() {
        BatchDone done = as(() -> batch.approve(MessageSelection.everything(all)));
        UUID first = desk.messages().getFirst();
        as(() -> messages.reopen(first, null));
        as(() -> messages.reject(first, "Other", null));

        assertThat(as(() -> batch.takeBack(done))).isEqualTo(10);

        assertThat(with(MessageStatus.REJECTED)).containsExactly(first);
        assertThat(with(MessageStatus.DRAFT)).hasSize(11);
    }

    @Test
    void what_is_not_ours_is_not_touched() {
        Desk theirs = beans.createBean(ReviewFixture.class).desk(1);
        MessageFilter foreign = MessageFilter.ofCampaign(theirs.campaignId());

        assertThat(as(() -> batch.approve(MessageSelection.everything(foreign))).changed())
                .isZero();
        assertThat(as(() -> batch.approve(
                        new MessageSelection(all, false, List.of(new Ones(Set.copyOf(theirs.messages()), true))))))
                .extracting(BatchDone::changed)
                .isEqualTo(0);
        assertThat(as(() -> lists.count(foreign))).isZero();
    }

    @Test
    void the_account_is_right_after_everything_that_can_happen() {
        as(() -> batch.approve(
                MessageSelection.of(all, Set.copyOf(desk.messages().subList(0, 2)))));
        as(() -> messages.reject(desk.messages().get(5), "Other", null));
        as(() -> {
            messages.recheck(desk.messages().get(3), List.of());
            return true;
        });
        as(() -> dsl.update(CONTACTS)
                .set(CONTACTS.SCORE, 100)
                .where(CONTACTS.TENANT_ID.eq(desk.workspace().id()))
                .and(CONTACTS.LAST_NAME.eq("Number003"))
                .execute());

        assertThat(accounted()).isEqualTo(counted());
        assertThat(as(() -> lists.rows(all, "", 0, 3)))
                .extracting(MessageRow::contactName)
                .containsOnly("Person Number003");

        as(() -> {
            dsl.execute("call add_up_message_counts(?, ?)", desk.workspace().id(), desk.campaignId());
            return true;
        });
        assertThat(accounted()).isEqualTo(counted());

        as(() -> dsl.deleteFrom(MESSAGES)
                .where(MESSAGES.TENANT_ID.eq(desk.workspace().id()))
                .and(MESSAGES.CAMPAIGN_ID.eq(desk.campaignId()))
                .execute());
        assertThat(as(() -> dsl.fetchCount(
                        MESSAGE_COUNTS,
                        MESSAGE_COUNTS.TENANT_ID.eq(desk.workspace().id()))))
                .isZero();
    }

    @Test
    void the_next_one_is_found_after_the_one_before_has_gone() {
        MessageFilter drafts = all.withStatuses(Set.of(MessageStatus.DRAFT));
        MessagePlace second = place(1);
        as(() -> messages.approve(desk.messages().get(1), null));

        assertThat(as(() -> lists.after(drafts, second)))
                .contains(desk.messages().get(2));
        assertThat(as(() -> lists.after(drafts, place(11)))).isEmpty();
    }

    private MessagePlace place(int index) {
        return placeBy(index, "");
    }

    private MessagePlace placeBy(int index, String sort) {
        Optional<MessagePlace> place = as(() -> lists.place(desk.messages().get(index), sort));
        return place.orElseThrow();
    }

    private List<UUID> with(MessageStatus status) {
        return as(() -> messages.idsMatching(all.withStatuses(Set.of(status)), "", 100));
    }

    private String accounted() {
        return as(() -> dsl.select(
                        MESSAGE_COUNTS.STATUS,
                        MESSAGE_COUNTS.STEP,
                        MESSAGE_COUNTS.SCORE,
                        MESSAGE_COUNTS.FLAGGED,
                        DSL.sum(MESSAGE_COUNTS.N).cast(Long.class).as("n"))
                .from(MESSAGE_COUNTS)
                .where(MESSAGE_COUNTS.TENANT_ID.eq(desk.workspace().id()))
                .groupBy(MESSAGE_COUNTS.STATUS, MESSAGE_COUNTS.STEP, MESSAGE_COUNTS.SCORE, MESSAGE_COUNTS.FLAGGED)
                .having(DSL.sum(MESSAGE_COUNTS.N).ne(java.math.BigDecimal.ZERO))
                .orderBy(1, 2, 3, 4)
                .fetch()
                .formatCSV(false));
    }

    private String counted() {
        var flagged = DSL.field(MESSAGES.FLAG_COUNT.gt(DSL.inline(0)));
        return as(() -> dsl.select(
                        MESSAGES.STATUS,
                        MESSAGES.STEP,
                        CONTACTS.SCORE,
                        flagged,
                        DSL.count().cast(Long.class).as("n"))
                .from(MESSAGES)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CONTACTS.ID.eq(MESSAGES.CONTACT_ID))
                .where(MESSAGES.TENANT_ID.eq(desk.workspace().id()))
                .groupBy(MESSAGES.STATUS, MESSAGES.STEP, CONTACTS.SCORE, flagged)
                .orderBy(1, 2, 3, 4)
                .fetch()
                .formatCSV(false));
    }

    private <T> T as(Supplier<T> work) {
        return given.as(desk.workspace().editor(), work);
    }
}
