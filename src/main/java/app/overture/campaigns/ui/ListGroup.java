package app.overture.campaigns.ui;

import static app.overture.campaigns.CampaignStatus.*;

import app.overture.campaigns.CampaignStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The pills over the list of campaigns. */
enum ListGroup {
    ALL("All", EnumSet.complementOf(EnumSet.of(ARCHIVED))),
    NEEDS_YOU("Needs you", EnumSet.of(DRAFT, READY, REVIEW, APPROVED, PAUSED)),
    RUNNING("Running", EnumSet.of(GENERATING, SENDING)),
    FINISHED("Finished", EnumSet.of(SENT, CANCELLED)),
    ARCHIVED_ONES("Archived", EnumSet.of(ARCHIVED));

    private final String label;
    private final Set<CampaignStatus> statuses;

    ListGroup(String label, Set<CampaignStatus> statuses) {
        this.label = label;
        this.statuses = statuses;
    }

    String label() {
        return label;
    }

    Set<CampaignStatus> statuses() {
        return statuses;
    }

    int count(Map<CampaignStatus, Integer> byStatus) {
        return statuses.stream()
                .mapToInt(status -> byStatus.getOrDefault(status, 0))
                .sum();
    }

    /** As the address says it, for example "needs-you". */
    String parameter() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    static ListGroup of(String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.parameter().equals(parameter))
                .findFirst()
                .orElse(ALL);
    }
}
