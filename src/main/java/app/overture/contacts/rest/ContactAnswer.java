package app.overture.contacts.rest;

import app.overture.contacts.ContactRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactAnswer(
        UUID id,
        String name,
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
        String readiness,
        List<String> missing,
        List<String> tags,
        boolean suppressed,
        boolean disqualified,
        boolean replied,
        boolean enriching,
        int version) {

    static ContactAnswer of(ContactRow row) {
        return new ContactAnswer(
                row.id(),
                row.name(),
                row.firstName(),
                row.lastName(),
                row.email(),
                row.linkedinUrl(),
                row.jobTitle(),
                row.seniority(),
                row.department(),
                row.companyId(),
                row.companyName(),
                row.companyDomain(),
                row.industry(),
                row.companySize(),
                row.region(),
                row.tier(),
                row.ownerId(),
                row.ownerName(),
                row.icpFit(),
                row.score(),
                row.linkedinActivity(),
                row.readiness().text(),
                row.missing(),
                row.tags(),
                row.suppressed(),
                row.disqualified(),
                row.replied(),
                row.enriching(),
                row.version());
    }
}
