package app.overture.model;

import static app.overture.db.Tables.LLM_USAGE_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.overture.db.tables.records.LlmUsageLogRecord;
import app.overture.settings.BudgetMode;
import app.overture.settings.SecretName;
import app.overture.settings.Secrets;
import app.overture.settings.SettingsService;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LanguageModelTest {

    static final UUID CAMPAIGN = UUID.randomUUID();

    @Autowired
    Given given;

    @Autowired
    LanguageModel model;

    @Autowired
    ModelConnections connections;

    @Autowired
    Billing billing;

    @Autowired
    Budget budget;

    @Autowired
    SettingsService settings;

    @Autowired
    Secrets secrets;

    @Autowired
    DSLContext dsl;

    Given.Workspace workspace;

    @BeforeEach
    void a_workspace() {
        workspace = given.workspace();
    }

    record Verdict(String word, List<Integer> numbers) {}

    @Test
    @Tag("FR-10")
    void an_answer_is_read_and_booked_with_tokens_and_cost() {
        try (ModelPeer peer =
                ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\",\"numbers\":[1,2]}", 1_000, 100, 250))) {
            use(peer);

            Answer<Verdict> answer = ask();
            assertThat(state().reserved()).isPositive();
            given.asMachine(workspace.id(), () -> {
                billing.book(answer.bill(), "ok");
                billing.book(answer.bill(), "ok");
                return true;
            });

            assertThat(answer.value()).isEqualTo(new Verdict("yes", List.of(1, 2)));
            LlmUsageLogRecord row = log().getFirst();
            assertThat(log()).hasSize(1);
            assertThat(row.getOperation()).isEqualTo("test_call");
            assertThat(row.getCampaignId()).isEqualTo(CAMPAIGN);
            assertThat(row.getModel()).isEqualTo("gpt-5.4-mini");
            assertThat(row.getInputTokens()).isEqualTo(1_000);
            assertThat(row.getCachedTokens()).isEqualTo(100);
            assertThat(row.getOutputTokens()).isEqualTo(250);
            assertThat(row.getCostUsd()).isEqualByComparingTo("0.001808");
            assertThat(row.getOutcome()).isEqualTo("ok");
            assertThat(state().spent()).isEqualByComparingTo("0.001808");
            assertThat(state().reserved()).isEqualByComparingTo("0");
        }
    }

    @Test
    void an_unreadable_answer_gets_one_second_call_that_says_what_was_wrong_and_both_are_logged() {
        try (ModelPeer peer = ModelPeer.saying(
                ModelPeer.content("Certainly! Here is", 100, 0, 10),
                ModelPeer.content("{\"word\":\"yes\",\"numbers\":[]}", 140, 0, 10))) {
            use(peer);

            Answer<Verdict> answer = ask();
            given.asMachine(workspace.id(), () -> {
                billing.book(answer.bill(), "ok");
                return true;
            });

            assertThat(answer.value().word()).isEqualTo("yes");
            assertThat(peer.requests()).hasSize(2);
            assertThat(peer.requests().get(1).body())
                    .contains("Certainly! Here is")
                    .contains("could not be read");
            assertThat(log()).extracting(LlmUsageLogRecord::getOutcome).containsExactlyInAnyOrder("malformed", "ok");
            assertThat(log()).extracting(LlmUsageLogRecord::getInputTokens).containsExactlyInAnyOrder(100, 140);
            assertThat(state().reserved()).isEqualByComparingTo("0");
        }
    }

    @Test
    void two_unreadable_answers_are_paid_logged_and_the_end() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{\"word\":\"only half\"", 100, 0, 10))) {
            use(peer);

            ModelFailure failure = failure();

            assertThat(failure.code()).isEqualTo("malformed");
            assertThat(failure.retryable()).isFalse();
            assertThat(peer.requests()).hasSize(2);
            assertThat(log()).extracting(LlmUsageLogRecord::getOutcome).containsExactly("malformed", "malformed");
            assertThat(state().spent()).isEqualByComparingTo("0.000240");
            assertThat(state().reserved()).isEqualByComparingTo("0");
        }
    }

    @Test
    void a_missing_part_makes_an_answer_unreadable() {
        try (ModelPeer peer = ModelPeer.saying(
                ModelPeer.content("{\"word\":\"yes\"}"), ModelPeer.content("{\"word\":\"yes\",\"numbers\":[3]}"))) {
            use(peer);

            assertThat(ask().value().numbers()).containsExactly(3);
        }
    }

    @Test
    void a_failed_call_is_logged_and_gives_its_reservation_back() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(503, "overloaded"))) {
            use(peer);

            assertThat(failure().code()).isEqualTo("error");

            assertThat(log()).extracting(LlmUsageLogRecord::getOutcome).containsExactly("error");
            assertThat(log().getFirst().getCostUsd()).isEqualByComparingTo("0");
            assertThat(state().reserved()).isEqualByComparingTo("0");
        }
    }

    @Test
    void after_too_many_requests_the_next_call_does_not_reach_the_provider() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.rateLimited("60"))) {
            use(peer);

            assertThat(failure().code()).isEqualTo("rate_limited");
            assertThat(failure().code()).isEqualTo("rate_limited");

            assertThat(peer.requests()).hasSize(1);
            assertThat(log()).hasSize(1);
        }
    }

    @Test
    void a_model_that_says_nothing_has_declined() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content(""))) {
            use(peer);

            assertThat(failure().code()).isEqualTo("refused");
            assertThat(log()).extracting(LlmUsageLogRecord::getOutcome).containsExactly("refused");
        }
    }

    @Test
    @Tag("FR-10")
    void over_budget_nothing_goes_out() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\",\"numbers\":[]}"))) {
            use(peer);
            given.as(
                    workspace.admin(),
                    () -> settings.update(settings.current().withBudget(new BigDecimal("0.00"), BudgetMode.HARD)));

            ModelFailure failure = failure();

            assertThat(failure.code()).isEqualTo("over_budget");
            assertThat(failure.kind().status()).isEqualTo(422);
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void a_workspaces_key_goes_to_its_address_and_a_new_address_forgets_it() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\",\"numbers\":[]}"));
                ModelPeer elsewhere = ModelPeer.saying(ModelPeer.content("{\"word\":\"yes\",\"numbers\":[]}"))) {
            use(peer);
            given.as(workspace.admin(), () -> {
                secrets.put(SecretName.MODEL_API_KEY, "sk-workspace-1234567890");
                return true;
            });
            ask();
            use(elsewhere);
            ask();

            assertThat(peer.requests().getFirst().authorization()).isEqualTo("Bearer sk-workspace-1234567890");
            assertThat(elsewhere.requests().getFirst().authorization()).doesNotContain("sk-workspace");
        }
    }

    @Test
    void without_any_key_the_sandbox_writes() {
        ModelConnection connection = given.asMachine(workspace.id(), connections::current);

        assertThat(connection.sandbox()).isTrue();
        assertThat(connection.model()).isEqualTo("sandbox-writer");
        assertThat(connection.baseUrl()).endsWith("/sandbox/openai/v1");
        assertThat(given.<Boolean>asMachine(workspace.id(), settings::sandboxWriter))
                .isTrue();
    }

    @Test
    void a_call_inside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> given.asMachine(
                        workspace.id(), () -> model.ask(ModelCall.of("x", "s", "u", 10), Verdict.class)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_workspace_sees_neither_the_log_nor_the_spending() {
        try (ModelPeer peer = ModelPeer.saying(ModelPeer.failing(500, "boom"))) {
            use(peer);
            failure();
        }
        Given.Workspace other = given.workspace();

        assertThat(given.<Integer>asMachine(other.id(), () -> dsl.fetchCount(LLM_USAGE_LOG)))
                .isZero();
        assertThat(given.asMachine(other.id(), budget::state).spent()).isEqualByComparingTo("0");
    }

    private void use(ModelPeer peer) {
        given.as(
                workspace.admin(), () -> settings.update(settings.current().withModel(peer.baseUrl(), "gpt-5.4-mini")));
    }

    private Answer<Verdict> ask() {
        return TenantScope.call(
                workspace.id(),
                "test",
                () -> model.ask(
                        new ModelCall("test_call", CAMPAIGN, null, "You judge.", "Is it so?", 50), Verdict.class));
    }

    private ModelFailure failure() {
        return catchThrowableOfType(ModelFailure.class, this::ask);
    }

    private BudgetState state() {
        return given.asMachine(workspace.id(), budget::state);
    }

    private List<LlmUsageLogRecord> log() {
        return given.asMachine(
                workspace.id(), () -> dsl.selectFrom(LLM_USAGE_LOG).fetch());
    }
}
