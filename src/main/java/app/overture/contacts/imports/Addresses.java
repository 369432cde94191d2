package app.overture.contacts.imports;

import app.overture.shared.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The e-mail addresses of one row, in the order of its columns. */
record Addresses(List<String> written, @Nullable String usable) {

    static Addresses of(List<String> cells) {
        List<String> written = cells.stream()
                .flatMap(cell -> CellText.values(cell).stream())
                .flatMap(value -> Arrays.stream(value.split("[,|](?=.*@)")))
                .map(Addresses::bare)
                .filter(value -> !value.isEmpty())
                .toList();
        return new Addresses(
                written,
                written.stream()
                        .flatMap(value -> EmailAddress.parse(value).stream())
                        .map(EmailAddress::value)
                        .findFirst()
                        .orElse(null));
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    String first() {
        return written.getFirst();
    }

    /** Something is written where an address belongs, and none of it is one. */
    boolean broken() {
        return !written.isEmpty() && usable == null;
    }

    /** What a checking service said of the address, in our words. */
    static @Nullable String status(String cell) {
        String plain = FieldAliases.plain(cell);
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.matches("verified|valid|safe|deliverable|ok")) {
            return "verified";
        }
        if (plain.matches("invalid|unavailable|undeliverable|bad|do not mail")) {
            return "invalid";
        }
        return plain.matches(
                        "guessed|extrapolated|risky|catch all|accept all|likely.*|probable|unverified|questionable")
                ? "risky"
                : "unknown";
    }

    private static String bare(String value) {
        String inside = value.contains("<") && value.endsWith(">")
                ? value.substring(value.indexOf('<') + 1, value.length() - 1)
                : value;
        return inside.strip()
                .replaceFirst("(?i)^mailto:", "")
                .replaceFirst("[.,;]+$", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
