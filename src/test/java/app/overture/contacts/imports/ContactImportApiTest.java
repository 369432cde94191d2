package app.overture.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ContactImportApiTest {

    private static final String PATH = "/api/contacts/import";

    @Autowired
    Given given;

    @Autowired
    Api api;

    Given.Workspace workspace;

    @BeforeEach
    void workspace() {
        workspace = given.workspace();
    }

    @Test
    void the_answer_names_every_row_and_adds_up() {
        JsonNode answer =
                upload("plain.csv", Map.of("tag", "fair", "on_match", "update")).body();

        assertThat(answer.path("total_rows").asInt()).isEqualTo(6);
        assertThat(answer.path("created").asInt()).isEqualTo(1);
        assertThat(answer.path("updated").asInt()).isZero();
        assertThat(answer.path("skipped").asInt()).isEqualTo(2);
        assertThat(answer.path("failed").asInt()).isEqualTo(3);
        assertThat(texts(answer, "row")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(texts(answer, "disposition"))
                .containsExactly("created", "failed", "failed", "skipped", "skipped", "failed");
        assertThat(answer.path("rows").get(1).path("reason").asString())
                .isEqualTo("“broken@” is not an e-mail address");
        assertThat(answer.path("rows").get(0).path("contact_id").asString()).hasSize(36);
        assertThat(api.as(workspace.viewer())
                        .get("/api/contacts?tag=fair")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_mapping_can_be_stated() {
        byte[] file = Fixture.csv("Wer,Wo,Post", "Anna Nová,Acme,anna@acme.example");

        Api.Answer answer = api.as(workspace.editor())
                .upload(
                        PATH,
                        "x.csv",
                        file,
                        Map.of("mapping", "{\"Wer\":\"full_name\",\"Wo\":\"company\",\"Post\":\"email\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("created").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "header-only.csv, no_rows",
        "no-header.csv, no_header",
        "no-name-column.csv, no_name_column",
        "unclosed-quote.csv, unreadable_file"
    })
    void a_file_that_cannot_be_imported_is_a_problem_with_a_code(String name, String code) {
        Api.Answer answer = upload(name, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("detail").asString()).endsWith(".");
    }

    @Test
    void an_empty_file_and_no_file_are_told_apart() {
        Api.Answer empty = api.as(workspace.editor()).upload(PATH, "x.csv", new byte[0], Map.of());

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.code()).isEqualTo("empty_file");
        assertThat(api.as(workspace.editor()).post(PATH, "{}").status()).isIn(400, 415);
    }

    @Test
    void bad_choices_are_refused_and_nothing_is_imported() {
        assertThat(upload("plain.csv", Map.of("on_match", "replace")).status()).isEqualTo(400);
        assertThat(upload("plain.csv", Map.of("mapping", "[1]")).status()).isEqualTo(400);
        assertThat(upload("plain.csv", Map.of("mapping", "{\"Nope\":\"email\"}"))
                        .code())
                .isEqualTo("unknown_column");
        assertThat(upload("plain.csv", Map.of("mapping", "{\"Email\":\"shoe_size\"}"))
                        .code())
                .isEqualTo("unknown_field");
        assertThat(upload("plain.csv", Map.of("owner_id", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(upload("plain.csv", Map.of("owner_id", "me")).status()).isEqualTo(400);
        assertThat(upload("plain.csv", Map.of("tag", "a,b")).status()).isEqualTo(400);
        assertThat(api.as(workspace.viewer())
                        .get("/api/contacts")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_viewer_may_not_import() {
        Api.Answer answer = api.as(workspace.viewer()).upload(PATH, "x.csv", Fixture.bytes("plain.csv"), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("role_missing");
    }

    private Api.Answer upload(String name, Map<String, String> fields) {
        return api.as(workspace.editor()).upload(PATH, name, Fixture.bytes(name), fields);
    }

    private static List<String> texts(JsonNode answer, String field) {
        return answer.path("rows")
                .valueStream()
                .map(row -> row.path(field).asString())
                .toList();
    }
}
