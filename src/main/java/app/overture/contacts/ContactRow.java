package app.overture.contacts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of contacts: everything a list, a picker or a card shows without asking again. */
public record ContactRow(
        UUID id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String linkedinUrl,
        String jobTitle,
        @Nullable String seniority,
        @Nullable String department,
        @Nullable UUID companyId,
        @Nullable String companyName,
        @Nullable String companyDomain,
        @Nullable String industry,
        @Nullable String companySize,
        @Nullable String region,
        @Nullable String tier,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        String icpFit,
        int score,
        String linkedinActivity,
        Readiness readiness,
        List<String> missing,
        List<String> tags,
        boolean suppressed,
        boolean disqualified,
        boolean replied,
        boolean enriching,
        int version) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
