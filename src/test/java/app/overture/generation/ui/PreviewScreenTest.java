package app.overture.generation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.generation.GenerationFixture;
import app.overture.generation.Previews;
import app.overture.generation.WritingPeer;
import app.overture.testing.Given;
import app.overture.testing.ModelPeer;
import app.overture.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H4;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@Tag("FR-4")
class PreviewScreenTest extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Previews previews;

    @Autowired
    private Given given;

    private final ModelPeer peer = ModelPeer.answering(WritingPeer::write);

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void three_samples_are_asked_for_with_their_cost_and_read_side_by_side() {
        GenerationFixture fixture = beans.createBean(GenerationFixture.class);
        Given.Workspace workspace = fixture.workspace(peer);
        UUID campaign = fixture.campaign(4, 0);
        signIn(workspace.editor());
        open("campaigns/" + campaign + "/generate");

        _click(button("Preview 3…"));
        assertThat(peer.requests()).as("nothing is paid by asking").isEmpty();
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Write 3 for $"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given.as(workspace.viewer(), () -> previews.latest(campaign))
                        .filter(preview -> !preview.isRunning())
                        .isPresent());
        _click(button("Close"));
        open("campaigns");
        open("campaigns/" + campaign + "/generate");
        _click(button("See the samples"));

        assertThat(_find(Article.class)).hasSize(3);
        assertThat(_find(H4.class)).extracting(H4::getText).containsOnly("your next plan");
        assertThat(peer.requests()).hasSize(3);
    }
}
