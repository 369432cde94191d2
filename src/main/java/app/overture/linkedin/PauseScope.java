package app.overture.linkedin;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What of an account rests. */
public enum PauseScope {
    ALL,
    INVITES,
    /** Invitations with a note; those without one go on. */
    NOTED,
    MESSAGES;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static PauseScope of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("scope", "A scope is all, invites, noted or messages."));
    }
}
