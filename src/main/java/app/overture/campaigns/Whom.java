package app.overture.campaigns;

import app.overture.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of the chosen contacts a run writes to. Those who have their messages are never among them. */
public enum Whom {
    /** Everyone who waits, was left over by a cancelled run, or failed. */
    ALL("pending", "cancelled", "failed"),
    /** Everyone who waits or was left over; the failed ones stay as they are. */
    WAITING("pending", "cancelled"),
    /** Who was added since the last run, and nobody else. */
    NEW("pending"),
    /** Who failed, and nobody else. */
    FAILED("failed");

    private final List<String> statuses;

    Whom(String... statuses) {
        this.statuses = List.of(statuses);
    }

    List<String> statuses() {
        return statuses;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem for a word that is none of them */
    public static Whom of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badInput(
                        "only", "“" + text + "” is no choice of contacts. Say new, waiting, failed or all."));
    }
}
