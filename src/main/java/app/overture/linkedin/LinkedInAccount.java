package app.overture.linkedin;

import app.overture.tenancy.Owner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's LinkedIn account as set up: what it may do and why it may rest.
 *
 * @param firstAction from when the warm-up counts; null before the first
 * @param nextActionAt before this moment no action begins
 * @param version for {@link LinkedInAccounts#update}
 */
public record LinkedInAccount(
        UUID ownerId,
        String owner,
        @Nullable UUID userId,
        ZoneId zone,
        boolean premium,
        boolean active,
        LinkedInLimits limits,
        @Nullable Instant firstAction,
        @Nullable Instant nextActionAt,
        boolean stopped,
        List<LinkedInPause> pauses,
        int version) {

    public LinkedInAccount {
        pauses = List.copyOf(pauses);
    }

    public int noteLength() {
        return premium ? Owner.LONG_NOTE : Owner.NOTE;
    }

    SendingHours hours() {
        return new SendingHours(zone, limits.days(), limits.from(), limits.until());
    }

    Optional<LinkedInPause> pause(PauseScope scope, Instant now) {
        return pauses.stream()
                .filter(one -> one.scope() == scope && one.holds(now))
                .findFirst();
    }
}
