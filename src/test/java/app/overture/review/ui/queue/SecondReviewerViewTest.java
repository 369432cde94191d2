package app.overture.review.ui.queue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageStatus;
import app.overture.messages.SecondLook;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.shared.ui.Note;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-5")
class SecondReviewerViewTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Given given;

    @Autowired
    private SecondLook secondLook;

    private ReviewFixture fixture;
    private Desk desk;
    private UUID flagged;

    @BeforeEach
    void two_people_are_wanted() {
        fixture = beans.createBean(ReviewFixture.class);
        desk = fixture.desk(2, 1);
        flagged = desk.messages().get(ReviewFixture.STEPS);
        signIn(desk.workspace().admin());
        open("settings/review");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("A flagged message needs two people")), true);
    }

    @Test
    void the_second_person_sees_who_approved_before_and_approves() {
        approveAll(desk.workspace().admin());
        assertThat(fixture.read(desk, flagged).status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(summary()).contains("Decided6Approved as written5").contains("Wait for a second person1");

        sitDown(desk.workspace().editor());
        assertThat(front().messageId()).isEqualTo(flagged);
        assertThat(_find(Note.class).stream().map(note -> note.getElement().getTextRecursively()))
                .anyMatch(words -> words.contains("Approved by admin.") && words.contains("second look"));
        approveFront();
        assertThat(fixture.read(desk, flagged).status()).isEqualTo(MessageStatus.APPROVED);
    }

    @Test
    void undo_withdraws_the_first_approval() {
        approveAll(desk.workspace().admin());
        assertThat(given.as(desk.workspace().viewer(), () -> secondLook.isFirstApproved(flagged)))
                .isTrue();

        for (int n = 0; n < ReviewFixture.STEPS; n++) {
            _click(button("Undo"));
        }

        assertThat(front().messageId()).isEqualTo(flagged);
        assertThat(given.as(desk.workspace().viewer(), () -> secondLook.isFirstApproved(flagged)))
                .isFalse();
    }

    private void sitDown(SignedIn person) {
        signIn(person);
        open("campaigns/" + desk.campaignId() + "/review");
    }

    private void approveAll(SignedIn person) {
        sitDown(person);
        for (int n = 0; n < desk.messages().size(); n++) {
            approveFront();
        }
    }

    private void approveFront() {
        for (int flag = 0; flag < front().flags().size(); flag++) {
            front().open(flag);
        }
        _click(button("Approve"));
    }

    private static QueueCard front() {
        return _get(CardStack.class).front().orElseThrow();
    }

    private static String summary() {
        return _get(SittingSummary.class).getElement().getTextRecursively();
    }
}
