package app.overture.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.contacts.ContactService;
import app.overture.contacts.Suppressions;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.Outreach;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CampaignApiTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Outreach outreach;

    @Autowired
    ContactService contacts;

    @Autowired
    CampaignMembers members;

    @Autowired
    Suppressions suppressions;

    Given.Workspace workspace;
    Api.Client editor;
    UUID michal;

    @BeforeEach
    void a_workspace_with_an_owner() {
        workspace = given.workspace();
        editor = api.as(workspace.editor());
        michal = outreach.owner(workspace, "Michal");
    }

    @Test
    @Tag("AC-1")
    @Tag("FR-1")
    @Tag("FR-2")
    void fifty_contacts_of_an_owner_are_added_and_show_their_readiness() {
        UUID anton = outreach.owner(workspace, "Anton");
        outreach.people(workspace, anton, 5);
        outreach.people(workspace, michal, 49);
        outreach.stranger(workspace, michal, "Weber");

        Api.Answer created = editor.post("/api/campaigns", """
                {"name":"AI Community Invites","description":"Join us","owner_id":"%s","template_id":"%s"}""".formatted(michal, template("Email 3-Step")));
        String campaign = "/api/campaigns/" + created.body().path("id").asString();
        Api.Answer added = editor.post(campaign + "/contacts/add", """
                {"owner_id":"%s"}""".formatted(michal));
        Api.Answer again = editor.post(campaign + "/contacts/add", """
                {"owner_id":"%s"}""".formatted(michal));
        Api.Answer detail = editor.get(campaign);
        Api.Answer list = editor.get(campaign + "/contacts?size=100&q=weber");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("status").asString()).isEqualTo("draft");
        assertThat(created.body().path("steps").size()).isEqualTo(3);
        assertThat(created.body().path("steps").get(1).path("delay_days").asInt())
                .isEqualTo(3);
        assertThat(added.body().path("added_count").asInt()).isEqualTo(50);
        assertThat(added.body().path("total").asInt()).isEqualTo(50);
        assertThat(added.body().path("gaps").size()).isEqualTo(1);
        assertThat(added.body().path("gaps").get(0).path("missing").toString())
                .isEqualTo("[\"company profile\",\"company research\",\"person profile\"]");
        assertThat(again.body().path("added_count").asInt()).isZero();
        assertThat(again.body().path("skipped_count").asInt()).isEqualTo(50);
        assertThat(detail.body().path("status").asString()).isEqualTo("ready");
        assertThat(detail.body().path("stats").path("contacts").asInt()).isEqualTo(50);
        assertThat(detail.body().path("stats").path("planned").asInt()).isEqualTo(150);
        assertThat(list.body().path("items").get(0).path("readiness").asString())
                .isEqualTo("missing");
    }

    @Test
    @Tag("AC-6")
    @Tag("NFR-3")
    void another_workspaces_campaign_answers_403_to_every_verb_and_role() {
        Outreach.Written foreign = outreach.written(given.workspace(), 1);
        String path = "/api/campaigns/" + foreign.campaign();
        String message = "/api/messages/" + foreign.messages().getFirst();

        for (Api.Client stranger :
                List.of(api.as(workspace.admin()), api.as(workspace.editor()), api.as(workspace.viewer()))) {
            assertThat(List.of(
                            stranger.get(path),
                            stranger.patch(path, "{\"name\":\"Mine\"}"),
                            stranger.delete(path),
                            stranger.get(path + "/contacts"),
                            stranger.post(path + "/contacts/add", "{}"),
                            stranger.delete(
                                    path + "/contacts/" + foreign.contacts().getFirst()),
                            stranger.get(path + "/messages"),
                            stranger.post(path + "/messages/batch-action", "{}"),
                            stranger.post(path + "/pause", "{}"),
                            stranger.post(path + "/resume", "{}"),
                            stranger.get(message),
                            stranger.patch(message, "{\"status\":\"approved\"}")))
                    .extracting(Api.Answer::status)
                    .containsOnly(403);
        }
        assertThat(editor.get("/api/campaigns/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(editor.get("/api/campaigns").body().path("total").asInt()).isZero();
    }

    @Test
    @Tag("AC-6")
    void nothing_foreign_can_be_put_into_a_campaign() {
        Given.Workspace other = given.workspace();
        UUID foreignOwner = outreach.owner(other, "Ursula");
        UUID foreignPerson = outreach.stranger(other, foreignOwner, "Fremd");
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");

        Api.Answer person = editor.post("/api/campaigns/" + campaign + "/contacts/add", """
                {"contact_ids":["%s"]}""".formatted(foreignPerson));
        Api.Answer owner = editor.patch("/api/campaigns/" + campaign, """
                {"owner_id":"%s"}""".formatted(foreignOwner));
        Api.Answer template = editor.post("/api/campaigns", """
                {"name":"X","owner_id":"%s","template_id":"%s"}""".formatted(michal, UUID.randomUUID()));

        assertThat(person.status()).isEqualTo(403);
        assertThat(owner.status()).isEqualTo(403);
        assertThat(template.status()).isEqualTo(404);
    }

    @Test
    void a_viewer_reads_and_changes_nothing() {
        UUID campaign = outreach.campaign(workspace, michal, "LinkedIn Only");
        Api.Client viewer = api.as(workspace.viewer());

        Api.Answer read = viewer.get("/api/campaigns/" + campaign);
        Api.Answer patch = viewer.patch("/api/campaigns/" + campaign, "{\"name\":\"Mine\"}");

        assertThat(read.status()).isEqualTo(200);
        assertThat(patch.status()).isEqualTo(403);
        assertThat(patch.code()).isEqualTo("role_missing");
    }

    @Test
    void steps_and_settings_change_in_draft_and_ready_only() {
        Outreach.Written written = outreach.written(workspace, 1);
        UUID draft = outreach.campaign(workspace, michal, "Email 3-Step");
        String steps = """
                {"steps":[{"channel":"email","label":"Only","guidance":"Short.","delay_days":0}],
                 "generation_config":{"tone":"casual","custom_instructions":"Mention the meetup."}}""";

        Api.Answer open = editor.patch("/api/campaigns/" + draft, steps);
        Api.Answer closed = editor.patch("/api/campaigns/" + written.campaign(), steps);

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body().path("steps").size()).isEqualTo(1);
        assertThat(open.body().path("generation_config").path("tone").asString())
                .isEqualTo("casual");
        assertThat(open.body().path("generation_config").path("language").asString())
                .isEqualTo("en");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.code()).isEqualTo("illegal_move");
        assertThat(closed.body().path("allowed_moves").toString()).contains("approved");
        assertThat(closed.body().path("status").asInt()).isEqualTo(409);
    }

    @Test
    void bad_input_is_refused_by_name() {
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");
        String add = "/api/campaigns/" + campaign + "/contacts/add";

        Api.Answer nameless = editor.post("/api/campaigns", """
                {"name":" ","owner_id":"%s","template_id":"%s"}""".formatted(michal, template("Email 3-Step")));
        Api.Answer nobody = editor.post(add, "{}");
        Api.Answer unknownFilter = editor.post(add, "{\"icp_filters\":{\"shoe_size\":[\"38\"]}}");
        Api.Answer noMatch = editor.post(add, "{\"icp_filters\":{\"tiers\":[\"tier_1_platinum\"]}}");
        Api.Answer stale = editor.patch("/api/campaigns/" + campaign, "{\"name\":\"New\",\"version\":7}");

        assertThat(List.of(nameless.status(), nobody.status(), unknownFilter.status(), noMatch.status()))
                .containsOnly(400);
        assertThat(nameless.body().path("errors").get(0).path("field").asString())
                .isEqualTo("name");
        assertThat(stale.code()).isEqualTo("stale_version");
    }

    @Test
    @Tag("EC-5")
    void the_preview_warns_of_who_is_in_already_elsewhere_suppressed_or_disqualified() {
        List<UUID> people = outreach.people(workspace, michal, 5);
        UUID other = outreach.campaign(workspace, michal, "Email 3-Step");
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");
        given.asMachine(workspace.id(), () -> {
            members.add(campaign, people.subList(0, 1));
            members.add(other, people.subList(0, 2));
            contacts.disqualify(people.get(2), "left the company");
            return suppressions.add(
                    contacts.get(people.get(3)).contact().email(), "asked us", Suppressions.Origin.MANUAL);
        });

        AddPreview preview = given.as(workspace.viewer(), () -> members.preview(campaign, ContactWish.of(people)));
        Added added = given.as(workspace.editor(), () -> members.add(campaign, people));

        assertThat(preview).isEqualTo(new AddPreview(5, 1, 1, 3, 1, 1, 0, 0, 30));
        assertThat(added.addedCount()).isEqualTo(3);
        assertThat(added.skippedCount()).isEqualTo(2);
    }

    @Test
    void removing_the_last_contact_makes_it_a_draft_and_one_with_messages_is_left_out() {
        List<UUID> people = outreach.people(workspace, michal, 1);
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");
        given.asMachine(workspace.id(), () -> members.add(campaign, people));
        Outreach.Written written = outreach.written(workspace, 2);

        Api.Answer removed = editor.delete("/api/campaigns/" + campaign + "/contacts/" + people.getFirst());
        Api.Answer excluded = editor.delete("/api/campaigns/" + written.campaign() + "/contacts/"
                + written.contacts().getFirst());

        assertThat(removed.status()).isEqualTo(204);
        assertThat(editor.get("/api/campaigns/" + campaign)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("draft");
        assertThat(excluded.status()).isEqualTo(204);
        Api.Answer after = editor.get("/api/campaigns/" + written.campaign());
        assertThat(after.body().path("stats").path("excluded").asInt()).isEqualTo(1);
        assertThat(after.body().path("stats").path("rejected").asInt()).isEqualTo(3);
    }

    @Test
    void only_what_is_being_sent_can_be_paused() {
        UUID campaign = outreach.campaign(workspace, michal, "Email 3-Step");

        Api.Answer pause = editor.post("/api/campaigns/" + campaign + "/pause", "{}");
        Api.Answer deleted = editor.delete("/api/campaigns/" + campaign);
        Api.Answer twice = editor.delete("/api/campaigns/" + campaign);

        assertThat(pause.status()).isEqualTo(409);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(editor.get("/api/campaigns").body().path("total").asInt()).isZero();
        assertThat(editor.get("/api/campaigns?status=archived")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void every_workspace_begins_with_three_templates() {
        Api.Answer templates = editor.get("/api/campaign-templates");

        assertThat(templates.body().path("items").findValuesAsString("name"))
                .contains("Email 3-Step", "LinkedIn + Email Sequence", "LinkedIn Only");
    }

    private String template(String name) {
        for (var template : editor.get("/api/campaign-templates").body().path("items")) {
            if (template.path("name").asString().equals(name)) {
                return template.path("id").asString();
            }
        }
        throw new IllegalStateException(name);
    }
}
