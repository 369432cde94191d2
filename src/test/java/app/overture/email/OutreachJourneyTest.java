package app.overture.email;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.contacts.Suppressions;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an unset domain to mail that leaves, on the screens. */
@Tag("FR-7")
class OutreachJourneyTest extends BrowserTest {

    @Autowired
    SendingScene scenes;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Given given;

    @Test
    @Tag("EC-4")
    @Tag("UI-7")
    @Tag("UI-8")
    @Tag("UI-9")
    @Tag("AC-4")
    void a_blocker_leads_to_the_domain_and_then_mail_leaves() {
        var scene = scenes.approved(
                3,
                List.of(
                        new CampaignStep(1, Channel.EMAIL, "Intro", "", true, 0),
                        new CampaignStep(2, Channel.EMAIL, "Value", "", true, 0),
                        new CampaignStep(3, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0)));
        given.as(
                scene.workspace().editor(),
                () -> suppressions.add("person3@recipient.example", "asked", Suppressions.Origin.MANUAL));
        signIn(scene.workspace().admin());
        open("/campaigns/" + scene.campaign() + "/outreach");
        assertThat(page.getByText("Configure sender domain in Settings first.")).isVisible();
        assertThat(button("Send 4 e-mails…")).isDisabled();
        photograph("outreach-blocked");

        scenes.verifiedDomain(scene);
        page.reload();
        assertThat(page.getByText("Ready to send.")).isVisible();
        assertThat(page.getByText("Held back: 2 e-mails")).isVisible();
        photograph("outreach-ready");
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).include("main").analyze().getViolations())
                .isEmpty();

        button("Send 4 e-mails…").click();
        button("Send 4 e-mails").last().click();

        assertThat(page.getByTestId("emails-sent")).hasText("4 of 4 sent");
        assertThat(page.getByText("All out.")).isVisible();
        assertThat(page.getByText("The person is on the suppression list.")).isVisible();
        button("Queue 2 LinkedIn messages…").click();
        button("Queue 2 LinkedIn messages").last().click();
        assertThat(page.getByText("No browser paired")).isVisible();
        photograph("outreach-sent");
    }

    @Test
    void a_domain_is_added_checked_and_given_a_sender() {
        var workspace = given.workspace();
        signIn(workspace.admin());
        open("/settings/domains");
        button("Add domain").click();
        page.getByLabel("Domain", new Page.GetByLabelOptions().setExact(true)).fill("mail.praktik.example");
        button("Add domain").last().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("mail.praktik.example")))
                .isVisible();
        button("Add sender").click();
        page.getByLabel("Name people see").fill("Eva Praktik");
        page.getByLabel("Address").fill("eva");
        button("Add sender").last().click();
        assertThat(page.getByText("eva@mail.praktik.example")).isVisible();
        photograph("domains");
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).include("main").analyze().getViolations())
                .isEmpty();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
