package app.overture.campaigns;

import app.overture.shared.EmailAddress;
import app.overture.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * In whose name e-mail leaves, when it is not simply the owner's own sender.
 *
 * @param fromEmail null to use the sender of the campaign's owner
 */
public record SenderConfig(
        @Nullable String fromEmail,
        @Nullable String fromName,
        @Nullable String replyTo) {

    public SenderConfig {
        fromEmail = address("from_email", fromEmail);
        fromName = fromName == null || fromName.isBlank() ? null : fromName.strip();
        replyTo = address("reply_to", replyTo);
    }

    public static SenderConfig none() {
        return new SenderConfig(null, null, null);
    }

    private static @Nullable String address(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return EmailAddress.parse(text)
                .map(EmailAddress::value)
                .orElseThrow(() -> Problem.badInput(field, "“" + text + "” is not an e-mail address."));
    }
}
