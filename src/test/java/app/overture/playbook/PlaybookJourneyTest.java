package app.overture.playbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.settings.SettingsService;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import app.overture.testing.ModelPeer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlaybookJourneyTest extends BrowserTest {

    @Autowired
    Given given;

    @Autowired
    SettingsService settings;

    @Autowired
    PlaybookService playbooks;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void a_strategy_is_written_extracted_changed_and_kept_in_versions() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content(PlaybookTest.STRATEGY, 1_000, 0, 300))) {
            given.as(
                    workspace.admin(),
                    () -> settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini")));
            signIn(workspace.editor());
            open("/playbook");
            assertThat(button(Pattern.compile("Start from an outline"))).isVisible();
            photograph("playbook-empty");
            page.getByLabel("Document, in Markdown")
                    .fill("# AI community\n\nWe invite **heads of plants** to evenings.\n\n- Two hours a month");
            assertThat(page.locator("vaadin-markdown strong")).hasText("heads of plants");
            photograph("playbook-document");
            accessible();

            button(Pattern.compile("Extract strategy")).click();
            photograph("playbook-extract");
            button(Pattern.compile("Extract for")).click();
            assertThat(page.getByText("Strategy extracted for $0.0021")).isVisible();
            tab("Strategy").click();
            assertThat(page.getByLabel("Industries")).hasValue("Manufacturing");
            photograph("playbook-strategy");
            accessible();

            page.getByLabel("Competitive positioning").fill("Peers, not vendors.");
            button(Pattern.compile("Save playbook")).click();
            assertThat(page.getByText("Saved as version 3.")).isVisible();
            tab("Versions").click();
            button(Pattern.compile("What changed in version 3")).click();
            assertThat(page.getByText("Positioning: Peers, not vendors.")).isVisible();
            photograph("playbook-versions");
        }
        assertThat(given.as(workspace.viewer(), playbooks::current)
                        .orElseThrow()
                        .strategy()
                        .positioning())
                .isEqualTo("Peers, not vendors.");
    }

    @Test
    void a_viewer_reads_and_changes_nothing() {
        given.as(workspace.editor(), () -> playbooks.save("# Ours", PlaybookService.NEW));
        signIn(workspace.viewer());
        open("/playbook");

        assertThat(page.locator("vaadin-markdown h1")).hasText("Ours");
        assertThat(button(Pattern.compile("Save playbook"))).hasCount(0);
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private void accessible() {
        // Vaadin's tab list scrolls in an element of its own between list and tabs, which this rule does not expect.
        assertThat(new AxeBuilder(page)
                        .include("main")
                        .disableRules(List.of("aria-required-children"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
