package app.overture.analytics.rest;

import app.overture.analytics.AnalyticsService;
import app.overture.analytics.CampaignAnalytics;
import app.overture.analytics.MessageNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AnalyticsController {

    private final AnalyticsService analytics;

    AnalyticsController(AnalyticsService analytics) {
        this.analytics = analytics;
    }

    @GetMapping("/api/campaigns/{id}/analytics")
    Answer campaign(@PathVariable UUID id) {
        return Answer.of(analytics.campaign(id));
    }

    /**
     * The numbers lie flat, so that a script reads {@code .delivered}; {@code statuses} has them as they are now.
     *
     * @param contactsGenerated contacts whose messages are written
     */
    record Answer(
            UUID campaignId,
            int contacts,
            int contactsGenerated,
            int contactsFailed,
            int contactsExcluded,
            int replied,
            int generated,
            int draft,
            int approved,
            int rejected,
            int queued,
            int sent,
            int delivered,
            int bounced,
            int complained,
            int failed,
            int cancelled,
            int skipped,
            Map<String, Integer> statuses,
            List<Step> steps,
            List<Channel> channels,
            @Nullable BigDecimal costEstimate,
            BigDecimal costActual,
            BigDecimal costPerMessage,
            List<Run> runs) {

        record Run(Instant startedAt, int contacts, BigDecimal costEstimate, BigDecimal costActual) {}

        record Step(int step, String label, String channel, MessageNumbers messages) {}

        record Channel(String channel, MessageNumbers messages) {}

        static Answer of(CampaignAnalytics found) {
            MessageNumbers numbers = found.messages();
            return new Answer(
                    found.campaignId(),
                    found.contacts().total(),
                    found.contacts().generated(),
                    found.contacts().failed(),
                    found.contacts().excluded(),
                    found.contacts().replied(),
                    numbers.generated(),
                    numbers.draft(),
                    numbers.approved(),
                    numbers.rejected(),
                    numbers.queued(),
                    numbers.sent(),
                    numbers.delivered(),
                    numbers.bounced(),
                    numbers.complained(),
                    numbers.failed(),
                    numbers.cancelled(),
                    numbers.skipped(),
                    found.statuses(),
                    found.steps().stream()
                            .map(one -> new Step(one.step(), one.label(), one.channel(), one.numbers()))
                            .toList(),
                    found.channels().stream()
                            .map(one -> new Channel(one.channel(), one.numbers()))
                            .toList(),
                    found.estimatedCostUsd(),
                    found.actualCostUsd(),
                    found.costPerMessageUsd(),
                    found.runs().stream()
                            .map(one -> new Run(one.startedAt(), one.contacts(), one.estimatedUsd(), one.actualUsd()))
                            .toList());
        }
    }
}
