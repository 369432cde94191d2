package app.overture.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people speak of it, the exact one on hover. */
public final class Moment extends Span {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    public Moment(Instant at, Clock clock, ZoneId zone) {
        super(words(at, clock.instant(), zone));
        addClassName("nowrap");
        setTitle(exact(at, zone));
    }

    /** "8 min ago", "in 3 min", "yesterday", "6 Nov". */
    public static String words(Instant at, Instant now, ZoneId zone) {
        Duration ago = Duration.between(at, now);
        boolean past = !ago.isNegative();
        long seconds = ago.abs().toSeconds();
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (seconds < 45) {
            return past ? "now" : "in a moment";
        }
        if (seconds < 3_600) {
            long minutes = Math.max(1, Math.round(seconds / 60.0));
            return past ? minutes + " min ago" : "in " + minutes + " min";
        }
        if (day.equals(today)) {
            long hours = Math.round(seconds / 3_600.0);
            return past ? hours + " h ago" : "in " + hours + " h";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        long days = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(day, today));
        if (past && days < 7) {
            return days + " days ago";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    /** "Tue 24 Nov 2026, 10:34" */
    public static String exact(Instant at, ZoneId zone) {
        return EXACT.format(at.atZone(zone));
    }
}
