package app.overture.campaigns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far the writing for one chosen contact is (decision 10). */
public enum CampaignContactStatus {
    PENDING,
    GENERATING,
    GENERATED,
    FAILED,
    EXCLUDED,
    CANCELLED;

    /** The legal moves from here. Back to pending leads from a failure that was mended and from a cancelled run. */
    public Set<CampaignContactStatus> moves() {
        return switch (this) {
            case PENDING -> EnumSet.of(GENERATING, FAILED, EXCLUDED, CANCELLED);
            case GENERATING -> EnumSet.of(PENDING, GENERATED, FAILED, EXCLUDED, CANCELLED);
            case GENERATED -> EnumSet.of(PENDING, EXCLUDED);
            case FAILED, CANCELLED -> EnumSet.of(PENDING, EXCLUDED);
            case EXCLUDED -> EnumSet.of(PENDING, GENERATED);
        };
    }

    public boolean mayBecome(CampaignContactStatus next) {
        return moves().contains(next);
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CampaignContactStatus of(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }
}
