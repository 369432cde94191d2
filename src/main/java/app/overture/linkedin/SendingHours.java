package app.overture.linkedin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** When an owner's account acts, in the owner's own zone; midnight and daylight saving are that zone's. */
record SendingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    SendingHours {
        days = Set.copyOf(days);
    }

    boolean open(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** Now when it is open; otherwise the next opening. Without a working day: in a week's time one looks again. */
    Instant nextOpening(Instant now) {
        if (open(now)) {
            return now;
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= 7; ahead++) {
            LocalDate day = today.plusDays(ahead);
            Instant opening = day.atTime(from).atZone(zone).toInstant();
            if (days.contains(day.getDayOfWeek()) && opening.isAfter(now)) {
                return opening;
            }
        }
        return now.plusSeconds(7 * 24 * 3600L);
    }

    Instant startOfDay(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    Instant nextDay(Instant now) {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    Instant startOfMonth(Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    Instant nextMonth(Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
