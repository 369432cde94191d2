package app.overture.messages;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a message (decision 11). A person decides until it is queued; from there only senders move it. */
public enum MessageStatus {
    DRAFT,
    APPROVED,
    REJECTED,
    QUEUED,
    SENT,
    DELIVERED,
    BOUNCED,
    COMPLAINED,
    FAILED,
    CANCELLED,
    SKIPPED;

    /** The legal moves from here. A provider may report the end before it reported the beginning. */
    public Set<MessageStatus> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(DRAFT, QUEUED);
            case REJECTED -> EnumSet.of(DRAFT);
            case QUEUED -> EnumSet.of(SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, CANCELLED, SKIPPED);
            case SENT -> EnumSet.of(DELIVERED, BOUNCED, COMPLAINED, FAILED);
            case DELIVERED -> EnumSet.of(BOUNCED, COMPLAINED);
            case BOUNCED, COMPLAINED, FAILED, CANCELLED, SKIPPED -> EnumSet.noneOf(MessageStatus.class);
        };
    }

    public boolean mayBecome(MessageStatus next) {
        return moves().contains(next);
    }

    /** Its text may still change; changing it opens the message again. */
    public boolean isOpenForText() {
        return this == DRAFT || this == APPROVED || this == REJECTED;
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static MessageStatus of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("status", "“" + text + "” is no status of a message."));
    }
}
