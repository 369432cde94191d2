package app.overture.contacts.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages as two letters and time zones as the world's database names them; anything else is not kept. */
final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("cs"))) {
            for (String code : CODES) {
                NAMES.putIfAbsent(Locale.of(code).getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
    }

    private Languages() {}

    static Optional<String> code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String start = plain.split("[-_]")[0];
        if (CODES.contains(start)) {
            return Optional.of(start);
        }
        return Optional.ofNullable(NAMES.get(plain));
    }

    static Optional<String> zone(String text) {
        try {
            return text.contains("/") ? Optional.of(ZoneId.of(text.strip()).getId()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
