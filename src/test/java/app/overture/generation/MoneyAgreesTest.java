package app.overture.generation;

import static app.overture.db.Tables.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.overture.analytics.AnalyticsService;
import app.overture.campaigns.CampaignFilter;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.GenerationConfig;
import app.overture.messages.MessageFilter;
import app.overture.messages.MessageService;
import app.overture.model.Answer;
import app.overture.model.Billing;
import app.overture.model.Budget;
import app.overture.model.LanguageModel;
import app.overture.model.ModelCall;
import app.overture.model.Spending;
import app.overture.model.UsageLog;
import app.overture.shared.Money;
import app.overture.shared.Paging;
import app.overture.tenancy.TenantScope;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import app.overture.testing.ModelPeer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;

/** One sum, wherever it is shown: after failures, second attempts, samples, rewriting and enrichment. */
@IntegrationTest
@Tag("FR-10")
class MoneyAgreesTest {

    @Autowired
    Given given;

    @Autowired
    Api api;

    @Autowired
    Generation generation;

    @Autowired
    Previews previews;

    @Autowired
    CampaignService campaigns;

    @Autowired
    MessageService messages;

    @Autowired
    AnalyticsService analytics;

    @Autowired
    Spending spending;

    @Autowired
    UsageLog usage;

    @Autowired
    Budget budget;

    @Autowired
    LanguageModel model;

    @Autowired
    Billing billing;

    @Autowired
    DSLContext dsl;

    @Autowired
    AutowireCapableBeanFactory beans;

    Given.Workspace workspace;
    ModelPeer peer;
    volatile Function<ModelPeer.Request, ModelPeer.Reply> says = WritingPeer::write;
    UUID campaign;

    record Extract(String text) {}

    @BeforeEach
    void a_campaign() {
        GenerationFixture fixture = beans.createBean(GenerationFixture.class);
        peer = ModelPeer.answering(request -> says.apply(request));
        workspace = fixture.workspace(peer);
        campaign = fixture.campaign(8, 1);
    }

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void every_place_shows_the_same_sum_to_the_cent() {
        says = request -> ModelPeer.content("{\"text\":\"x\"}", 777, 0, 33);
        enrich();
        says = WritingPeer::write;
        given.as(
                workspace.editor(),
                () -> previews.start(campaign, GenerationConfig.standard(), named("Contact0", "Contact1")));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        given.as(workspace.viewer(), () -> previews.latest(campaign)).orElseThrow().samples().stream()
                                .allMatch(sample -> !sample.status().equals("waiting")));
        says = this::sometimesWrong;
        given.as(workspace.editor(), () -> generation.start(campaign, GenerationConfig.standard()));
        GenerationProgress end = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given.as(workspace.viewer(), () -> generation.progress(campaign)),
                        progress -> !(progress instanceof GenerationProgress.Running));
        says = WritingPeer::write;
        UUID message = given.as(
                        workspace.viewer(), () -> messages.list(MessageFilter.ofCampaign(campaign), Paging.first(1)))
                .items()
                .getFirst()
                .id();
        TenantScope.runAs(workspace.editor(), () -> generation.regenerate(message, RegenerateRequest.plain()));

        BigDecimal truth = given.asMachine(workspace.id(), () -> spending.ofCampaign(campaign));
        assertThat(truth).isPositive();
        assertThat(end.numbers().failed()).isEqualTo(2);

        var list = given.as(workspace.viewer(), () -> campaigns.list(CampaignFilter.all(), Paging.first(50)));
        var row = list.items().stream()
                .filter(one -> one.id().equals(campaign))
                .findFirst()
                .orElseThrow();
        var detail = given.as(workspace.viewer(), () -> campaigns.get(campaign));
        var progress = given.as(workspace.viewer(), () -> generation.progress(campaign))
                .numbers();
        var found = given.as(workspace.viewer(), () -> analytics.campaign(campaign));
        var month = given.as(workspace.viewer(), budget::state);
        var sums = given.as(workspace.admin(), () -> usage.sums(UsageLog.Filter.of(usage.thisMonth())));
        assertThat(List.of(
                        row.stats().costUsd(),
                        detail.stats().costUsd(),
                        progress.cost(),
                        found.actualCostUsd(),
                        month.spent(), // nothing else was called for in this workspace
                        sums.all().costUsd(),
                        sums.campaigns().getFirst().costUsd(),
                        total(sums.operations()),
                        total(sums.models()),
                        total(sums.outcomes())))
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(truth));
        assertThat(sums.outcomes()).extracting(UsageLog.Sum::key).contains("ok", "discarded", "refused");
        assertThat(sums.operations())
                .extracting(UsageLog.Sum::key)
                .contains("enrich_contact", "preview", "write_messages", "rewrite_message");

        Api.Client client = api.as(workspace.admin());
        String path = "/api/campaigns/" + campaign;
        assertThat(List.of(
                        cost(client.get(path).body().path("stats"), "cost_usd"),
                        cost(
                                client.get("/api/campaigns")
                                        .body()
                                        .path("items")
                                        .path(0)
                                        .path("stats"),
                                "cost_usd"),
                        cost(client.get(path + "/analytics").body(), "cost_actual"),
                        cost(client.get(path + "/generation-status").body(), "cost_so_far"),
                        cost(client.get("/api/usage").body(), "cost_usd"),
                        cost(client.get("/api/usage?campaign_id=" + campaign).body(), "cost_usd")))
                .allSatisfy(sum -> assertThat(Money.text(sum)).isEqualTo(Money.text(truth)))
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(truth));
        // A run is its own drafts and nothing else of the campaign.
        assertThat(progress.runCost())
                .isEqualByComparingTo(end.numbers().runCost())
                .isLessThan(truth);
    }

    @Test
    void the_usage_log_is_for_administrators_of_the_workspace() {
        assertThat(api.as(workspace.editor()).get("/api/usage").status()).isEqualTo(403);
        assertThat(api.as(workspace.admin()).get("/api/usage?month=yesterday").status())
                .isEqualTo(400);
        enrichElsewhere();
        assertThat(api.as(workspace.admin())
                        .get("/api/usage")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    /** One contact is refused, one gets a false answer first, the rest is well. */
    private ModelPeer.Reply sometimesWrong(ModelPeer.Request request) {
        if (WritingPeer.isFor(request, "Contact3")) {
            return ModelPeer.failing(400, "content_policy");
        }
        return WritingPeer.isFor(request, "Contact4") && !WritingPeer.isSecondAttempt(request)
                ? WritingPeer.lie(request, "Your 4711 robots impress")
                : WritingPeer.write(request);
    }

    private void enrich() {
        Answer<Extract> answer = TenantScope.call(
                workspace.id(),
                "test",
                () -> model.ask(
                        new ModelCall("enrich_contact", campaign, UUID.randomUUID(), "Read.", "Page", 50),
                        Extract.class));
        given.asMachine(workspace.id(), () -> {
            billing.book(answer.bill(), "ok");
            return true;
        });
    }

    private void enrichElsewhere() {
        GenerationFixture fixture = beans.createBean(GenerationFixture.class);
        says = request -> ModelPeer.content("{\"text\":\"x\"}", 777, 0, 33);
        Given.Workspace mine = workspace;
        workspace = fixture.workspace(peer);
        enrich();
        workspace = mine;
    }

    private List<UUID> named(String... lastNames) {
        return dsl.select(CONTACTS.ID)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(workspace.id()))
                .and(CONTACTS.LAST_NAME.in(lastNames))
                .fetch(CONTACTS.ID);
    }

    private static BigDecimal total(List<UsageLog.Sum> sums) {
        return sums.stream().map(UsageLog.Sum::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cost(JsonNode node, String field) {
        return node.path(field).decimalValue();
    }
}
