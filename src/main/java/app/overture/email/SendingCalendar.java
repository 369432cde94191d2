package app.overture.email;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a mail may reach a person: inside the sending window, on working days that are no public holiday, all in the
 * person's own zone (decision 21).
 *
 * @param from the first moment of the window
 * @param until the first moment after it
 * @param holiday whether a day is a public holiday where the person is
 */
record SendingCalendar(
        ZoneId zone, Set<DayOfWeek> workingDays, LocalTime from, LocalTime until, Predicate<LocalDate> holiday) {

    // Longer than any run of holidays; ends the search should somebody's calendar have no working day at all.
    private static final int FARTHEST_DAYS = 60;

    SendingCalendar {
        workingDays = Set.copyOf(workingDays);
    }

    boolean isOpen(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return isWorkingDay(there.toLocalDate())
                && !there.toLocalTime().isBefore(from)
                && there.toLocalTime().isBefore(until);
    }

    /** The moment itself while the window is open, else its next opening. */
    Instant atOrAfter(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        ZonedDateTime there = moment.atZone(zone);
        LocalDate first = there.toLocalTime().isBefore(from)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return first.datesUntil(first.plusDays(FARTHEST_DAYS))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(first)
                // In the hour that a clock change leaves out, this is the moment after it.
                .atTime(from)
                .atZone(zone)
                .toInstant();
    }

    /** Some days later at the same time of day, or when the window next opens. */
    Instant daysAfter(Instant moment, int days) {
        return atOrAfter(moment.atZone(zone).plusDays(days).toInstant());
    }

    private boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holiday.test(day);
    }
}
