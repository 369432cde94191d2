package app.overture.campaigns.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.campaigns.CampaignService;
import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import app.overture.testing.Outreach;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way from an empty list to a campaign with contacts, as a person goes it. */
class CampaignScreensIT extends BrowserTest {

    @Autowired
    private Given given;

    @Autowired
    private Outreach outreach;

    @Autowired
    private CampaignService campaigns;

    private Given.Workspace workspace;
    private UUID michal;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
        michal = outreach.owner(workspace, "Michal");
    }

    @Test
    @Tag("FR-1")
    void n_opens_the_dialog_and_enter_creates_the_campaign() {
        signIn(workspace.editor());
        assertThat(heading("Begin with a campaign")).isVisible();

        page.keyboard().press("n");
        assertThat(page.getByLabel("Name")).isFocused();
        assertThat(page.getByText("E-mail: Value, 3 days later")).isVisible();
        page.keyboard().type("AI Community Invites");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/campaigns/[0-9a-f-]{36}/contacts"));
        assertThat(heading("AI Community Invites")).isVisible();
        assertThat(heading("Add contacts to get started")).isVisible();
    }

    @Test
    @Tag("FR-2")
    @Tag("AC-1")
    void the_picker_says_how_many_match_and_adds_them_all() {
        outreach.people(workspace, michal, 4);
        outreach.stranger(workspace, michal, "Weber");
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");
        signIn(workspace.editor());
        open("/campaigns/" + campaign + "/contacts");

        button("Add contacts").first().click();
        button("Add all 5 that match").click();

        assertThat(page.getByText("1 contact needs enrichment.")).isVisible();
        assertThat(page.getByText("lacks company profile, company research, person profile"))
                .isVisible();
        assertThat(button("Enrich for")).isVisible();
        assertThat(page.getByText("Eva Weber")).isVisible();
        button("Remove Eva Weber").click();
        assertThat(page.getByText("4 contacts")).isVisible();
    }

    @Test
    void the_list_leads_with_the_decisions_that_wait_and_follows_what_others_do() {
        Outreach.Written written = outreach.written(workspace, 2);
        signIn(workspace.viewer());

        assertThat(page.getByText("6 messages wait for your decision")).isVisible();
        assertThat(link("Review 6")).hasAttribute("href", "campaigns/" + written.campaign() + "/review");
        assertThat(button("New campaign")).isDisabled();

        given.as(
                workspace.editor(),
                () -> campaigns.addContacts(
                        outreach.campaign(workspace, michal, "LinkedIn Only"),
                        List.of(outreach.stranger(workspace, michal, "Braun"))));
        assertThat(link("Generate 2")).isVisible();
    }

    @Test
    @Tag("AC-6")
    void another_workspaces_campaign_opens_the_page_for_403() {
        Outreach.Written foreign = outreach.written(given.workspace(), 1);
        signIn(workspace.admin());

        open("/campaigns/" + foreign.campaign() + "/contacts");

        assertThat(heading("Not yours to open")).isVisible();
        assertThat(page.getByText("AI Community Invites")).isHidden();
    }

    @Test
    void a_template_of_the_system_is_copied_before_it_is_changed() {
        signIn(workspace.editor());
        open("/templates");
        assertThat(page.getByText("This one came with Overture and stays as it is."))
                .isVisible();

        button("Copy to change").click();
        assertThat(page.getByLabel("Name")).hasValue("Email 3-Step, copy");
        page.getByLabel("Name").fill("Two short e-mails");
        button("Take out step 3").click();
        button("Save template").click();

        assertThat(page.getByText("Two short e-mails")).isVisible();
        assertThat(page.getByText("2 steps, e-mail")).isVisible();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
