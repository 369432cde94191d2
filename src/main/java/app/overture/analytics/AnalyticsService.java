package app.overture.analytics;

import app.overture.analytics.AnalyticsQueries.Counted;
import app.overture.model.Spending;
import app.overture.tenancy.Access;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a campaign: whom it reached, what was decided, and what it cost. */
@Service
@Transactional(readOnly = true)
public class AnalyticsService {

    private static final int COST_DIGITS = 6;

    private final AnalyticsQueries queries;
    private final Spending spending;
    private final Access access;
    private final Clock clock;

    AnalyticsService(AnalyticsQueries queries, Spending spending, Access access, Clock clock) {
        this.queries = queries;
        this.spending = spending;
        this.access = access;
        this.clock = clock;
    }

    public CampaignAnalytics campaign(UUID campaignId) {
        UUID tenantId = access.viewer().tenantId();
        AnalyticsQueries.Campaign campaign = queries.findCampaign(tenantId, campaignId)
                .orElseThrow(() -> access.missing("campaigns", campaignId, "campaign"));
        List<Counted> counted = queries.messages(tenantId, campaignId);
        MessageNumbers all = numbers(counted, any -> true);
        BigDecimal cost = spending.ofCampaign(campaignId);
        return new CampaignAnalytics(
                campaignId,
                queries.contacts(tenantId, campaignId),
                all,
                statuses(counted, any -> true),
                byStep(tenantId, campaignId, counted),
                byChannel(counted),
                campaign.estimatedCostUsd(),
                cost,
                each(cost, all.generated()),
                byRun(tenantId, campaignId));
    }

    /** A run's drafts are those that were paid between its start and the next one's. */
    private List<CampaignAnalytics.ByRun> byRun(UUID tenantId, UUID campaignId) {
        List<AnalyticsQueries.Run> runs = queries.runs(tenantId, campaignId);
        List<CampaignAnalytics.ByRun> found = new ArrayList<>();
        for (int n = 0; n < runs.size(); n++) {
            AnalyticsQueries.Run run = runs.get(n);
            Instant before = n + 1 < runs.size() ? runs.get(n + 1).startedAt() : clock.instant();
            found.add(new CampaignAnalytics.ByRun(
                    run.startedAt(),
                    run.contacts(),
                    run.estimateUsd(),
                    spending.ofCampaign(campaignId, Spending.DRAFTS, run.startedAt(), before)));
        }
        return found;
    }

    /** A step that wrote nothing yet stands there with zeros. */
    private List<CampaignAnalytics.ByStep> byStep(UUID tenantId, UUID campaignId, List<Counted> counted) {
        return queries.steps(tenantId, campaignId).stream()
                .map(step -> new CampaignAnalytics.ByStep(
                        step.position(),
                        step.label(),
                        step.channel(),
                        numbers(counted, one -> one.step() == step.position())))
                .toList();
    }

    private static List<CampaignAnalytics.ByChannel> byChannel(List<Counted> counted) {
        return counted.stream()
                .map(Counted::channel)
                .distinct()
                .sorted()
                .map(channel -> new CampaignAnalytics.ByChannel(
                        channel, numbers(counted, one -> one.channel().equals(channel))))
                .toList();
    }

    private static MessageNumbers numbers(List<Counted> counted, Predicate<Counted> wanted) {
        return MessageNumbers.of(statuses(counted, wanted));
    }

    private static Map<String, Integer> statuses(List<Counted> counted, Predicate<Counted> wanted) {
        return counted.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Counted::status, Collectors.summingInt(Counted::messages)));
    }

    private static BigDecimal each(BigDecimal cost, int messages) {
        return messages == 0
                ? BigDecimal.ZERO
                : cost.divide(BigDecimal.valueOf(messages), COST_DIGITS, RoundingMode.HALF_UP);
    }
}
