package app.overture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.math.BigDecimal;
import java.util.Map;
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

    @Autowired
    Secrets secrets;

    @Autowired
    ModelConnections connections;

    @Autowired
    Prices prices;

    @Autowired
    OwnPrices own;

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
    void each_way_to_fail_is_told_in_words_and_takes_nothing_away() {
        assertThat(told(ModelPeer.failing(404, "model_not_found"))).contains("does not know the model “gpt-5.4-mini”");
        assertThat(told(ModelPeer.failing(429, "insufficient_quota"))).contains("no credit left");
        assertThat(told(new ModelPeer.Reply(200, Map.of(), "<html>Welcome to nginx</html>")))
                .contains("something that is no chat completion");
        assertThat(told(new ModelPeer.Reply(200, Map.of(), "{\"hello\":\"world\"}")))
                .contains("something that is no chat completion");
        assertThat(told(new ModelPeer.Reply(302, Map.of("Location", "http://169.254.169.254/"), "")))
                .contains("status 302");
        assertThat(told(ModelPeer.failing(503, "busy"))).contains("failed with status 503");
    }

    private String told(ModelPeer.Reply reply) {
        workspace = given.workspace();
        try (ModelPeer peer = ModelPeer.saying(reply)) {
            use(peer);
            given.as(workspace.admin(), () -> {
                secrets.put(SecretName.MODEL_API_KEY, "sk-test-1234567890");
                return true;
            });
            var before = given.as(workspace.admin(), settings::current);

            ModelCheck.Outcome outcome = run(workspace.admin());

            assertThat(outcome.works()).isFalse();
            assertThat(given.as(workspace.admin(), settings::current)).isEqualTo(before);
            assertThat(given.as(workspace.admin(), () -> secrets.isSet(SecretName.MODEL_API_KEY)))
                    .isTrue();
            return outcome.sentence();
        }
    }

    @Test
    void nobody_at_the_address_is_told_in_words() {
        String url;
        try (ModelPeer peer = ModelPeer.saying()) {
            url = peer.baseUrl();
        }
        given.as(workspace.admin(), () -> settings.update(settings.current().withModel(url, "gpt-5.4-mini")));

        assertThat(run(workspace.admin()).sentence()).contains("127.0.0.1 could not be reached");
    }

    @Test
    void an_address_that_leads_into_the_house_is_neither_stored_nor_called() {
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> given.as(workspace.admin(), () -> {
                    connections.choose("http://169.254.169.254/v1", "m");
                    return true;
                }));
        assertThat(refused.code()).isEqualTo("invalid_input");
        assertThat(given.as(workspace.admin(), settings::current).modelBaseUrl())
                .isNull();

        given.as(
                workspace.admin(),
                () -> settings.update(settings.current().withModel("http://169.254.169.254/v1", "m")));
        assertThat(run(workspace.admin()).sentence()).contains("not open to language models here");
    }

    @Test
    void a_price_of_ones_own_goes_before_the_list_and_the_stand_in() {
        given.as(workspace.admin(), () -> {
            assertThat(prices.of("llama-9").known()).isFalse();
            own.set(
                    "llama-9",
                    new OwnPrices.PerMillion(new BigDecimal("0.10"), new BigDecimal("0.01"), new BigDecimal("0.4")));
            assertThat(prices.of("llama-9").known()).isTrue();
            assertThat(prices.of("llama-9").cost(1_000_000, 0, 1_000_000)).isEqualByComparingTo("0.5");
            assertThat(prices.of("gpt-5.4-mini-2026-03-17").model()).isEqualTo("gpt-5.4-mini");
            return true;
        });
        Given.Workspace other = given.workspace();
        assertThat(given.as(other.admin(), () -> prices.of("llama-9").known())).isFalse();
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
