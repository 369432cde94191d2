package app.overture.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that can be written to, in lower case. */
public record EmailAddress(String value) {

    // Narrower than RFC 5321 on purpose: quoted local parts and address literals never stand in a contact file.
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!SHAPE.matcher(value).matches() || value.length() > 254) {
            throw Problem.badInput("email", "“" + value + "” is not an e-mail address.");
        }
    }

    /** Empty when the text is no address; blanks and case around it do not matter. */
    public static Optional<EmailAddress> parse(String text) {
        String cleaned = text.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(cleaned).matches() && cleaned.length() <= 254
                ? Optional.of(new EmailAddress(cleaned))
                : Optional.empty();
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
