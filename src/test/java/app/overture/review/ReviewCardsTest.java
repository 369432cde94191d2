package app.overture.review;

import static app.overture.db.Tables.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.messages.Replacement;
import app.overture.review.ReviewFixture.Desk;
import app.overture.shared.Problem;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What lies on the desk beside a message, and what a change does to a decision. */
@IntegrationTest
@Tag("FR-5")
class ReviewCardsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReviewDesk desks;

    @Autowired
    private Given given;

    @Autowired
    private DSLContext dsl;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    @Tag("NFR-2")
    void eight_cards_take_as_many_statements_as_one() {
        Desk desk = fixture.desk(4);
        List<UUID> eight = desk.messages().subList(0, 8);

        int one = statements(desk, eight.subList(0, 1));
        int all = statements(desk, eight);

        assertThat(all).isEqualTo(one).isLessThanOrEqualTo(10);
        List<ReviewCard> cards = given.as(desk.workspace().viewer(), () -> desks.cards(eight));
        assertThat(cards.stream().map(ReviewCard::id)).containsExactlyElementsOf(eight);
        assertThat(cards).allSatisfy(card -> assertThat(card.otherSteps()).hasSize(2));
    }

    @Test
    void what_else_goes_to_the_company_lies_beside_it() {
        Desk desk = fixture.desk(3);
        UUID first = desk.messages().getFirst();
        MessageDetail second = fixture.read(desk, desk.messages().get(3));
        given.as(desk.workspace().admin(), () -> {
            UUID company = companyOf(fixture.read(desk, first).contactId());
            return dsl.update(CONTACTS)
                    .set(CONTACTS.COMPANY_ID, company)
                    .where(CONTACTS.TENANT_ID.eq(desk.workspace().admin().tenantId()))
                    .and(CONTACTS.ID.eq(second.contactId()))
                    .execute();
        });

        ReviewCard card = given.as(desk.workspace().viewer(), () -> desks.card(first));

        assertThat(card.beside())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.contactName()).isEqualTo("Person Number001"))
                .extracting(app.overture.messages.MessageReading.Neighbour::step)
                .containsExactly(1, 2, 3);
    }

    @Test
    void another_workspace_reads_no_card() {
        Desk desk = fixture.desk(1);
        Given.Workspace other = given.workspace();

        assertThatThrownBy(() ->
                        given.as(other.admin(), () -> desks.card(desk.messages().getFirst())))
                .isInstanceOf(Problem.class);
        assertThat(given.as(other.admin(), () -> desks.standings(desk.messages())))
                .isEmpty();
    }

    @Test
    @Tag("FR-6")
    void whatever_changes_the_text_opens_an_approved_message_and_takes_its_seal() {
        Desk desk = fixture.desk(1);
        UUID id = desk.messages().getFirst();

        approve(desk, id);
        given.as(
                desk.workspace().editor(),
                () -> fixture.messages().edit(id, "S", "Another text.", EditReason.OTHER, "", null));
        assertOpen(desk, id);

        approve(desk, id);
        given.as(desk.workspace().editor(), () -> fixture.messages().restore(id, 1, null));
        assertOpen(desk, id);

        approve(desk, id);
        given.as(
                desk.workspace().editor(),
                () -> fixture.messages()
                        .replaceText(
                                id,
                                new Replacement(
                                        "S",
                                        "Written again.",
                                        "en",
                                        "casual",
                                        List.of(),
                                        List.of(),
                                        BigDecimal.ZERO,
                                        Map.of()),
                                null));
        assertOpen(desk, id);
    }

    @Test
    void it_is_said_who_did_what_meanwhile() {
        Desk desk = fixture.desk(1);
        UUID id = desk.messages().getFirst();
        MessageDetail seen = fixture.read(desk, id);

        given.as(
                desk.workspace().admin(),
                () -> fixture.messages().edit(id, "S", "Another text.", EditReason.TOO_LONG, "", null));
        Meanwhile edited = given.as(desk.workspace().editor(), () -> desks.meanwhile(seen));
        assertThat(edited.words()).endsWith(" changed this text meanwhile: too long.");
        assertThat(edited.anotherText()).isTrue();

        given.as(desk.workspace().admin(), () -> fixture.messages().reject(id, "Not true", null));
        assertThat(given.as(desk.workspace().editor(), () -> desks.meanwhile(seen))
                        .words())
                .endsWith(" rejected this message meanwhile: not true.");
    }

    private void approve(Desk desk, UUID id) {
        MessageDetail approved =
                given.as(desk.workspace().editor(), () -> fixture.messages().approve(id, null));
        assertThat(approved.contentHash()).isNotNull();
    }

    private void assertOpen(Desk desk, UUID id) {
        assertThat(fixture.read(desk, id).status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(fixture.read(desk, id).contentHash()).isNull();
    }

    private UUID companyOf(UUID contact) {
        return dsl.select(CONTACTS.COMPANY_ID)
                .from(CONTACTS)
                .where(CONTACTS.ID.eq(contact))
                .fetchSingle()
                .value1();
    }

    /** Those of this thread alone; others may be at work. */
    private int statements(Desk desk, List<UUID> ids) {
        Thread mine = Thread.currentThread();
        List<String> counted = new ArrayList<>();
        ExecuteListenerProvider[] before = dsl.configuration().executeListenerProviders();
        ExecuteListener counting = ExecuteListener.onExecuteStart((ExecuteContext context) -> {
            if (Thread.currentThread() == mine) {
                counted.add(context.sql());
            }
        });
        List<ExecuteListenerProvider> with = new ArrayList<>(List.of(before));
        with.add(() -> counting);
        dsl.configuration().set(with.toArray(ExecuteListenerProvider[]::new));
        try {
            given.as(desk.workspace().viewer(), () -> desks.cards(ids));
        } finally {
            dsl.configuration().set(before);
        }
        return counted.size();
    }
}
