package app.overture.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.BrowserTest;
import app.overture.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsJourneyTest extends BrowserTest {

    static final Pattern REFUSED = Pattern.compile("Nothing here|Could not navigate");

    @Autowired
    Given given;

    @Autowired
    SettingsService settings;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void a_key_goes_in_and_only_its_end_comes_out() {
        signIn(workspace.admin());
        open("/settings/keys");
        page.getByLabel("Resend API key", exactly()).fill("re_live_abcdefghijkl4711");
        button("Save Resend API key").click();

        assertThat(page.getByText("Ends in 4711")).isVisible();
        photograph("settings-keys");
        open("/settings/keys");
        assertThat(page.getByText("Ends in 4711")).isVisible();
        assertThat(page.content()).doesNotContain("abcdefghijkl");
        accessible();
        open("/settings/audit");
        assertThat(page.getByText("Key: changed")).isVisible();
        photograph("settings-audit");
        accessible();
    }

    @Test
    void a_member_is_let_in_and_an_owner_made() {
        signIn(workspace.admin());
        open("/settings/members");
        button("Add member").first().click();
        page.getByLabel("E-mail", exactly()).fill("nora@" + workspace.slug() + ".example");
        page.getByLabel("Name", exactly()).fill("Nora Novak");
        page.getByLabel("Initial password", exactly()).fill("short");
        button("Add member").last().click();
        assertThat(page.getByText("The password needs at least 10 characters.")).isVisible();
        photograph("settings-add-member");
        page.getByLabel("Initial password", exactly()).fill("long-enough-now");
        button("Add member").last().click();
        assertThat(page.getByText("nora@" + workspace.slug() + ".example")).isVisible();
        photograph("settings-members");
        accessible();

        open("/settings/owners");
        assertThat(page.getByText("No owner yet")).isVisible();
        button("Add owner").first().click();
        page.getByLabel("Name", exactly()).fill("Michal");
        photograph("settings-add-owner");
        button("Add owner").last().click();
        assertThat(page.getByRole(
                        AriaRole.GRIDCELL,
                        new Page.GetByRoleOptions().setName("Michal").setExact(true)))
                .isVisible();
        photograph("settings-owners");
        accessible();
    }

    @Test
    void the_workspace_gets_a_budget() {
        signIn(workspace.admin());
        open("/settings/workspace");
        page.getByLabel("Monthly budget for language models").fill("25");
        page.getByLabel("Postal address").fill("Overture s.r.o., Dlouhá 1, Praha");
        button("Save settings").click();

        assertThat(page.getByText("of $25.00")).isVisible();
        photograph("settings-workspace");
        accessible();
        assertThat(given.as(workspace.viewer(), settings::current).monthlyBudgetUsd())
                .isEqualByComparingTo("25");
    }

    @Test
    void settings_are_not_for_editors() {
        signIn(workspace.editor());
        open("/settings/keys");

        // In development mode Vaadin words the refusal itself; either way the frame stands without the fields.
        assertThat(page.locator("h1, h2, h3")
                        .filter(new Locator.FilterOptions().setHasText(REFUSED))
                        .first())
                .isVisible();
        assertThat(page.getByLabel("Resend API key", exactly())).hasCount(0);
        photograph("settings-refused");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void accessible() {
        assertThat(new AxeBuilder(page).include("main").analyze().getViolations())
                .isEmpty();
    }
}
