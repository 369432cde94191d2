package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ModelCheckTest {

    @Autowired
    Given given;

    @Autowired
    ModelCheck check;

    @Autowired
    SettingsService settings;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    @Test
    void a_model_that_answers_works_and_says_what_it_cost() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{\"greeting\":\"Hello\"}"))) {
            use(peer);

            ModelCheck.Outcome outcome = run(workspace.admin());

            assertThat(outcome.works()).isTrue();
            assertThat(outcome.sentence())
                    .contains("gpt-5.4-mini at 127.0.0.1 answered")
                    .contains("$0.0002");
        }
    }

    @Test
    void a_refused_key_is_told_in_words() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(401, "invalid_api_key"))) {
            use(peer);

            ModelCheck.Outcome outcome = run(workspace.admin());

            assertThat(outcome.works()).isFalse();
            assertThat(outcome.sentence()).contains("does not accept the key");
        }
    }

    @Test
    void the_sandbox_answers_too() {
        assertThat(run(workspace.admin()).works()).isTrue();
    }

    @Test
    void only_an_administrator_tries_it() {
        assertThat(catchThrowableOfType(Problem.class, () -> run(workspace.editor()))
                        .code())
                .isEqualTo("role_missing");
    }

    private ModelCheck.Outcome run(SignedIn person) {
        AtomicReference<ModelCheck.Outcome> outcome = new AtomicReference<>();
        TenantScope.runAs(person, () -> outcome.set(check.run()));
        return outcome.get();
    }

    private void use(ModelPeer peer) {
        given.as(
                workspace.admin(), () -> settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini")));
    }
}
