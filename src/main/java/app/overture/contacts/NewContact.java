package app.overture.contacts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person to be kept. Of address and LinkedIn profile either may be missing; a name may not. */
public record NewContact(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String linkedinUrl,
        @Nullable String phone,
        String jobTitle,
        @Nullable String seniority,
        @Nullable String department,
        @Nullable UUID companyId,
        @Nullable UUID ownerId,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        String icpFit,
        int score,
        String linkedinActivity,
        String source,
        Map<String, String> custom) {

    public static NewContact named(String firstName, String lastName, @Nullable String email) {
        return new NewContact(
                firstName, lastName, email, null, null, "", null, null, null, null, null, null, null, null, "unknown",
                0, "unknown", "", Map.of());
    }

    public NewContact at(@Nullable UUID companyId, String jobTitle) {
        return new NewContact(
                firstName,
                lastName,
                email,
                linkedinUrl,
                phone,
                jobTitle,
                seniority,
                department,
                companyId,
                ownerId,
                city,
                country,
                language,
                timeZone,
                icpFit,
                score,
                linkedinActivity,
                source,
                custom);
    }

    public NewContact ownedBy(@Nullable UUID ownerId) {
        return new NewContact(
                firstName,
                lastName,
                email,
                linkedinUrl,
                phone,
                jobTitle,
                seniority,
                department,
                companyId,
                ownerId,
                city,
                country,
                language,
                timeZone,
                icpFit,
                score,
                linkedinActivity,
                source,
                custom);
    }
}
