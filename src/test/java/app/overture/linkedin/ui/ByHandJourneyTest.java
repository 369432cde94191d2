package app.overture.linkedin.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.email.SendingScene;
import app.overture.linkedin.LinkedInQueue;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Without any extension: open, copy, mark as sent, by the keyboard alone. */
@Tag("FR-8")
class ByHandJourneyTest extends BrowserTest {

    @Autowired
    SendingScene scenes;

    @Autowired
    LinkedInQueue queue;

    @Autowired
    Given given;

    @Test
    @Tag("UI-9")
    void a_person_sends_two_invitations_and_the_screen_says_so() {
        var scene =
                scenes.approved(3, List.of(new CampaignStep(1, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0)));
        given.as(scene.workspace().editor(), () -> queue.queue(scene.campaign()));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.context()
                .route(
                        "https://www.linkedin.com/**",
                        route -> route.fulfill(new Route.FulfillOptions().setBody("a profile")));
        signIn(scene.workspace().admin());
        open("/campaigns/" + scene.campaign() + "/outreach");
        assertThat(page.getByText("No browser paired")).isVisible();
        looksRight("linkedin-outreach");

        String first = nameOnTop();
        Page profile = page.waitForPopup(() -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the profile of " + first))
                    .focus();
            page.keyboard().press("Enter");
        });
        assertThat(profile)
                .hasURL("https://www.linkedin.com/in/person-number-" + first.charAt(first.length() - 1) + "/");
        profile.close();
        assertThat(page.getByText("no browser takes it meanwhile")).isVisible();
        photograph("linkedin-in-hand");
        press("Copy the text for " + first);
        assertThat(page.getByText("Copied.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                .asString()
                .contains("this is <step> 1.");
        press("Mark as sent to " + first);

        assertThat(page.getByText("1 of 3 sent", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        // The news redraws the list and then the screen around it.
        assertThat(page.getByText("1 of 3 sent", new Page.GetByTextOptions().setExact(false)))
                .hasCount(2);
        assertThat(button("Mark as sent to " + first)).hasCount(0);
        press("Mark as sent to " + nameOnTop());
        assertThat(page.getByText("2 of 3 sent", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        assertThat(page.getByText("2 of 5").first()).isVisible();

        open("/settings/extension");
        assertThat(page.getByText("No browser is paired.")).isVisible();
        looksRight("linkedin-extension");
        button("Change the limits of Michal").click();
        assertThat(page.getByLabel("Invitations a day")).isVisible();
        photograph("linkedin-limits");
    }

    /** All are due alike; any of them may stand first. */
    private String nameOnTop() {
        String label = page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Mark as sent to")))
                .first()
                .getAttribute("aria-label");
        return label.substring("Mark as sent to ".length());
    }

    /** Focus and key in one go: news may redraw the list between the two. */
    private void press(String name) {
        button(name).press("Enter");
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** In both colours, on both sizes. */
    private void looksRight(String name) {
        page.setViewportSize(1440, 900);
        accessible();
        photograph(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 720);
        accessible();
        photograph(name + "-dark");
        page.setViewportSize(720, 450);
        photograph(name + "-narrow");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private void accessible() {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).include("main").analyze().getViolations())
                .isEmpty();
    }
}
