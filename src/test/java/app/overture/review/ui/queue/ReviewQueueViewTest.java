package app.overture.review.ui.queue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.review.ReviewLeases;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-5")
class ReviewQueueViewTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private ReviewLeases leases;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void approving_goes_on_to_the_next_message_of_the_same_person() {
        Desk desk = sitDown(2);

        _click(button("Approve"));

        assertThat(position()).isEqualTo("2 of 6");
        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(1));
        assertThat(status(desk, 0)).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void rejecting_asks_for_a_reason_first() {
        Desk desk = sitDown(1);

        _click(button("Reject"));
        assertThat(status(desk, 0)).isEqualTo(MessageStatus.DRAFT);
        _click(button("Wrong tone"));

        assertThat(position()).isEqualTo("2 of 3");
        assertThat(fixture.read(desk, desk.messages().getFirst()).rejectReason())
                .isEqualTo("Wrong tone");
    }

    @Test
    @Tag("AC-8")
    @Tag("FR-6")
    void an_edit_is_stored_only_with_its_reason_and_keeps_the_original() {
        Desk desk = sitDown(1);
        UUID first = desk.messages().getFirst();
        String original = fixture.read(desk, first).body();

        _click(button("Edit"));
        _setValue(_get(TextArea.class), "Hello, this is shorter.");
        _click(button("Save the change"));
        assertThat(fixture.read(desk, first).body()).isEqualTo(original);
        _click(button("Too long"));

        MessageDetail edited = fixture.read(desk, first);
        assertThat(edited.body()).isEqualTo("Hello, this is shorter.");
        assertThat(edited.originalBody()).isEqualTo(original);
        assertThat(edited.editReason()).isEqualTo(EditReason.TOO_LONG);
        assertThat(position()).isEqualTo("1 of 3");
    }

    @Test
    void undo_takes_decisions_back_one_by_one() {
        Desk desk = sitDown(1);
        _click(button("Approve"));
        _click(button("Reject"));
        _click(button("Not true"));

        _click(button("Undo"));
        assertThat(front().messageId()).isEqualTo(desk.messages().get(1));
        _click(button("Undo"));

        assertThat(front().messageId()).isEqualTo(desk.messages().getFirst());
        assertThat(position()).isEqualTo("1 of 3");
        assertThat(status(desk, 0)).isEqualTo(MessageStatus.DRAFT);
        assertThat(status(desk, 1)).isEqualTo(MessageStatus.DRAFT);
    }

    @Test
    void undoing_an_edit_brings_the_text_back() {
        Desk desk = sitDown(1);
        String original = fixture.read(desk, desk.messages().getFirst()).body();
        _click(button("Edit"));
        _setValue(_get(TextArea.class), "Shorter.");
        _click(button("Save the change"));
        _click(button("Generic"));

        _click(button("Undo"));

        assertThat(fixture.read(desk, desk.messages().getFirst()).body()).isEqualTo(original);
    }

    @Test
    void disqualifying_takes_a_person_out_with_everything_that_waits_for_them() {
        Desk desk = sitDown(2);

        _click(button("Disqualify"));
        _click(button("In this campaign"));

        assertThat(front().messageId()).isEqualTo(desk.messages().get(ReviewFixture.STEPS));
        assertThat(status(desk, 0)).isEqualTo(MessageStatus.REJECTED);
        assertThat(status(desk, 2)).isEqualTo(MessageStatus.REJECTED);
        assertThat(position()).isEqualTo("4 of 6");
    }

    @Test
    void a_message_decided_elsewhere_is_not_decided_again() {
        Desk desk = sitDown(1);
        fixture.given()
                .as(
                        desk.workspace().admin(),
                        () -> fixture.messages().reject(desk.messages().getFirst(), "Other", null));

        _click(button("Approve"));

        assertThat(status(desk, 0)).isEqualTo(MessageStatus.REJECTED);
        assertThat(front().messageId()).isEqualTo(desk.messages().get(1));
        assertThat(position()).isEqualTo("2 of 3");
    }

    @Test
    void a_viewer_reads_along_and_cannot_decide() {
        Desk desk = fixture.desk(1);
        signIn(desk.workspace().viewer());
        open("campaigns/" + desk.campaignId() + "/review");

        assertThat(position()).isEqualTo("1 of 3");
        assertThat(_find(Span.class, spec -> spec.withText("You read along. Deciding needs the role editor.")))
                .hasSize(1);
    }

    @Test
    void a_colleague_at_the_same_queue_has_other_messages_and_is_seen() {
        Desk desk = sitDown(7);
        SignedIn colleague = desk.workspace().admin();
        given.as(
                colleague,
                () -> leases.hold(
                        UUID.randomUUID(), desk.campaignId(), desk.messages().subList(16, 18)));

        for (int n = 0; n < CardStack.DEPTH; n++) {
            _click(button("Approve"));
        }

        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(18));
        assertThat(position()).isEqualTo("17 of 21");
        assertThat(given.as(desk.workspace().editor(), () -> leases.colleagues(desk.campaignId())))
                .extracting(ReviewLeases.Colleague::name)
                .containsExactly(colleague.personName());
    }

    @Test
    void a_disqualification_is_taken_back_with_all_that_it_took_away() {
        Desk desk = sitDown(2);
        _click(button("Approve"));
        _click(button("Disqualify"));
        _click(button("Everywhere"));
        assertThat(status(desk, 0)).isEqualTo(MessageStatus.REJECTED);
        assertThat(status(desk, 2)).isEqualTo(MessageStatus.REJECTED);
        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(3));

        _click(button("Undo"));

        assertThat(status(desk, 0)).isEqualTo(MessageStatus.APPROVED);
        assertThat(status(desk, 1)).isEqualTo(MessageStatus.DRAFT);
        assertThat(status(desk, 2)).isEqualTo(MessageStatus.DRAFT);
        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(1));
        assertThat(position()).isEqualTo("2 of 6");
    }

    @Test
    void leaving_the_queue_frees_what_was_on_the_desk() {
        Desk desk = sitDown(2);

        open("campaigns/" + desk.campaignId() + "/messages");

        assertThat(given.as(
                        desk.workspace().admin(),
                        () -> leases.hold(UUID.randomUUID(), desk.campaignId(), desk.messages())))
                .hasSize(6);
    }

    @Test
    void who_comes_back_goes_on_where_they_stopped() {
        Desk desk = sitDown(2);
        _click(button("Next, undecided"));
        _click(button("Next, undecided"));

        open("campaigns/" + desk.campaignId() + "/messages");
        open("campaigns/" + desk.campaignId() + "/review");

        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(2));
    }

    @Test
    void the_address_says_which_messages_and_in_which_order() {
        Desk desk = fixture.desk(3, 1);
        signIn(desk.workspace().editor());

        open("campaigns/" + desk.campaignId() + "/review?order=risk");
        assertThat(front().card().message().id()).isEqualTo(desk.messages().get(3));

        open("campaigns/" + desk.campaignId() + "/review?step=2");
        assertThat(front().card().message().step()).isEqualTo(2);
        assertThat(position()).isEqualTo("1 of 3");
    }

    @Test
    void the_strip_says_what_is_reviewed_and_leads_back_to_everything() {
        Desk desk = sitDown(2);
        assertThat(_find(Span.class, spec -> spec.withText("Best contacts first.")))
                .hasSize(1);

        open("campaigns/" + desk.campaignId() + "/review?order=risk&step=2&min_score=80&q=planning");
        String said = "Flagged first: only step 2, score from 80, with “planning”.";
        assertThat(_find(Span.class, spec -> spec.withText(said))).hasSize(1);
        assertThat(position()).isEqualTo("1 of 2");

        _click(button("Review everything"));
        assertThat(position()).endsWith(" of 6");

        _click(button("Change what to review"));
        com.vaadin.flow.component.combobox.MultiSelectComboBox<Integer> step =
                _get(com.vaadin.flow.component.combobox.MultiSelectComboBox.class, spec -> spec.withLabel("Step"));
        step.setValue(java.util.Set.of(3));
        _click(button("Show these"));
        assertThat(front().card().message().step()).isEqualTo(3);
    }

    private Desk sitDown(int people) {
        Desk desk = fixture.desk(people);
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/review");
        return desk;
    }

    private static String position() {
        return _find(Span.class).stream()
                .filter(span -> "queue-position".equals(span.getElement().getAttribute("data-testid")))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static QueueCard front() {
        return _get(CardStack.class).front().orElseThrow();
    }

    private MessageStatus status(Desk desk, int index) {
        return fixture.read(desk, desk.messages().get(index)).status();
    }
}
