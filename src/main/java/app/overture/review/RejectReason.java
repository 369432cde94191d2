package app.overture.review;

import java.util.Arrays;
import java.util.Optional;

/** Why a message is turned down. The place in the list is the digit that picks it. */
public enum RejectReason {
    WRONG_PERSON("Wrong person"),
    NOT_TRUE("Not true"),
    WRONG_TONE("Wrong tone"),
    TOO_GENERIC("Too generic"),
    BAD_MOMENT("Bad moment"),
    KNOWN_ALREADY("Already in contact"),
    OTHER("Other");

    private final String label;

    RejectReason(String label) {
        this.label = label;
    }

    /** The one that a digit picks. */
    public static Optional<RejectReason> of(int digit) {
        return Arrays.stream(values())
                .filter(reason -> reason.ordinal() + 1 == digit)
                .findFirst();
    }

    public String label() {
        return label;
    }
}
