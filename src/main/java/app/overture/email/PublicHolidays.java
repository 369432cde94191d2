package app.overture.email;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Public holidays by country. A country that we cannot tell has none. */
final class PublicHolidays {

    private static final Map<String, String> CODE_BY_NAME = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Locale.of("", code)
                            .getDisplayCountry(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code -> code,
                    (first, second) -> first));
    private static final Map<String, Predicate<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /**
     * @param country as it stands in a contact: a code of two letters or an English name
     * @param otherwise the workspace's country, as a code
     */
    static Predicate<LocalDate> of(@Nullable String country, String otherwise) {
        return KNOWN.computeIfAbsent(code(country).orElse(otherwise), PublicHolidays::load);
    }

    private static Optional<String> code(@Nullable String country) {
        String cleaned = country == null ? "" : country.strip();
        if (cleaned.matches("[A-Za-z]{2}")) {
            return Optional.of(cleaned.toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(CODE_BY_NAME.get(cleaned.toLowerCase(Locale.ROOT)));
    }

    private static Predicate<LocalDate> load(String code) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
            return day -> false;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)));
        return manager::isHoliday;
    }
}
