package app.overture.linkedin;

import app.overture.shared.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator allows an owner's account; nothing goes beyond the maxima (decision 26).
 *
 * @param warmUp begin with five a day and add five a week
 * @param withoutNote invite without the note when the month's notes are used up; otherwise such invitations wait
 */
public record LinkedInLimits(
        int invitesPerDay,
        int invitesPerWeek,
        int messagesPerDay,
        boolean warmUp,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        boolean withoutNote) {

    public static final int MOST_INVITES_PER_DAY = 30;
    public static final int MOST_INVITES_PER_WEEK = 100;
    public static final int MOST_MESSAGES_PER_DAY = 80;

    /** Notes that a free account may add to its invitations in a month. */
    public static final int NOTES_PER_MONTH = 5;

    static final Duration SHORTEST_WAIT = Duration.ofSeconds(45);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

    private static final int WARM_UP_STEP = 5;
    private static final Duration WARM_UP_GROWS = Duration.ofDays(7);

    public LinkedInLimits {
        days = Set.copyOf(days);
    }

    public static LinkedInLimits standard() {
        return new LinkedInLimits(
                20,
                80,
                50,
                true,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                false);
    }

    /** @throws Problem when a number is beyond its maximum, or the hours are none */
    public LinkedInLimits checked() {
        within("invites_per_day", invitesPerDay, MOST_INVITES_PER_DAY, "Invitations a day");
        within("invites_per_week", invitesPerWeek, MOST_INVITES_PER_WEEK, "Invitations in seven days");
        within("messages_per_day", messagesPerDay, MOST_MESSAGES_PER_DAY, "Messages a day");
        if (days.isEmpty()) {
            throw Problem.badInput("days", "Choose at least one day. To send nothing, pause the account.");
        }
        if (!from.isBefore(until)) {
            throw Problem.badInput("until", "The active hours must end after they begin.");
        }
        return this;
    }

    int invitesOn(Instant day, @Nullable Instant firstAction) {
        return warmed(Math.min(invitesPerDay, MOST_INVITES_PER_DAY), day, firstAction);
    }

    int messagesOn(Instant day, @Nullable Instant firstAction) {
        return warmed(Math.min(messagesPerDay, MOST_MESSAGES_PER_DAY), day, firstAction);
    }

    private int warmed(int limit, Instant day, @Nullable Instant firstAction) {
        if (!warmUp) {
            return limit;
        }
        long weeks =
                firstAction == null ? 0 : Duration.between(firstAction, day).dividedBy(WARM_UP_GROWS);
        return (int) Math.min(limit, WARM_UP_STEP * (Math.max(0, weeks) + 1));
    }

    private static void within(String field, int value, int most, String what) {
        if (value < 0 || value > most) {
            throw Problem.badInput(field, what + ": between 0 and " + most + ". LinkedIn restricts accounts beyond.");
        }
    }
}
