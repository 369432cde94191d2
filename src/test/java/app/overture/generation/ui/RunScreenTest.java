package app.overture.generation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.campaigns.GenerationConfig;
import app.overture.generation.Generation;
import app.overture.generation.GenerationFixture;
import app.overture.generation.GenerationProgress;
import app.overture.generation.WritingPeer;
import app.overture.model.ProviderState;
import app.overture.testing.Given;
import app.overture.testing.ModelPeer;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-4")
class RunScreenTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Generation generation;

    @Autowired
    private Given given;

    private final CountDownLatch release = new CountDownLatch(1);
    private volatile Function<ModelPeer.Request, ModelPeer.Reply> says = WritingPeer::write;
    private final ModelPeer peer = ModelPeer.answering(request -> says.apply(request));
    private GenerationFixture fixture;
    private Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        fixture = beans.createBean(GenerationFixture.class);
        workspace = fixture.workspace(peer);
    }

    @AfterEach
    void close() {
        release.countDown();
        peer.close();
    }

    @Test
    void a_run_is_held_and_goes_on_by_one_button() {
        says = request -> {
            try {
                return release.await(30, TimeUnit.SECONDS)
                        ? WritingPeer.write(request)
                        : ModelPeer.failing(500, "test");
            } catch (InterruptedException e) {
                return ModelPeer.failing(500, "test");
            }
        };
        UUID campaign = fixture.campaign(2, 0);
        start(campaign);
        signIn(workspace.editor());
        open("campaigns/" + campaign + "/generate");
        _click(button("Show progress"));

        _click(dialogButton("Pause"));
        assertThat(progress(campaign)).isInstanceOf(GenerationProgress.Paused.class);
        assertThat(texts()).contains("Nothing new is called. What was under way is finished and kept.");

        _click(dialogButton("Resume"));
        assertThat(progress(campaign)).isInstanceOf(GenerationProgress.Running.class);
        release.countDown();
        awaitEnd(campaign);
    }

    @Test
    void who_was_added_is_counted_and_the_failed_ones_are_tried_again_only_when_ticked() {
        UUID campaign = fixture.campaign(1, 2);
        start(campaign);
        awaitEnd(campaign);
        fixture.add(campaign, 3);
        signIn(workspace.editor());
        open("campaigns/" + campaign + "/generate");

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Generate 9"))));
        Checkbox failedToo = _get(Checkbox.class, spec -> spec.withLabel("2 failed ones are tried again too"));
        assertThat(failedToo.getValue()).isFalse();
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("3 contacts added since. Estimated cost $")
                        && text.contains(" for 3 contacts. "));

        _setValue(failedToo, true);
        assertThat(paragraphs()).anyMatch(text -> text.contains(" for 5 contacts. "));
        _setValue(failedToo, false);
        _fireConfirm(_get(ConfirmDialog.class));

        awaitEnd(campaign);
        assertThat(progress(campaign).numbers().summary()).isEqualTo("4 of 6 generated, 2 failed");
    }

    @Test
    void a_provider_in_trouble_is_spoken_of_calmly() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(Words.provider(new ProviderState.Silent(now.plusSeconds(25)), now))
                .isEqualTo("The provider does not answer; next try in 25 s.");
        assertThat(Words.provider(new ProviderState.Silent(now.minusSeconds(1)), now))
                .isEqualTo("The provider did not answer; it is being tried again.");
        assertThat(Words.provider(new ProviderState.Resting(now.plusMillis(11_200)), now))
                .isEqualTo("The provider asks to slow down; it goes on in 12 s.");
        assertThat(Words.provider(new ProviderState.Answering(8, 32), now))
                .isEqualTo("The provider asked to slow down; at most 8 of 32 calls at once for now.");
        assertThat(Words.provider(new ProviderState.Answering(32, 32), now)).isEmpty();
    }

    private void start(UUID campaign) {
        given.as(
                workspace.editor(),
                () -> generation.start(campaign, new GenerationConfig("professional", "en", "", "", Map.of())));
    }

    private GenerationProgress progress(UUID campaign) {
        return given.as(workspace.viewer(), () -> generation.progress(campaign));
    }

    private void awaitEnd(UUID campaign) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !(progress(campaign) instanceof GenerationProgress.Running));
    }

    /** In the dialog, which is the last that was opened; the card in the corner has a button of the same name. */
    private static Button dialogButton(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static List<String> texts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
