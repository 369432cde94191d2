package app.overture.journeys;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.EXTENSION_DEVICES;
import static app.overture.db.Tables.LINKEDIN_SEND_QUEUE;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.OWNERS;
import static app.overture.db.Tables.PLAYBOOK_RULES;
import static app.overture.db.Tables.SENDER_DOMAINS;
import static app.overture.db.Tables.SUPPRESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import app.overture.shared.Ids;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outsider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every REST route that has an id in its address, found from the running application and not from a list, with the
 * ids of another workspace and as each role. A new route takes part by itself; only a new kind of id needs a line here.
 */
@IntegrationTest
@Tag("AC-6")
@Tag("NFR-3")
class ForeignIdsTest {

    /** A body that would be accepted if the id were ours, by the last part of the address. */
    private static final Map<String, String> BODIES = Map.of(
            "add", "{\"contact_ids\":[]}",
            "batch-action", "{\"message_ids\":[],\"action\":\"approve\"}",
            "restore", "{\"number\":1,\"version\":0}",
            "example", "{\"example\":true}",
            "generate", "{\"confirm_cost\":false}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Given given;

    @Autowired
    DSLContext dsl;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    @Test
    void every_route_answers_403_for_the_ids_of_another_workspace_whatever_the_role() {
        Map<String, UUID> theirs = things(given.workspace());
        Given.Workspace ours = given.workspace();
        List<String> routes = routes();

        assertThat(routes).hasSizeGreaterThan(15);
        for (String person : List.of(
                ours.viewer().email(), ours.editor().email(), ours.admin().email())) {
            Outsider api = new Outsider("http://localhost:" + port).signIn(person, Given.PASSWORD);
            for (String route : routes) {
                assertThat(call(api, route, theirs))
                        .as("%s as %s", route, person)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void every_route_answers_404_for_an_id_that_exists_nowhere() {
        Outsider api = new Outsider("http://localhost:" + port)
                .signIn(given.workspace().admin().email(), Given.PASSWORD);
        Map<String, UUID> nobodys = Map.of(
                "campaigns", UUID.randomUUID(),
                "contacts", UUID.randomUUID(),
                "messages", UUID.randomUUID(),
                "domains", UUID.randomUUID(),
                "rules", UUID.randomUUID(),
                "suppressions", UUID.randomUUID(),
                "linkedin-queue", UUID.randomUUID(),
                "devices", UUID.randomUUID());

        for (String route : routes()) {
            assertThat(call(api, route, nobodys)).as(route).isEqualTo(404);
        }
    }

    private static int call(Outsider api, String route, Map<String, UUID> targets) {
        String method = route.substring(0, route.indexOf(' '));
        String[] parts = route.substring(route.indexOf(' ') + 1).split("/");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                UUID target = targets.get(parts[i - 1]);
                assertThat(target)
                        .as("a kind of id that this test does not know: %s", route)
                        .isNotNull();
                parts[i] = target.toString();
            }
        }
        boolean withBody = List.of("POST", "PATCH", "PUT").contains(method);
        String body = BODIES.getOrDefault(parts[parts.length - 1], "{\"version\":0}");
        return api.call(method, String.join("/", parts), withBody ? body : null).status();
    }

    private List<String> routes() {
        List<String> routes = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/") && pattern.contains("{"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                routes.add(method + " " + pattern);
                            }
                        }));
        return routes;
    }

    /** One of each kind, straight into the tables: what is tested is the door, not the making. */
    private Map<String, UUID> things(Given.Workspace workspace) {
        Instant now = Instant.now();
        UUID tenant = workspace.id();
        UUID owner = ids.next();
        UUID contact = ids.next();
        UUID campaign = ids.next();
        UUID chosen = ids.next();
        UUID message = ids.next();
        UUID domain = ids.next();
        UUID suppression = ids.next();
        UUID rule = ids.next();
        UUID queued = ids.next();
        UUID device = ids.next();
        return given.asMachine(tenant, () -> {
            dsl.insertInto(OWNERS, OWNERS.TENANT_ID, OWNERS.ID, OWNERS.NAME, OWNERS.CREATED_AT, OWNERS.UPDATED_AT)
                    .values(tenant, owner, "Owner " + owner, now, now)
                    .execute();
            dsl.insertInto(
                            CONTACTS,
                            CONTACTS.TENANT_ID,
                            CONTACTS.ID,
                            CONTACTS.LAST_NAME,
                            CONTACTS.CREATED_AT,
                            CONTACTS.UPDATED_AT)
                    .values(tenant, contact, "Someone", now, now)
                    .execute();
            dsl.insertInto(CAMPAIGNS)
                    .set(CAMPAIGNS.TENANT_ID, tenant)
                    .set(CAMPAIGNS.ID, campaign)
                    .set(CAMPAIGNS.NAME, "Theirs")
                    .set(CAMPAIGNS.OWNER_ID, owner)
                    .set(CAMPAIGNS.STATUS, "ready")
                    .set(CAMPAIGNS.CREATED_BY, "test")
                    .set(CAMPAIGNS.CREATED_AT, now)
                    .set(CAMPAIGNS.UPDATED_AT, now)
                    .execute();
            dsl.insertInto(CAMPAIGN_CONTACTS)
                    .set(CAMPAIGN_CONTACTS.TENANT_ID, tenant)
                    .set(CAMPAIGN_CONTACTS.ID, chosen)
                    .set(CAMPAIGN_CONTACTS.CAMPAIGN_ID, campaign)
                    .set(CAMPAIGN_CONTACTS.CONTACT_ID, contact)
                    .set(CAMPAIGN_CONTACTS.STATUS, "generated")
                    .set(CAMPAIGN_CONTACTS.ADDED_AT, now)
                    .execute();
            dsl.insertInto(MESSAGES)
                    .set(MESSAGES.TENANT_ID, tenant)
                    .set(MESSAGES.ID, message)
                    .set(MESSAGES.CAMPAIGN_ID, campaign)
                    .set(MESSAGES.CAMPAIGN_CONTACT_ID, chosen)
                    .set(MESSAGES.CONTACT_ID, contact)
                    .set(MESSAGES.OWNER_ID, owner)
                    .set(MESSAGES.STEP, 1)
                    .set(MESSAGES.CHANNEL, "email")
                    .set(MESSAGES.LABEL, "Intro")
                    .set(MESSAGES.STATUS, "draft")
                    .set(MESSAGES.BODY, "Theirs")
                    .set(MESSAGES.ORIGINAL_BODY, "Theirs")
                    .set(MESSAGES.CREATED_AT, now)
                    .set(MESSAGES.UPDATED_AT, now)
                    .execute();
            dsl.insertInto(SENDER_DOMAINS)
                    .set(SENDER_DOMAINS.TENANT_ID, tenant)
                    .set(SENDER_DOMAINS.ID, domain)
                    .set(SENDER_DOMAINS.NAME, "mail." + workspace.slug() + ".example")
                    .set(SENDER_DOMAINS.STATUS, "pending")
                    .set(SENDER_DOMAINS.CREATED_AT, now)
                    .set(SENDER_DOMAINS.UPDATED_AT, now)
                    .execute();
            dsl.insertInto(SUPPRESSIONS)
                    .set(SUPPRESSIONS.TENANT_ID, tenant)
                    .set(SUPPRESSIONS.ID, suppression)
                    .set(SUPPRESSIONS.EMAIL, "someone@" + workspace.slug() + ".example")
                    .set(SUPPRESSIONS.ORIGIN, "manual")
                    .set(SUPPRESSIONS.CREATED_AT, now)
                    .execute();
            dsl.insertInto(PLAYBOOK_RULES)
                    .set(PLAYBOOK_RULES.TENANT_ID, tenant)
                    .set(PLAYBOOK_RULES.ID, rule)
                    .set(PLAYBOOK_RULES.PATTERN, "shorter|email")
                    .set(PLAYBOOK_RULES.STATUS, "proposed")
                    .set(PLAYBOOK_RULES.WORDING, "Write shorter.")
                    .set(PLAYBOOK_RULES.FINDING, "Shortened in 5 of 6 edits.")
                    .set(PLAYBOOK_RULES.SUPPORT, 5)
                    .set(PLAYBOOK_RULES.UPDATED_AT, now)
                    .execute();
            dsl.insertInto(LINKEDIN_SEND_QUEUE)
                    .set(LINKEDIN_SEND_QUEUE.TENANT_ID, tenant)
                    .set(LINKEDIN_SEND_QUEUE.ID, queued)
                    .set(LINKEDIN_SEND_QUEUE.MESSAGE_ID, message)
                    .set(LINKEDIN_SEND_QUEUE.CAMPAIGN_ID, campaign)
                    .set(LINKEDIN_SEND_QUEUE.CONTACT_ID, contact)
                    .set(LINKEDIN_SEND_QUEUE.OWNER_ID, owner)
                    .set(LINKEDIN_SEND_QUEUE.ACTION_TYPE, "message")
                    .set(LINKEDIN_SEND_QUEUE.LINKEDIN_URL, "https://www.linkedin.com/in/someone/")
                    .set(LINKEDIN_SEND_QUEUE.BODY, "Theirs")
                    .set(LINKEDIN_SEND_QUEUE.CONTENT_HASH, "x")
                    .set(LINKEDIN_SEND_QUEUE.STATUS, "queued")
                    .set(LINKEDIN_SEND_QUEUE.CREATED_AT, now)
                    .set(LINKEDIN_SEND_QUEUE.UPDATED_AT, now)
                    .execute();
            dsl.insertInto(EXTENSION_DEVICES)
                    .set(EXTENSION_DEVICES.TENANT_ID, tenant)
                    .set(EXTENSION_DEVICES.ID, device)
                    .set(EXTENSION_DEVICES.OWNER_ID, owner)
                    .set(EXTENSION_DEVICES.USER_ID, workspace.editor().userId())
                    .set(EXTENSION_DEVICES.NAME, "Theirs")
                    .set(EXTENSION_DEVICES.CONSENT_VERSION, "1")
                    .set(EXTENSION_DEVICES.CONSENT_AT, now)
                    .set(EXTENSION_DEVICES.REFRESH_HASH, "x")
                    .set(EXTENSION_DEVICES.REFRESH_EXPIRES, now)
                    .set(EXTENSION_DEVICES.PAIRED_AT, now)
                    .execute();
            return Map.of(
                    "campaigns", campaign,
                    "contacts", contact,
                    "messages", message,
                    "domains", domain,
                    "rules", rule,
                    "suppressions", suppression,
                    "linkedin-queue", queued,
                    "devices", device);
        });
    }
}
