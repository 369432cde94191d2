package app.overture.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One campaign in numbers.
 *
 * @param statuses messages by the status they have now
 * @param estimatedCostUsd what the last confirmed run was to cost; nothing before the first
 * @param actualCostUsd the sum of the usage log for this campaign, failed and discarded calls too
 */
public record CampaignAnalytics(
        UUID campaignId,
        Contacts contacts,
        MessageNumbers messages,
        Map<String, Integer> statuses,
        List<ByStep> steps,
        List<ByChannel> channels,
        @Nullable BigDecimal estimatedCostUsd,
        BigDecimal actualCostUsd,
        BigDecimal costPerMessageUsd,
        List<ByRun> runs) {

    public CampaignAnalytics {
        statuses = Map.copyOf(statuses);
        steps = List.copyOf(steps);
        channels = List.copyOf(channels);
        runs = List.copyOf(runs);
    }

    /** One press of "Generate": what it was to cost and what its drafts did cost. */
    public record ByRun(Instant startedAt, int contacts, BigDecimal estimatedUsd, BigDecimal actualUsd) {}

    /**
     * @param total without those left out
     * @param replied of them, who answered
     */
    public record Contacts(int total, int generated, int failed, int excluded, int replied) {}

    public record ByStep(int step, String label, String channel, MessageNumbers numbers) {}

    public record ByChannel(String channel, MessageNumbers numbers) {}

    public boolean isEmpty() {
        return messages.generated() == 0;
    }
}
