package app.overture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.overture.testing.Chromium;
import app.overture.testing.Outsider;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README, as a person with a mouse and a keyboard takes it, on the packaged application. */
class MainJourneyIT {

    private static final double LONG_MILLIS = 60_000;

    private static final String CONNECTIONS = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Radmila,Zkušební,https://www.linkedin.com/in/radmila-zkusebni,radmila@zkusebna.example,Zkušebna,Head of Testing,12 Mar 2024
            ,,,,,,
            Otto,Probe,https://www.linkedin.com/in/otto-probe,,Probewerk,CTO,7-Feb-22
            """;

    @TempDir
    Path folder;

    private Page page;

    @Test
    @Tag("AC-1")
    @Tag("AC-2")
    @Tag("AC-3")
    @Tag("AC-4")
    @Tag("AC-10")
    @Tag("FR-2")
    @Tag("FR-4")
    @Tag("FR-5")
    @Tag("FR-7")
    @Tag("UI-2")
    @Tag("UI-3")
    @Tag("UI-4")
    @Tag("UI-5")
    @Tag("UI-6")
    @Tag("UI-8")
    void from_a_contact_file_to_a_tracked_mail() throws Exception {
        try (ChildServer server =
                        new ChildServer(folder.resolve("data"), Map.of(), "--overture.sandbox-latency=800ms");
                BrowserContext window = Chromium.window()) {
            server.start();
            page = window.newPage();
            signIn(server.url());
            importConnections(server.url());
            findSomeone(server.url());
            extractStrategy(server.url());
            String campaign = newCampaign(server.url());
            sendEverythingAtOnce(server.url(), campaign);
            addMichalsContacts();
            generate();
            review(campaign);
            send(campaign);
            seeResults(campaign, server.url());
        }
    }

    private void signIn(String url) {
        page.navigate(url + "/login");
        page.locator("input[name=username]").fill("michal@aitransformers.example");
        page.locator("input[name=password]").fill("overture-demo");
        button("Sign in").click();
        assertThat(heading("Campaigns")).isVisible();
    }

    private void importConnections(String url) {
        page.navigate(url + "/contacts/import");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("Connections.csv", "text/csv", CONNECTIONS.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("LinkedIn").first()).isVisible();
        button(Pattern.compile("Import 2 contacts")).click();
        assertThat(page.getByText(Pattern.compile("accounted for")).first()).isVisible();
    }

    private void findSomeone(String url) {
        page.navigate(url + "/contacts?q=radmila");
        assertThat(page.getByText("Radmila Zkušební").first()).isVisible();
    }

    private void extractStrategy(String url) {
        page.navigate(url + "/playbook");
        button("Extract strategy…").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Extract"))
                .click();
        assertThat(page.getByText(Pattern.compile("Strategy extracted for \\$")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
    }

    private String newCampaign(String url) {
        page.navigate(url + "/");
        button(Pattern.compile("New campaign")).first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill("AI Community Invites");
        choose(dialog, "Owner", "Michal");
        choose(dialog, "Template", "Email 3-Step");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create campaign"))
                .click();
        page.waitForURL(address -> address.contains("/campaigns/"));
        assertThat(heading("AI Community Invites")).isVisible();
        assertThat(page.getByText("Add contacts to get started")).isVisible();
        return page.url().replaceAll("(/campaigns/[^/?]+).*", "$1");
    }

    /** With all delays zero nothing waits for a working day (decision 21), and the journey for none either. */
    private void sendEverythingAtOnce(String url, String campaign) {
        new Outsider(url)
                .signIn("michal@aitransformers.example", "overture-demo")
                .patch(campaign.replace(url, "/api"), """
                        {"steps":[
                          {"step":1,"channel":"email","label":"Intro","guidance":"","enabled":true,"delay_days":0},
                          {"step":2,"channel":"email","label":"Value","guidance":"","enabled":true,"delay_days":0},
                          {"step":3,"channel":"email","label":"Close","guidance":"","enabled":true,"delay_days":0}]}""")
                .expect(200);
    }

    private void addMichalsContacts() {
        button(Pattern.compile("Add contacts")).first().click();
        Locator picker = page.getByRole(AriaRole.DIALOG);
        choose(picker, "Owner", "Michal");
        page.keyboard().press("Tab");
        picker.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Add all 62")))
                .click();
        assertThat(page.getByText(Pattern.compile("need enrichment")).first()).isVisible();
        assertThat(page.getByText("62 contacts").first()).isVisible();
    }

    private void generate() {
        tab("Generate").click();
        button(Pattern.compile("Generate \\d+")).click();
        Locator confirm = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(confirm).containsText("$");
        confirm.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Generate")))
                .click();
        Locator progress = page.getByRole(AriaRole.DIALOG);
        assertThat(progress).containsText(Pattern.compile("Contact \\d+ of 62"));
        assertThat(progress.getByRole(AriaRole.PROGRESSBAR).first()).isVisible();
        page.reload();
        assertThat(page.getByText(Pattern.compile("57 of 62")).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
        assertThat(page.getByText(Pattern.compile("company profile")).first()).isVisible();
    }

    private void review(String campaign) {
        page.navigate(campaign + "/review");
        Locator position = page.getByTestId("queue-position");
        assertThat(position).hasText("1 of 171");
        assertThat(page.getByTestId("queue-body")).containsText("community");
        for (int decided = 1; decided <= 5; decided++) {
            page.keyboard().press("f"); // a flag, if there is one, wants a look first
            page.keyboard().press("a");
            assertThat(position).hasText(decided + 1 + " of 171");
        }
        page.keyboard().press("r");
        page.keyboard().press("1");
        assertThat(position).hasText("7 of 171");
        page.keyboard().press("e");
        Locator text = page.locator("vaadin-text-area textarea").first();
        text.fill("Dear reader, a shorter text about your community.");
        page.keyboard().press("Control+Enter");
        page.keyboard().press("6");
        assertThat(page.getByTestId("queue-body")).containsText("a shorter text");
        page.keyboard().press("a");
        assertThat(position).hasText("8 of 171");
        page.keyboard().press("Escape");
        page.waitForURL(address -> !address.contains("/review"));
    }

    private void send(String campaign) {
        page.navigate(campaign + "/outreach");
        button(Pattern.compile("Send 6 e-mails")).click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Send 6")))
                .click();
        assertThat(page.getByText("6 of 6 sent").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
    }

    private void seeResults(String campaign, String url) {
        page.navigate(campaign + "/analytics");
        assertThat(page.getByText("Delivered").first()).isVisible();
        page.navigate(url + "/settings/sandbox");
        assertThat(heading("Sandbox mailbox")).isVisible();
        assertThat(page.getByText("6 mails")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private Locator tab(String name) {
        return page.locator("a, vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
                .first();
    }

    /** Types into a combo box and takes what it offers; a select is opened and clicked. */
    private void choose(Locator within, String label, String value) {
        Locator field = within.getByLabel(label).first();
        field.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value))
                .first()
                .click();
    }
}
