package app.overture.tenancy;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person in whose name a message goes out.
 *
 * @param userId the member who is this owner; null for one who does not sign in
 */
public record Owner(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String linkedinUrl,
        @Nullable UUID userId,
        String signature,
        ZoneId timeZone,
        boolean active,
        int version) {

    /** What an administrator says about an owner. */
    public record Draft(
            String name,
            @Nullable String email,
            @Nullable String linkedinUrl,
            @Nullable UUID userId,
            String signature,
            ZoneId timeZone,
            boolean active) {

        public static Draft named(String name) {
            return new Draft(name, null, null, null, "", ZoneId.of("Europe/Prague"), true);
        }
    }
}
