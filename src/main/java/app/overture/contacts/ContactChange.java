package app.overture.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole contact as a person edited it; empty texts clear. */
public record ContactChange(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String linkedinUrl,
        @Nullable String phone,
        String jobTitle,
        @Nullable String seniority,
        @Nullable String department,
        @Nullable UUID ownerId,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        String icpFit,
        int score,
        String linkedinActivity) {

    public static ContactChange of(ContactDetail detail) {
        ContactRow row = detail.contact();
        return new ContactChange(
                row.firstName(),
                row.lastName(),
                row.email(),
                row.linkedinUrl(),
                detail.phone(),
                row.jobTitle(),
                row.seniority(),
                row.department(),
                row.ownerId(),
                detail.city(),
                detail.country(),
                detail.language(),
                detail.timeZone(),
                row.icpFit(),
                row.score(),
                row.linkedinActivity());
    }
}
