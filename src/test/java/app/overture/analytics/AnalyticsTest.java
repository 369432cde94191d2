package app.overture.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.messages.MessageBatch;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewFixture;
import app.overture.review.ReviewFixture.Desk;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Api;
import app.overture.testing.Given;
import app.overture.testing.IntegrationTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;

@IntegrationTest
@Tag("FR-9")
class AnalyticsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private MessageBatch batch;

    private ReviewFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = beans.createBean(ReviewFixture.class);
    }

    @Test
    void the_funnel_keeps_counting_what_moved_on() {
        Desk desk = fixture.desk(3);
        given.as(
                desk.workspace().editor(),
                () -> batch.approveAll(desk.messages().subList(0, 5)));
        given.as(
                desk.workspace().editor(), () -> batch.rejectAll(desk.messages().subList(5, 6), "Other"));
        given.asMachine(
                desk.workspace().id(),
                () -> fixture.messages().get(desk.messages().getFirst()));
        send(desk, desk.messages().subList(0, 3));

        JsonNode numbers = numbers(desk, desk.workspace().viewer());

        assertThat(numbers.path("contacts").asInt()).isEqualTo(3);
        assertThat(numbers.path("generated").asInt()).isEqualTo(9);
        assertThat(numbers.path("approved").asInt()).isEqualTo(5);
        assertThat(numbers.path("rejected").asInt()).isEqualTo(1);
        assertThat(numbers.path("queued").asInt()).isEqualTo(1);
        assertThat(numbers.path("sent").asInt()).isEqualTo(2);
        assertThat(numbers.path("delivered").asInt()).isEqualTo(1);
        assertThat(numbers.path("bounced").asInt()).isEqualTo(1);
        assertThat(numbers.path("statuses").path("approved").asInt()).isEqualTo(2);
        assertThat(numbers.path("steps")).hasSize(3);
        assertThat(numbers.path("channels")
                        .get(0)
                        .path("messages")
                        .path("generated")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    @Tag("FR-10")
    void cost_is_the_sum_of_the_usage_log() {
        Desk desk = fixture.desk(2);
        used(desk, "0.012000");
        used(desk, "0.006000");

        JsonNode numbers = numbers(desk, desk.workspace().viewer());

        assertThat(numbers.path("cost_actual").decimalValue()).isEqualByComparingTo("0.018");
        assertThat(numbers.path("cost_estimate").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(numbers.path("cost_per_message").decimalValue()).isEqualByComparingTo("0.003");
    }

    @Test
    @Tag("AC-6")
    void another_workspaces_numbers_are_forbidden_and_unknown_ones_not_found() {
        Desk desk = fixture.desk(1);
        SignedIn stranger = given.workspace().admin();

        assertThat(api.as(stranger)
                        .get("/api/campaigns/" + desk.campaignId() + "/analytics")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(stranger)
                        .get("/api/campaigns/" + UUID.randomUUID() + "/analytics")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode numbers(Desk desk, SignedIn person) {
        Api.Answer answer = api.as(person).get("/api/campaigns/" + desk.campaignId() + "/analytics");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** One stays queued, one is delivered, one bounces. */
    private void send(Desk desk, List<UUID> three) {
        given.asMachine(desk.workspace().id(), () -> {
            beans.getBean(app.overture.messages.Outbox.class).markQueued(three);
            return MessageStatus.QUEUED;
        });
        outcome(desk, three.get(1), MessageStatus.DELIVERED);
        outcome(desk, three.get(2), MessageStatus.BOUNCED);
    }

    private void outcome(Desk desk, UUID message, MessageStatus status) {
        given.asMachine(desk.workspace().id(), () -> {
            beans.getBean(app.overture.messages.Outbox.class).outcome(message, status, java.time.Instant.now(), "", "");
            return status;
        });
    }

    private void used(Desk desk, String usd) {
        given.asMachine(
                desk.workspace().id(),
                () -> dsl.insertInto(app.overture.db.Tables.LLM_USAGE_LOG)
                        .set(
                                app.overture.db.Tables.LLM_USAGE_LOG.TENANT_ID,
                                desk.workspace().id())
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.ID, UUID.randomUUID())
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.OPERATION, "generate")
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.CAMPAIGN_ID, desk.campaignId())
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.PROVIDER, "sandbox")
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.MODEL, "sandbox-writer")
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.COST_USD, new BigDecimal(usd))
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.OUTCOME, "ok")
                        .set(app.overture.db.Tables.LLM_USAGE_LOG.CREATED_AT, java.time.Instant.now())
                        .set(
                                app.overture.db.Tables.LLM_USAGE_LOG.MONTH,
                                java.time.LocalDate.now().withDayOfMonth(1))
                        .execute());
    }
}
