package app.overture.contacts.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as exporters write them. Orders that could be read two ways are left alone. */
final class ImportDates {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            english("d MMM uuuu"),
            english("d MMMM uuuu"),
            shortYear("d-MMM-"),
            english("d-MMM-uuuu"),
            english("MMM d, uuuu"),
            english("MMMM d, uuuu"),
            english("uuuu-M-d"),
            english("uuuu/M/d"),
            english("d.M.uuuu"),
            english("d. M. uuuu"));

    private ImportDates() {}

    static Optional<LocalDate> parse(String text) {
        String day = text.strip().replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeParseException e) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter shortYear(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1990, 1, 1))
                .toFormatter(Locale.ENGLISH);
    }
}
