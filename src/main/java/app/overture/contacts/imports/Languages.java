package app.overture.contacts.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages as two letters and time zones as the world's database names them; anything else is not kept. */
final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Locale[] NAMED = {Locale.ENGLISH, Locale.GERMAN, Locale.of("cs")};

    private Languages() {}

    static Optional<String> code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String start = plain.split("[-_]")[0];
        if (CODES.contains(start)) {
            return Optional.of(start);
        }
        return CODES.stream()
                .filter(code -> Arrays.stream(NAMED)
                        .anyMatch(in -> Locale.of(code).getDisplayLanguage(in).equalsIgnoreCase(plain)))
                .findFirst();
    }

    static Optional<String> zone(String text) {
        try {
            return text.contains("/") ? Optional.of(ZoneId.of(text.strip()).getId()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
