package app.overture.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactApiTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    ContactService contacts;

    @Autowired
    FactWriter facts;

    @Autowired
    Companies companies;

    Given.Workspace workspace;
    UUID jana;

    @BeforeEach
    void one_person() {
        workspace = given.workspace();
        jana = given.asMachine(workspace.id(), () -> {
            UUID company = companies.findOrCreate(NewCompany.named("Kovoslav", "kovoslav.example"));
            UUID id = contacts.create(NewContact.named("Jana", "Nováková", "jana@kovoslav.example")
                    .at(company, "Director"));
            facts.add(
                    id,
                    company,
                    List.of(NewFact.of(
                            Fact.Layer.PERSON,
                            "summary",
                            "Runs two plants.",
                            "Imported file",
                            java.time.LocalDate.of(2026, 11, 1))));
            return id;
        });
    }

    @Test
    void a_list_and_a_person_are_read() {
        Api.Answer list = api.as(workspace.viewer()).get("/api/contacts?q=jana&readiness=missing&size=10");
        Api.Answer one = api.as(workspace.viewer()).get("/api/contacts/" + jana);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().path("total").asInt()).isEqualTo(1);
        assertThat(list.body().path("size").asInt()).isEqualTo(10);
        assertThat(list.body().path("items").get(0).path("company_name").asString())
                .isEqualTo("Kovoslav");
        assertThat(list.body().path("items").get(0).path("readiness").asString())
                .isEqualTo("missing");
        assertThat(one.body().path("first_name").asString()).isEqualTo("Jana");
        assertThat(one.body().path("facts").get(0).path("observed_on").asString())
                .isEqualTo("2026-11-01");
        assertThat(one.body().path("company").path("domain").asString()).isEqualTo("kovoslav.example");
    }

    @Test
    void a_patch_changes_what_it_names_and_knows_its_version() {
        Api.Client editor = api.as(workspace.editor());

        Api.Answer changed = editor.patch("/api/contacts/" + jana, """
                {"job_title":"COO","seniority":"c_level","email":null,"tags":["Meetup","VIP"],"version":0}""");
        Api.Answer stale = editor.patch("/api/contacts/" + jana, """
                {"job_title":"CEO","version":0}""");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("job_title").asString()).isEqualTo("COO");
        assertThat(changed.body().path("last_name").asString()).isEqualTo("Nováková");
        assertThat(changed.body().path("email").isNull()).isTrue();
        assertThat(changed.body().path("tags").toString()).isEqualTo("[\"Meetup\",\"VIP\"]");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("stale_version");
        assertThat(editor.get("/api/tags")
                        .body()
                        .path("items")
                        .get(0)
                        .path("contacts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void bad_input_is_named_by_its_field() {
        Api.Client editor = api.as(workspace.editor());

        Api.Answer address = editor.patch("/api/contacts/" + jana, """
                {"email":"jana@"}""");
        Api.Answer field = editor.patch("/api/contacts/" + jana, """
                {"shoe_size":"38"}""");
        Api.Answer nameless = editor.patch("/api/contacts/" + jana, """
                {"first_name":" ","last_name":""}""");

        assertThat(List.of(address.status(), field.status(), nameless.status())).containsOnly(400);
        assertThat(address.body().path("errors").get(0).path("field").asString())
                .isEqualTo("email");
        assertThat(nameless.body().path("detail").asString()).isEqualTo("A contact needs a first name or a last name.");
        assertThat(editor.get("/api/contacts?sort=shoe_size").status()).isEqualTo(400);
        assertThat(editor.get("/api/contacts?owner_id=michal").status()).isEqualTo(400);
        assertThat(editor.get("/api/contacts/17").status()).isEqualTo(400);
    }

    @Test
    void an_address_belongs_to_one_person() {
        UUID other = given.asMachine(
                workspace.id(), () -> contacts.create(NewContact.named("Jan", "Novák", "jan@kovoslav.example")));

        Api.Answer taken = api.as(workspace.editor()).patch("/api/contacts/" + other, """
                {"email":"JANA@kovoslav.example"}""");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("email_taken");
    }

    @Test
    @Tag("AC-6")
    @Tag("NFR-3")
    void another_workspace_gets_403_for_every_verb_and_everybody_404_for_nobody() {
        Given.Workspace other = given.workspace();
        String theirs = "/api/contacts/" + jana;

        for (Api.Client stranger : List.of(api.as(other.admin()), api.as(other.editor()), api.as(other.viewer()))) {
            assertThat(stranger.get(theirs).status()).isEqualTo(403);
            assertThat(stranger.patch(theirs, "{\"score\":1}").status()).isEqualTo(403);
            assertThat(stranger.delete(theirs).status()).isEqualTo(403);
            assertThat(stranger.post(theirs + "/replied", "").status()).isEqualTo(403);
        }
        Api.Client admin = api.as(workspace.admin());
        String nobody = "/api/contacts/" + UUID.randomUUID();
        assertThat(List.of(
                        admin.get(nobody).status(),
                        admin.patch(nobody, "{}").status(),
                        admin.delete(nobody).status(),
                        admin.post(nobody + "/replied", "").status()))
                .containsOnly(404);
    }

    @Test
    void a_viewer_reads_and_writes_nothing() {
        Api.Client viewer = api.as(workspace.viewer());

        assertThat(viewer.patch("/api/contacts/" + jana, "{\"score\":1}").code())
                .isEqualTo("role_missing");
        assertThat(viewer.post("/api/contacts/" + jana + "/replied", "").status())
                .isEqualTo(403);
        assertThat(viewer.post("/api/suppressions", "{\"email\":\"a@b.example\"}")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.get("/api/suppressions").status()).isEqualTo(200);
    }

    @Test
    void an_address_goes_on_the_suppression_list_once_and_leaves_by_an_administrator() {
        Api.Client editor = api.as(workspace.editor());

        Api.Answer added = editor.post("/api/suppressions", """
                {"email":" Jana@Kovoslav.example ","reason":"asked"}""");
        editor.post("/api/suppressions", "{\"email\":\"jana@kovoslav.example\",\"reason\":\"again\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("email").asString()).isEqualTo("jana@kovoslav.example");
        assertThat(editor.get("/api/suppressions").body().path("total").asInt()).isEqualTo(1);
        assertThat(editor.get("/api/contacts/" + jana).body().path("suppressed").asBoolean())
                .isTrue();
        assertThat(editor.post("/api/suppressions", "{\"email\":\"nonsense\"}").status())
                .isEqualTo(400);
        assertThat(editor.delete("/api/suppressions/" + added.body().path("id").asString())
                        .status())
                .isEqualTo(403);
        assertThat(api.as(workspace.admin())
                        .delete("/api/suppressions?email=jana@kovoslav.example")
                        .status())
                .isEqualTo(204);
        assertThat(editor.get("/api/suppressions").body().path("total").asInt()).isZero();
    }

    @Test
    void a_reply_is_said_once_and_an_erased_person_is_gone() {
        Api.Client admin = api.as(workspace.admin());

        assertThat(admin.post("/api/contacts/" + jana + "/replied", "")
                        .body()
                        .path("replied")
                        .asBoolean())
                .isTrue();
        assertThat(api.as(workspace.editor()).delete("/api/contacts/" + jana).code())
                .isEqualTo("role_missing");
        assertThat(admin.delete("/api/contacts/" + jana).status()).isEqualTo(204);
        assertThat(admin.get("/api/contacts/" + jana).status()).isEqualTo(404);
    }
}
