package app.overture.analytics;

import java.util.Map;

/**
 * Messages counted the way a person asks: approved is everything that was approved, also what left since; sent is
 * everything that left, whatever became of it; delivered includes those who complained afterwards. The others are what
 * they are now.
 */
public record MessageNumbers(
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
        int skipped) {

    /** From how many messages stand in which status. */
    static MessageNumbers of(Map<String, Integer> byStatus) {
        int delivered = count(byStatus, "delivered") + count(byStatus, "complained");
        int sent = count(byStatus, "sent") + delivered + count(byStatus, "bounced");
        int notSent = count(byStatus, "failed") + count(byStatus, "cancelled") + count(byStatus, "skipped");
        return new MessageNumbers(
                byStatus.values().stream().mapToInt(Integer::intValue).sum(),
                count(byStatus, "draft"),
                count(byStatus, "approved") + count(byStatus, "queued") + sent + notSent,
                count(byStatus, "rejected"),
                count(byStatus, "queued"),
                sent,
                delivered,
                count(byStatus, "bounced"),
                count(byStatus, "complained"),
                count(byStatus, "failed"),
                count(byStatus, "cancelled"),
                count(byStatus, "skipped"));
    }

    private static int count(Map<String, Integer> byStatus, String status) {
        return byStatus.getOrDefault(status, 0);
    }
}
