package app.overture.campaigns;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How a step reaches a person. */
public enum Channel {
    EMAIL("E-mail"),
    LINKEDIN_CONNECT("LinkedIn invitation"),
    LINKEDIN_MESSAGE("LinkedIn message");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** As stored and as REST says it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a person reads it. */
    public String label() {
        return label;
    }

    public boolean isLinkedIn() {
        return this != EMAIL;
    }

    @JsonCreator
    public static Channel of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badInput(
                        "channel", "“" + text + "” is no channel. Use email, linkedin_connect or linkedin_message."));
    }
}
