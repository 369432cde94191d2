package app.overture.sandbox.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What becomes of a mail. The documented test addresses decide; so does a "+bounce" or "+complain" in any local part. */
enum Fate {
    DELIVERED {
        @Override
        List<Event> events() {
            return List.of(SENT, arrives("email.delivered"));
        }
    },
    BOUNCED {
        @Override
        List<Event> events() {
            return List.of(
                    SENT,
                    new Event(
                            "email.bounced",
                            Duration.ofSeconds(1),
                            Map.of(
                                    "bounce",
                                    Map.of(
                                            "type", "Permanent",
                                            "subType", "General",
                                            "message",
                                                    "The recipient's mail server permanently rejected the mail:"
                                                            + " the address does not exist."))));
        }
    },
    COMPLAINED {
        @Override
        List<Event> events() {
            return List.of(
                    SENT, arrives("email.delivered"), new Event("email.complained", Duration.ofSeconds(2), Map.of()));
        }
    },
    SUPPRESSED {
        @Override
        List<Event> events() {
            return List.of(new Event(
                    "email.suppressed",
                    Duration.ofSeconds(1),
                    Map.of(
                            "suppressed",
                            Map.of(
                                    "type", "OnAccountSuppressionList",
                                    "message", "The address is on the account's suppression list."))));
        }
    };

    private static final Event SENT = new Event("email.sent", Duration.ZERO, Map.of());

    /** Something that happens to a mail some time after it was handed over. */
    record Event(String type, Duration after, Map<String, Object> detail) {}

    abstract List<Event> events();

    private static Event arrives(String type) {
        return new Event(type, Duration.ofSeconds(1), Map.of());
    }

    static Fate of(List<String> recipients) {
        return recipients.stream()
                .map(Fate::of)
                .filter(fate -> fate != DELIVERED)
                .findFirst()
                .orElse(DELIVERED);
    }

    private static Fate of(String recipient) {
        String address = NewEmail.bare(recipient);
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        boolean provider = address.endsWith("@resend.dev");
        if (local.contains("+bounce") || provider && local.startsWith("bounced")) {
            return BOUNCED;
        }
        if (local.contains("+complain") || provider && local.startsWith("complained")) {
            return COMPLAINED;
        }
        return provider && local.startsWith("suppressed") ? SUPPRESSED : DELIVERED;
    }
}
