package app.overture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.testing.Axe;
import app.overture.testing.Chromium;
import app.overture.testing.Outsider;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing serious stands between a person and any screen or question of the application, be it light or dark. Opens every
 * route in every state a campaign can be in, and presses every button that only asks.
 */
class EveryScreenIT {

    /** What opens a dialog, a menu or a fold and does nothing by itself; a sentence's end says that there is a question. */
    private static final Pattern ASKS = Pattern.compile(
            ".*(…|\\.\\.\\.)$|^(Add|New|Edit|Enrich|Generate|Preview|Pair|Keys|Columns|More|History|Reject|Disqualify)\\b.*");

    private static final String IDLE = """
            () => document.querySelector('h1')
              && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())
              && !document.querySelector('vaadin-connection-indicator[loading]')""";

    private static final String OPEN = "vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened],"
            + " vaadin-menu-bar-submenu[opened]";

    @TempDir
    Path folder;

    private final List<String> findings = new ArrayList<>();
    private final Set<String> pressed = new HashSet<>();
    private String base = "";
    private Page page;

    @Test
    void nothing_serious_is_found_on_any_screen_in_either_scheme() throws Exception {
        try (ChildServer server = new ChildServer(folder.resolve("data"), Map.of(), "--overture.sandbox-latency=10ms");
                BrowserContext window = Chromium.window()) {
            server.start();
            base = server.url();
            Map<String, List<String>> things = things(new Outsider(base));
            page = window.newPage();
            signIn();
            List<String> routes = Screens.routes();
            assertThat(routes).hasSizeGreaterThan(20);
            for (String route : routes) {
                for (String address : Screens.addresses(route, things)) {
                    visit(address);
                }
            }
            theGrid(things);
            theQueue(things);
            thePalette();
        }
        assertThat(findings).isEmpty();
    }

    private void visit(String address) {
        open(address);
        look(address);
        // By number, for opening and closing may redraw what was found.
        for (String name : questions()) {
            if (pressed.add(address.replaceAll("[0-9a-f-]{36}", "") + name.replaceAll("\\d+", ""))) {
                ask(address, name);
            }
        }
    }

    private List<String> questions() {
        return page.locator("main vaadin-button:visible, main vaadin-menu-bar-button:visible").all().stream()
                .filter(Locator::isEnabled)
                .map(EveryScreenIT::name)
                .filter(name -> ASKS.matcher(name).matches())
                .distinct()
                .toList();
    }

    private static String name(Locator button) {
        String label = button.getAttribute("aria-label");
        return (label == null ? button.innerText() : label).strip();
    }

    private void ask(String address, String name) {
        Locator button = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        try {
            button.click(new Locator.ClickOptions().setTimeout(2_000));
        } catch (TimeoutError gone) {
            open(address);
            return;
        }
        settle();
        if (page.locator(OPEN).count() > 0) {
            lookAtOpen(address + " → " + name);
            page.keyboard().press("Escape");
            settle();
        }
        // Whatever it did, the next button finds the screen as it was.
        if (!page.url().equals(base + address) || page.locator(OPEN).count() > 0) {
            open(address);
        }
    }

    private void theGrid(Map<String, List<String>> things) {
        String address = "/campaigns/" + things.get("campaignId").getLast() + "/messages?status=draft";
        open(address);
        page.locator("vaadin-grid-cell-content .subject").first().click();
        page.locator(".message-panel").waitFor();
        page.keyboard().press("Control+a");
        page.locator(".bulk").waitFor();
        look(address + " with a message open and all ticked");
        String beside = page.url().substring(base.length());
        for (String name : questions()) {
            ask(beside, name);
            if (page.locator(".bulk").isHidden()) {
                page.locator("vaadin-grid vaadin-checkbox").first().click();
                page.locator(".bulk").waitFor();
            }
        }
        open("/campaigns/" + things.get("campaignId").getLast() + "/messages?flagged=true");
        page.locator("vaadin-grid-cell-content .subject").first().click();
        page.locator(".message-panel").waitFor();
        page.locator(".message-panel vaadin-button").filter(text("Approve")).click();
        settle();
        lookAtOpen("a flagged message is approved in the grid");
    }

    private void theQueue(Map<String, List<String>> things) {
        String address = "/campaigns/" + things.get("campaignId").getLast() + "/review?order=risk";
        for (String key : List.of("f", "e", "r", "d", "h", "Shift+g", "?")) {
            open(address);
            page.locator(".queue-card").first().waitFor();
            page.keyboard().press(key);
            settle();
            if (page.locator(OPEN).count() > 0) {
                lookAtOpen(address + " after " + key);
            } else {
                look(address + " after " + key);
            }
        }
    }

    private void thePalette() {
        open("/");
        page.keyboard().press("Control+k");
        settle();
        lookAtOpen("the palette");
    }

    private void open(String address) {
        page.navigate(base + address);
        settle();
    }

    private void settle() {
        page.waitForFunction(IDLE);
    }

    private void look(String where) {
        Axe.findings(page).forEach(found -> findings.add(where + ": " + found));
    }

    private void lookAtOpen(String where) {
        assertThat(page.locator(OPEN).count())
                .as("something is open: %s", where)
                .isPositive();
        Axe.findings(page, OPEN).forEach(found -> findings.add(where + ": " + found));
    }

    private void signIn() {
        page.navigate(base + "/login");
        page.locator("input[name=username]").waitFor();
        look("/login");
        page.locator("input[name=username]").fill("michal@aitransformers.example");
        page.locator("input[name=password]").fill("overture-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Three campaigns, as a new one, one that is being sent, and one that waits for review. */
    private static Map<String, List<String>> things(Outsider api) {
        api.signIn("michal@aitransformers.example", "overture-demo");
        String owner = RestJourneyIT.id(api.get("/api/owners").expect(200).body(), "Michal");
        String fresh = campaign(api, owner, "Email 3-Step");
        String sending = campaign(api, owner, "Email 3-Step");
        generate(api, sending, owner);
        List<String> clean = StreamSupport.stream(
                        api.get("/api/campaigns/" + sending + "/messages?size=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(message -> message.path("flags").isEmpty())
                .map(message -> message.path("id").asString())
                .limit(20)
                .toList();
        api.post(
                        "/api/campaigns/" + sending + "/messages/batch-action",
                        JsonMapper.shared().writeValueAsString(Map.of("message_ids", clean, "action", "approve")))
                .expect(200);
        api.post("/api/campaigns/" + sending + "/send-emails", "{}").expect(200);
        String waiting = campaign(api, owner, "LinkedIn + Email");
        generate(api, waiting, owner);
        JsonNode contacts = api.get("/api/contacts?size=1").expect(200).body();
        return Map.of(
                "campaignId",
                List.of(fresh, sending, waiting),
                "contactId",
                List.of(contacts.path("items").get(0).path("id").asString()));
    }

    private static void generate(Outsider api, String campaign, String owner) {
        String path = "/api/campaigns/" + campaign;
        api.post(path + "/contacts/add", "{\"owner_id\":\"" + owner + "\"}").expect(200);
        api.post(path + "/generate", "{\"confirm_cost\":true}").expect(202);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> api.get(path).text("status").equals("review"));
    }

    private static String campaign(Outsider api, String owner, String template) {
        String id =
                RestJourneyIT.id(api.get("/api/campaign-templates").expect(200).body(), template);
        Outsider.Answer made = api.post(
                "/api/campaigns",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("name", "Invites by " + template, "owner_id", owner, "template_id", id)));
        return made.text("id");
    }
}
