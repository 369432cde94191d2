package app.overture.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person with everything known.
 *
 * @param doNotContactHint why a source said that this person does not want to be written to
 * @param custom imported columns that have no place of their own
 */
public record ContactDetail(
        ContactRow contact,
        String emailStatus,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String doNotContactHint,
        @Nullable Instant disqualifiedAt,
        @Nullable String disqualifiedReason,
        @Nullable Instant repliedAt,
        @Nullable Instant profiledAt,
        String source,
        Map<String, String> custom,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Company company,
        List<Fact> facts) {}
