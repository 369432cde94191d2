package app.overture.review.ui.queue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.EditReason;
import app.overture.messages.MessageStatus;
import app.overture.messages.MessageVersion;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is read on the desk: flags, evidence, what changed, and the way back. */
@Tag("FR-5")
class LetterOnDeskTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void a_flag_is_looked_at_before_a_message_is_approved() {
        Desk desk = sitDown(2, 1, "?order=risk");
        UUID flagged = desk.messages().get(ReviewFixture.STEPS);
        assertThat(front().messageId()).isEqualTo(flagged);
        assertThat(front().getElement().getAttribute("data-ahead")).isEqualTo("no");

        _click(button("Approve"));
        assertThat(said()).isEqualTo("Look at the flag first: F goes to it. Then A approves.");
        assertThat(status(desk, flagged)).isEqualTo(MessageStatus.DRAFT);
        _click(button("One flag to look at first"));
        assertThat(heard())
                .isEqualTo("Flag 1 of 1: Number not in facts. “two data engineers”. "
                        + "The careers page lists one opening, not two. A approves now.");
        assertThat(front().getElement().getAttribute("data-ahead")).isEqualTo("yes");
        _click(button("Approve"));

        assertThat(status(desk, flagged)).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void a_click_on_the_note_is_a_look_and_it_lasts_when_one_comes_back() {
        Desk desk = sitDown(2, 1, "?order=risk");

        _click(_get(NativeButton.class, spec -> spec.withText("Number not in facts")));
        _click(button("Next, undecided"));
        _click(button("Back by one"));
        _click(button("Approve"));

        assertThat(status(desk, desk.messages().get(ReviewFixture.STEPS))).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void changing_the_text_is_a_look_too() {
        Desk desk = sitDown(2, 1, "?order=risk");
        UUID flagged = desk.messages().get(ReviewFixture.STEPS);

        _click(button("Edit"));
        _setValue(_get(TextArea.class), "You look for two data engineers, I hear.");
        _click(button("Save the change"));
        _click(button("Other"));
        _click(button("Approve"));

        assertThat(status(desk, flagged)).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void sentences_are_walked_with_what_they_rest_on() {
        sitDown(1, 0, "");

        assertThat(front().letter().step(1).orElseThrow())
                .isEqualTo("Sentence 1 of 2: “Your talk about planning stayed with me.” "
                        + "Rests on: Spoke about planning 0, Conference, "
                        + ageOf(front()) + ".");
        assertThat(front().letter().step(1).orElseThrow())
                .startsWith("Sentence 2 of 2:")
                .endsWith("No fact is noted behind it.");
        assertThat(front().letter().step(1).orElseThrow()).startsWith("Sentence 1 of 2:");
        assertThat(front().letter().step(-1).orElseThrow()).startsWith("Sentence 2 of 2:");
    }

    @Test
    @Tag("FR-6")
    void an_earlier_text_comes_back_from_the_history() {
        Desk desk = sitDown(1, 0, "");
        UUID first = desk.messages().getFirst();
        String original = fixture.read(desk, first).body();
        change("Shorter.", "Too long");
        change("Shorter, and kinder.", "Wrong tone");

        _click(_find(
                        Button.class,
                        spec -> spec.withPredicate(
                                button -> "History".equals(button.getAriaLabel().orElse(""))))
                .getFirst());
        assertThat(_find(Span.class, spec -> spec.withText("Edited: wrong tone")))
                .hasSize(1);
        _click(button("Restore version 1"));

        assertThat(fixture.read(desk, first).body()).isEqualTo(original);
        assertThat(history(desk, first)).hasSize(4);
        assertThat(history(desk, first).getFirst().cause()).isEqualTo("restored");
        _click(button("Undo"));
        assertThat(fixture.read(desk, first).body()).isEqualTo("Shorter, and kinder.");
    }

    @Test
    void what_was_typed_is_kept_when_somebody_else_was_faster() {
        Desk desk = sitDown(1, 0, "");
        UUID first = desk.messages().getFirst();
        _click(button("Edit"));
        _setValue(_get(TextArea.class), "Mine.");
        fixture.given()
                .as(
                        desk.workspace().admin(),
                        () -> fixture.messages().edit(first, "S", "Theirs.", EditReason.GENERIC, "", null));

        _click(button("Save the change"));
        _click(button("Too long"));
        assertThat(fixture.read(desk, first).body()).isEqualTo("Theirs.");
        _click(_get(Button.class, spec -> spec.withText("Back to my text")));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Mine.");

        _click(button("Save the change"));
        _click(button("Too long"));
        _click(_get(Button.class, spec -> spec.withText("Keep mine as a new edit")));
        assertThat(fixture.read(desk, first).body()).isEqualTo("Mine.");
        assertThat(history(desk, first)).extracting(MessageVersion::body).contains("Theirs.");
        assertThat(front().messageId()).isEqualTo(first);
    }

    @Test
    void a_decision_that_came_too_late_says_who_was_faster() {
        Desk desk = sitDown(1, 0, "");
        UUID first = desk.messages().getFirst();
        fixture.given()
                .as(
                        desk.workspace().admin(),
                        () -> fixture.messages().edit(first, "S", "Theirs.", EditReason.GENERIC, "", null));

        _click(button("Approve"));

        assertThat(said()).endsWith(" changed this text meanwhile: generic.");
        assertThat(status(desk, first)).isEqualTo(MessageStatus.DRAFT);
        assertThat(front().card().message().body()).isEqualTo("Theirs.");
    }

    private void change(String text, String reason) {
        _click(button("Edit"));
        _setValue(_get(TextArea.class), text);
        _click(button("Save the change"));
        _click(button(reason));
    }

    private List<MessageVersion> history(Desk desk, UUID message) {
        return fixture.given()
                .as(desk.workspace().viewer(), () -> fixture.messages().versions(message));
    }

    private Desk sitDown(int people, int flagged, String address) {
        Desk desk = fixture.desk(people, flagged);
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/review" + address);
        return desk;
    }

    private static QueueCard front() {
        return _get(CardStack.class).front().orElseThrow();
    }

    private static String ageOf(QueueCard card) {
        return app.overture.review.ui.letter.Ages.words(
                card.card().dossier().facts().getFirst().observedOn(), java.time.LocalDate.now());
    }

    private static String said() {
        return status("said");
    }

    private static String heard() {
        return status("sr");
    }

    private static String status(String css) {
        return _get(QueueBar.class)
                .getChildren()
                .filter(child -> child.getElement().getClassList().contains(css))
                .map(child -> child.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    private MessageStatus status(Desk desk, UUID message) {
        return fixture.read(desk, message).status();
    }
}
