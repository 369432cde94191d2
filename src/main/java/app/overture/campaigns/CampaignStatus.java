package app.overture.campaigns;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a campaign is in its life. The screens move it; no hidden step is ever needed (decision 9). What is approved may
 * leave before the review is finished, hence review to sending.
 */
public enum CampaignStatus {
    DRAFT,
    READY,
    GENERATING,
    REVIEW,
    APPROVED,
    SENDING,
    SENT,
    PAUSED,
    CANCELLED,
    ARCHIVED;

    /** The legal moves from here; from a pause the way back leads to where it began. */
    public Set<CampaignStatus> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(READY, CANCELLED, ARCHIVED);
            case READY -> EnumSet.of(DRAFT, GENERATING, CANCELLED, ARCHIVED);
            case GENERATING -> EnumSet.of(READY, REVIEW, PAUSED, CANCELLED, ARCHIVED);
            case REVIEW -> EnumSet.of(READY, GENERATING, APPROVED, SENDING, CANCELLED, ARCHIVED);
            case APPROVED -> EnumSet.of(READY, GENERATING, REVIEW, SENDING, CANCELLED, ARCHIVED);
            case SENDING -> EnumSet.of(SENT, PAUSED, CANCELLED, ARCHIVED);
            case SENT -> EnumSet.of(SENDING, ARCHIVED);
            case PAUSED -> EnumSet.of(SENDING, CANCELLED, ARCHIVED);
            case CANCELLED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }

    public boolean mayBecome(CampaignStatus next) {
        return moves().contains(next);
    }

    /** Contacts may come and go; who comes after the first generation is generated separately. */
    public boolean isOpenForContacts() {
        return switch (this) {
            case DRAFT, READY, REVIEW, APPROVED -> true;
            case GENERATING, SENDING, SENT, PAUSED, CANCELLED, ARCHIVED -> false;
        };
    }

    /** Steps and generation settings may still change. */
    public boolean isOpenForSetup() {
        return this == DRAFT || this == READY;
    }

    /** Counts against a contact's cooldown: something may reach the person, or just did. */
    public boolean isActive() {
        return this != CANCELLED && this != ARCHIVED && this != DRAFT;
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CampaignStatus of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("status", "“" + text + "” is no status of a campaign."));
    }
}
