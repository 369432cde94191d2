package app.overture.messages;

import app.overture.shared.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a person changed a text; one key press in the queue, and what the writer learns from. */
public enum EditReason {
    TOO_FORMAL("Too formal"),
    TOO_CASUAL("Too casual"),
    WRONG_TONE("Wrong tone"),
    WRONG_LANGUAGE("Wrong language"),
    TOO_LONG("Too long"),
    TOO_SHORT("Too short"),
    FACTUALLY_WRONG("Factually wrong"),
    OFF_TOPIC("Off topic"),
    GENERIC("Generic"),
    OTHER("Other");

    private final String label;

    EditReason(String label) {
        this.label = label;
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    @JsonCreator
    public static EditReason of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badInput(
                        "edit_reason",
                        "“" + text + "” is no edit reason. Use one of "
                                + Arrays.stream(values()).map(EditReason::text).collect(Collectors.joining(", "))
                                + "."));
    }
}
