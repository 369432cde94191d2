package app.overture.generation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.generation.GenerationFixture;
import app.overture.generation.WritingPeer;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import app.overture.testing.ModelPeer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** From the question with the cost to the last message, as it shows on the screen. */
class GenerateScreenIT extends BrowserTest {

    private static final int PATIENCE = 30_000;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private ModelPeer peer;
    private GenerationFixture fixture;
    private Given.Workspace workspace;

    @BeforeEach
    void a_model_that_waits_with_its_second_contact() {
        fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> {
            if (!WritingPeer.isFor(request, "Contact0")) {
                waitToGoOn();
            }
            return WritingPeer.write(request);
        });
        workspace = fixture.workspace(peer);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        peer.close();
    }

    @Test
    @Tag("AC-10")
    @Tag("FR-4")
    void a_run_is_asked_for_with_its_cost_watched_minimised_and_finished() {
        UUID campaign = fixture.campaign(3, 1);
        signIn(workspace.editor());
        open("/campaigns/" + campaign + "/generate");
        photograph("generate");

        button("Generate 12…").click();
        assertThat(page.getByText("Generate 12 messages?")).isVisible();
        assertThat(page.getByText("Estimated cost $")).isVisible();
        photograph("generate-question");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Generate for \\$")))
                .click();

        Locator bar =
                page.locator("[role=progressbar][aria-label='Contacts done']").first();
        assertThat(bar).hasAttribute("aria-valuenow", "2", patient());
        assertThat(page.getByText("1 could not be written")).isVisible();
        photograph("generate-progress");

        button("Minimise").click();
        assertThat(page.locator(".corner")).containsText("Contact 3 of 4", containing());
        page.reload();
        assertThat(page.locator(".corner")).containsText("Contact 3 of 4", containing());
        photograph("generate-minimised");

        goOn.countDown();
        assertThat(page.locator(".corner")).containsText("3 of 4 generated, 1 failed", containing());
        assertThat(button("Retry failed")).isVisible();
        photograph("generate-after");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static LocatorAssertions.HasAttributeOptions patient() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private void waitToGoOn() {
        try {
            goOn.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
