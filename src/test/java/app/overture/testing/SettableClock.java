package app.overture.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time plus whatever a test has moved it by; shared by the whole context, so put it back. */
public final class SettableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    public void moveBy(Duration duration) {
        moved = moved.plus(duration);
    }

    public void reset() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), moved);
    }
}
