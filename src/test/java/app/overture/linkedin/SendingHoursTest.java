package app.overture.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NFR-5")
class SendingHoursTest {

    private final SendingHours prague = new SendingHours(
            ZoneId.of("Europe/Prague"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0));

    @Test
    void nine_is_in_and_six_is_out_in_the_owners_own_zone() {
        assertThat(prague.open(Instant.parse("2026-11-23T08:00:00Z"))).isTrue();
        assertThat(prague.open(Instant.parse("2026-11-23T07:59:59Z"))).isFalse();
        assertThat(prague.open(Instant.parse("2026-11-23T16:59:59Z"))).isTrue();
        assertThat(prague.open(Instant.parse("2026-11-23T17:00:00Z"))).isFalse();
    }

    @Test
    void the_weekend_waits_for_monday_across_the_change_to_winter_time() {
        assertThat(prague.open(Instant.parse("2026-10-24T10:00:00Z"))).isFalse();
        assertThat(prague.nextOpening(Instant.parse("2026-10-23T16:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void a_day_and_a_month_begin_at_the_owners_midnight() {
        SendingHours tokyo = new SendingHours(ZoneId.of("Asia/Tokyo"), prague.days(), prague.from(), prague.until());
        Instant lastEvening = Instant.parse("2026-11-30T16:00:00Z"); // the first of December there

        assertThat(tokyo.startOfDay(lastEvening)).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(tokyo.startOfMonth(lastEvening)).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(prague.startOfMonth(lastEvening)).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void without_a_working_day_it_never_opens() {
        SendingHours never = new SendingHours(prague.zone(), Set.of(), prague.from(), prague.until());
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");

        assertThat(never.open(noon)).isFalse();
        assertThat(never.nextOpening(noon)).isAfter(noon);
    }
}
