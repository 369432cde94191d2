package app.overture.review.ui.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.generation.Rewrites;
import app.overture.messages.MessageBatch;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.testing.Given;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-5")
@Tag("FR-6")
class GridRewritingTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Rewrites rewrites;

    @Autowired
    private MessageBatch batch;

    @Autowired
    private Given given;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void all_that_match_are_written_again_after_the_cost_was_told() {
        Desk desk = fixture.desk(2);
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/messages?step=2");

        _get(MessageGrid.class).selection().selectAll();
        _click(button("Regenerate…"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Instruction")), "Half as long.");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Write 2 again for $"))));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !given.as(desk.workspace().viewer(), () -> rewrites.progress(desk.campaignId()))
                        .isRunning());
        MessageDetail second = fixture.read(desk, desk.messages().get(1));
        assertThat(second.regenCount()).isEqualTo(1);
        assertThat(second.regenConfig()).containsEntry("instruction", "Half as long.");
        assertThat(fixture.read(desk, desk.messages().getFirst()).regenCount()).isZero();
    }

    @Test
    void why_many_were_rejected_is_one_click_away_too() {
        Desk desk = fixture.desk(2);
        given.as(
                desk.workspace().editor(), () -> batch.rejectAll(desk.messages().subList(0, 3), "Wrong tone"));
        given.as(
                desk.workspace().editor(), () -> batch.rejectAll(desk.messages().subList(3, 4), "Not true"));
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/messages?status=rejected");

        _get(MessageGrid.class).selection().selectAll();
        _click(button("Regenerate…"));
        assertThat(button("Rejected: Not true (1)").isEnabled()).isTrue();
        _click(button("Rejected: Wrong tone (3)"));

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Instruction")).getValue())
                .contains("Wrong tone");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_reason_of_a_rejection_is_one_click_away() {
        Desk desk = fixture.desk(1);
        UUID first = desk.messages().getFirst();
        signIn(desk.workspace().editor());
        open("campaigns/" + desk.campaignId() + "/messages?message=" + first);
        _click(button("Reject"));
        _click(button("Reject 1 message"));

        _click(button("Regenerate with an instruction"));
        _click(button("Rejected: Too generic"));
        TextArea instruction = _get(TextArea.class, spec -> spec.withLabel("Instruction"));
        assertThat(instruction.getValue()).contains("Too generic");
        _setValue((Select<String>) _get(Select.class, spec -> spec.withLabel("Tone")), "casual");
        _click(button("Write again"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.read(desk, first).regenCount() == 1);
        assertThat(fixture.read(desk, first).status()).isEqualTo(MessageStatus.DRAFT);
        assertThat(fixture.read(desk, first).tone()).isEqualTo("casual");
    }
}
