package app.overture.email;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendingCalendarTest {

    private final SendingCalendar prague = calendar("Europe/Prague", "CZ");

    @Test
    void inside_the_window_a_mail_leaves_at_once() {
        assertThat(prague.atOrAfter(at("2026-11-23T12:00:00+01:00"))).isEqualTo(at("2026-11-23T12:00:00+01:00"));
    }

    @Test
    void before_the_window_it_waits_for_the_morning_and_after_it_for_the_next_one() {
        assertThat(prague.atOrAfter(at("2026-11-23T06:30:00+01:00"))).isEqualTo(at("2026-11-23T09:00:00+01:00"));
        assertThat(prague.atOrAfter(at("2026-11-23T17:00:00+01:00"))).isEqualTo(at("2026-11-24T09:00:00+01:00"));
    }

    @Test
    void weekends_are_passed_over() {
        assertThat(prague.atOrAfter(at("2026-11-21T12:00:00+01:00"))).isEqualTo(at("2026-11-23T09:00:00+01:00"));
    }

    @Test
    void public_holidays_of_the_recipients_country_are_passed_over() {
        // 17 November is a holiday in Czechia and none in Germany.
        assertThat(prague.atOrAfter(at("2026-11-17T10:00:00+01:00"))).isEqualTo(at("2026-11-18T09:00:00+01:00"));
        assertThat(calendar("Europe/Berlin", "Germany").atOrAfter(at("2026-11-17T10:00:00+01:00")))
                .isEqualTo(at("2026-11-17T10:00:00+01:00"));
    }

    @Test
    void the_window_is_the_recipients_own() {
        assertThat(calendar("America/New_York", "US").atOrAfter(at("2026-11-23T12:00:00+01:00")))
                .isEqualTo(at("2026-11-23T09:00:00-05:00"));
    }

    @Test
    void days_later_keeps_the_time_of_day_across_a_clock_change() {
        // Clocks go back in the night to Sunday, 25 October 2026.
        assertThat(prague.daysAfter(at("2026-10-23T10:15:00+02:00"), 3)).isEqualTo(at("2026-10-26T10:15:00+01:00"));
    }

    @Test
    void an_opening_in_the_hour_that_a_clock_change_leaves_out_is_the_moment_after() {
        SendingCalendar early = new SendingCalendar(
                ZoneId.of("Europe/Prague"),
                Set.of(java.time.DayOfWeek.SUNDAY),
                LocalTime.of(2, 30),
                LocalTime.of(5, 0),
                day -> false);

        assertThat(early.atOrAfter(at("2026-03-29T00:30:00+01:00"))).isEqualTo(at("2026-03-29T03:30:00+02:00"));
    }

    @Test
    void a_wait_that_ends_on_a_friday_evening_ends_on_monday_morning() {
        assertThat(prague.daysAfter(at("2026-11-24T16:59:00+01:00"), 4)).isEqualTo(at("2026-11-30T09:00:00+01:00"));
    }

    @Test
    void a_country_nobody_knows_has_no_holidays() {
        assertThat(PublicHolidays.of("Atlantis", "XX").test(java.time.LocalDate.of(2026, 12, 25)))
                .isFalse();
    }

    @Test
    void linkedin_steps_lend_their_days_and_passed_over_mails_do_not() {
        Sequence mixed = new Sequence(List.of(
                new Sequence.Step(1, false, 0),
                new Sequence.Step(2, true, 2),
                new Sequence.Step(3, false, 4),
                new Sequence.Step(4, true, 3)));

        assertThat(mixed.daysBetween(null, 2)).isEqualTo(2);
        assertThat(mixed.daysBetween(2, 4)).isEqualTo(7);

        Sequence mails = new Sequence(
                List.of(new Sequence.Step(1, true, 0), new Sequence.Step(2, true, 3), new Sequence.Step(3, true, 7)));
        assertThat(mails.daysBetween(null, 2)).isZero();
        assertThat(mails.daysBetween(1, 3)).isEqualTo(7);
        assertThat(mails.allAtOnce()).isFalse();
    }

    private static SendingCalendar calendar(String zone, String country) {
        return new SendingCalendar(
                ZoneId.of(zone),
                Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                PublicHolidays.of(country, "CZ"));
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
