package app.overture.email;

import java.util.Locale;

/**
 * What DNS says under {@code _dmarc}; the provider issues no such record, so we look ourselves.
 *
 * @param record the record found, or empty
 */
public record Dmarc(State state, String record) {

    /** Whether we could look, and what was there. */
    public enum State {
        UNKNOWN,
        ABSENT,
        PRESENT;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static final Dmarc UNKNOWN = new Dmarc(State.UNKNOWN, "");
    static final Dmarc ABSENT = new Dmarc(State.ABSENT, "");

    static Dmarc found(String record) {
        return new Dmarc(State.PRESENT, record);
    }

    /** The record to begin with. */
    public static String suggestion(String domain) {
        return "v=DMARC1; p=none; rua=mailto:dmarc@" + domain;
    }

    /** none, quarantine or reject; empty when there is no record or no policy in it. */
    public String policy() {
        for (String part : record.split(";")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("p")) {
                return pair[1].strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** What to do about it, in a sentence. */
    public String advice() {
        return switch (state) {
            case UNKNOWN -> "DNS did not answer yet. Check again in a minute.";
            case ABSENT ->
                "No record yet. Start with p=none; Google and Yahoo ask for it from anyone who sends many e-mails.";
            case PRESENT ->
                switch (policy()) {
                    case "none" ->
                        "p=none watches only. Read the reports for two weeks, then change to p=quarantine, then to p=reject.";
                    case "quarantine" ->
                        "p=quarantine is good. Change to p=reject once the reports show only your own senders.";
                    case "reject" -> "p=reject: nobody else can send in this domain’s name.";
                    default -> "The record has no valid policy. It needs p=none, p=quarantine or p=reject.";
                };
        };
    }
}
