package app.overture.settings;

import static app.overture.db.Tables.AUDIT_LOG;
import static app.overture.db.Tables.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.shared.Problem;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SecretsTest {

    static final String KEY = "re_live_abcdefghijkl4711";

    @Autowired
    Given given;

    @Autowired
    Secrets secrets;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void a_key_is_stored_sealed_and_shows_its_last_four_characters_only() {
        put(SecretName.RESEND_API_KEY, KEY);

        List<Secrets.Status> status = given.as(workspace.viewer(), secrets::status);
        byte[] stored =
                given.asMachine(workspace.id(), () -> dsl.fetchSingle(SECRETS).getCiphertext());
        assertThat(status).hasSize(1);
        assertThat(status.getFirst().lastFour()).isEqualTo("4711");
        assertThat(status.getFirst().toString()).doesNotContain("abcdefghijkl");
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("abcdef");
        assertThat(given.asMachine(workspace.id(), () -> secrets.open(SecretName.RESEND_API_KEY)))
                .contains(KEY);
    }

    @Test
    void a_short_secret_shows_nothing_of_itself() {
        put(SecretName.MODEL_API_KEY, "short-key");

        assertThat(given.as(workspace.admin(), secrets::status).getFirst().lastFour())
                .isEmpty();
    }

    @Test
    void a_row_under_another_name_does_not_open() {
        put(SecretName.RESEND_API_KEY, KEY);
        given.asMachine(
                workspace.id(),
                () -> dsl.update(SECRETS)
                        .set(SECRETS.NAME, SecretName.MODEL_API_KEY.text())
                        .execute());

        assertThatThrownBy(() -> given.asMachine(workspace.id(), () -> secrets.open(SecretName.MODEL_API_KEY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_an_administrator_sets_and_removes() {
        assertThat(refusal(() -> given.as(workspace.editor(), () -> {
                            secrets.put(SecretName.MODEL_API_KEY, KEY);
                            return true;
                        }))
                        .code())
                .isEqualTo("role_missing");
        assertThat(refusal(() -> given.as(workspace.viewer(), () -> {
                            secrets.remove(SecretName.MODEL_API_KEY);
                            return true;
                        }))
                        .code())
                .isEqualTo("role_missing");
    }

    @Test
    void every_change_stands_in_the_audit_log_without_the_key() {
        put(SecretName.RESEND_API_KEY, KEY);
        given.as(workspace.admin(), () -> {
            secrets.remove(SecretName.RESEND_API_KEY);
            return true;
        });

        var entries =
                given.asMachine(workspace.id(), () -> dsl.selectFrom(AUDIT_LOG).fetch());
        assertThat(entries).extracting(row -> row.getAction()).contains("key.changed", "key.removed");
        assertThat(entries.toString()).doesNotContain("abcdefghijkl");
    }

    @Test
    void another_workspace_has_none_of_it() {
        put(SecretName.RESEND_API_KEY, KEY);
        Given.Workspace other = given.workspace();

        assertThat(given.as(other.admin(), secrets::status)).isEmpty();
        assertThat(given.asMachine(other.id(), () -> secrets.open(SecretName.RESEND_API_KEY)))
                .isEmpty();
    }

    private void put(SecretName name, String value) {
        given.as(workspace.admin(), () -> {
            secrets.put(name, value);
            return true;
        });
    }

    private static Problem refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
