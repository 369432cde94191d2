package app.overture.tenancy;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person in whose name a message goes out.
 *
 * @param userId the member who is this owner; null for one who does not sign in
 * @param longNotes the LinkedIn account is a Premium one
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
        boolean longNotes,
        int version) {

    /** Characters that LinkedIn takes in the note of an invitation. */
    public static final int NOTE = 200;

    /** The same for a Premium account. */
    public static final int LONG_NOTE = 300;

    public int noteLimit() {
        return longNotes ? LONG_NOTE : NOTE;
    }

    /** What an administrator says about an owner. */
    public record Draft(
            String name,
            @Nullable String email,
            @Nullable String linkedinUrl,
            @Nullable UUID userId,
            String signature,
            ZoneId timeZone,
            boolean active,
            boolean longNotes) {

        /** With a free LinkedIn account. */
        public Draft(
                String name,
                @Nullable String email,
                @Nullable String linkedinUrl,
                @Nullable UUID userId,
                String signature,
                ZoneId timeZone,
                boolean active) {
            this(name, email, linkedinUrl, userId, signature, timeZone, active, false);
        }

        public static Draft named(String name) {
            return new Draft(name, null, null, null, "", ZoneId.of("Europe/Prague"), true);
        }
    }
}
