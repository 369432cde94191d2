package app.overture.linkedin.ui;

import static app.overture.db.Tables.EXTENSION_DEVICES;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.email.SendingScene;
import app.overture.linkedin.LinkedInScene;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What only a person decides, who gets a note, the paired browser, and the extension to be downloaded. */
@Tag("FR-8")
class LinkedInJourneyTest extends BrowserTest {

    @Autowired
    LinkedInScene scenes;

    @Autowired
    SendingScene sending;

    @Autowired
    Given given;

    @Autowired
    DSLContext dsl;

    @Test
    @Tag("NFR-4")
    void a_person_decides_what_nobody_knows_and_what_could_not_be_done() {
        var scene = scenes.queued(3, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        JsonNode items = browser.pull(2);
        String unknown = items.path(0).path("contact_name").asString();
        String broken = items.path(1).path("contact_name").asString();
        browser.begin(items.path(0));
        browser.report(items.path(0), "failed", "unknown_outcome");
        browser.report(items.path(1), "failed", "driver_no_dialog");
        signIn(scene.workspace().editor());
        open("/campaigns/" + scene.campaign() + "/outreach");

        assertThat(heading("Needs your check 2")).isVisible();
        assertThat(page.getByText("Nobody knows whether it went out. Look at the profile, then decide."))
                .isVisible();
        assertThat(button("It went out " + broken)).hasCount(0);
        looksRight("linkedin-check");

        button("It went out " + unknown).click();
        assertThat(heading("Needs your check 1")).isVisible();
        button("Queue again… " + broken).click();
        assertThat(button("Queue again").last()).isDisabled();
        page.getByLabel("Why it may go out again").fill("The profile still shows Connect.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Queue again").setExact(true))
                .click();
        assertThat(heading("Needs your check")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(sending.statuses(scene)).containsExactly("queued", "sent");
    }

    @Test
    void the_planner_shows_who_gets_a_note_and_no_advice_on_domains_stands_beside_it() {
        var scene = scenes.queued(7, LinkedInScene.INVITE);
        signIn(scene.workspace().editor());
        open("/campaigns/" + scene.campaign() + "/outreach");

        assertThat(page.getByText("5 invited with a note")).isVisible();
        page.getByText("2 invited without a note").click();
        assertThat(page.getByText("Person Number7").first()).isVisible();
        assertThat(page.getByText("domain", new Page.GetByTextOptions().setExact(false)))
                .hasCount(0);
        assertThat(page.getByText("postal address", new Page.GetByTextOptions().setExact(false)))
                .hasCount(0);
        looksRight("linkedin-planner");
    }

    @Test
    void a_paired_browser_says_how_it_is_and_that_its_consent_is_outdated() {
        var scene = scenes.queued(2, LinkedInScene.INVITE);
        var browser = scenes.browser(scene);
        browser.api()
                .post("/api/extension/heartbeat", "{\"state\":\"dry_run\",\"version\":\"1.0.0\",\"dry_run\":true}");
        signIn(scene.workspace().editor());
        open("/settings/extension");
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Office"))
                        .getByText("Online"))
                .isVisible();
        looksRight("linkedin-paired");
        open("/campaigns/" + scene.campaign() + "/outreach");
        assertThat(page.getByText("Extension online", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        looksRight("linkedin-online");

        given.asMachine(
                scene.workspace().id(),
                () -> dsl.update(EXTENSION_DEVICES)
                        .set(EXTENSION_DEVICES.CONSENT_VERSION, "2025-01")
                        .where(EXTENSION_DEVICES.ID.eq(browser.device()))
                        .execute());
        open("/settings/extension");
        assertThat(page.getByText("Consent outdated")).isVisible();
        open("/campaigns/" + scene.campaign() + "/outreach");
        assertThat(page.getByText("Stopped: text changed")).isVisible();
        looksRight("linkedin-consent");
    }

    @Test
    void the_extension_that_is_downloaded_holds_what_runs_and_nothing_else() throws Exception {
        var scene = scenes.queued(1, LinkedInScene.INVITE);
        signIn(scene.workspace().editor());
        open("/settings/extension");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the extension"))
                        .click());

        org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).isEqualTo("overture-extension.zip");
        org.assertj.core.api.Assertions.assertThat(entries(download))
                .contains(
                        "overture-extension/manifest.json",
                        "overture-extension/sw.js",
                        "overture-extension/lib/policy.js",
                        "overture-extension/content/detect.js",
                        "overture-extension/pages/options.html",
                        "overture-extension/icons/128.png")
                .allMatch(name -> name.matches("overture-extension/((lib|content|pages)/\\w+\\.(js|html|css)"
                        + "|icons/\\d+\\.png|manifest\\.json|sw\\.js)"));
    }

    private static List<String> entries(Download download) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** In both colours, on a desk's and a laptop's screen, and at twice the size. */
    private void looksRight(String name) {
        page.setViewportSize(1440, 900);
        accessible();
        photograph(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 720);
        accessible();
        photograph(name + "-dark");
        page.setViewportSize(640, 1600);
        photograph(name + "-200");
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing to scroll sideways at 200 %")
                .isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private void accessible() {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).include("main").analyze().getViolations())
                .isEmpty();
    }
}
