package app.overture.review.ui.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old a fact is, as people say it. */
public final class Ages {

    private static final int WEEKS_UNTIL_DAYS = 14;
    private static final int MONTHS_UNTIL_DAYS = 75;
    private static final int YEARS_UNTIL_DAYS = 700;

    private Ages() {}

    /** "today", "3 days ago", "7 weeks ago", "5 months ago", "3 years ago". */
    public static String words(LocalDate day, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        if (days == 0) {
            return "today";
        }
        if (days < WEEKS_UNTIL_DAYS) {
            return days == 1 ? "yesterday" : days + " days ago";
        }
        if (days < MONTHS_UNTIL_DAYS) {
            return days / 7 + " weeks ago";
        }
        return days < YEARS_UNTIL_DAYS ? days / 30 + " months ago" : days / 365 + " years ago";
    }
}
