package app.overture.contacts;

import app.overture.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person while somebody changes them. Made by {@link ContactWriter}, read as a list by {@link ContactQueries}. */
@Entity
@Table(name = "contacts")
class Contact {

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private String firstName;
    private String lastName;
    private @Nullable String email;
    private String emailStatus;
    private @Nullable String linkedinUrl;
    private @Nullable String linkedinKey;
    private @Nullable String phone;
    private String jobTitle;
    private @Nullable String seniority;
    private @Nullable String department;
    private @Nullable UUID ownerId;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String language;
    private @Nullable String timeZone;
    private String icpFit;
    private int score;
    private String linkedinActivity;
    private @Nullable Instant disqualifiedAt;
    private @Nullable String disqualifiedReason;
    private @Nullable Instant repliedAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Contact() {}

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String linkedinKey() {
        return linkedinKey;
    }

    void expect(int seen) {
        if (seen != version) {
            throw Problem.stale("contact");
        }
    }

    /** Everything a person may edit at once; the rules are those of {@link ContactRules}. */
    void edit(ContactChange change, Instant now) {
        Optional<LinkedInProfile> profile = ContactRules.profile(change.linkedinUrl());
        @Nullable String address = ContactRules.address(change.email());
        ContactRules.requireName(change.firstName(), change.lastName());
        if (address == null || !address.equals(email == null ? "" : email.toLowerCase(Locale.ROOT))) {
            emailStatus = "unknown";
        }
        firstName = change.firstName().strip();
        lastName = change.lastName().strip();
        email = address;
        linkedinUrl = profile.map(LinkedInProfile::url).orElse(null);
        linkedinKey = profile.map(LinkedInProfile::key).orElse(null);
        phone = ContactRules.text(change.phone());
        jobTitle = change.jobTitle().strip();
        seniority = ContactRules.oneOf("seniority", change.seniority(), Words.SENIORITIES);
        department = ContactRules.oneOf("department", change.department(), Words.DEPARTMENTS);
        ownerId = change.ownerId();
        city = ContactRules.text(change.city());
        country = ContactRules.text(change.country());
        language = ContactRules.text(change.language());
        timeZone = ContactRules.zone(change.timeZone());
        icpFit = ContactRules.required("icp_fit", change.icpFit(), Words.ICP_FITS);
        linkedinActivity =
                ContactRules.required("linkedin_activity", change.linkedinActivity(), Words.LINKEDIN_ACTIVITIES);
        score = ContactRules.score(change.score());
        updatedAt = now;
    }

    void disqualify(String reason, Instant now) {
        if (disqualifiedAt == null) {
            disqualifiedAt = now;
        }
        disqualifiedReason = reason.strip();
        updatedAt = now;
    }

    void qualifyAgain(Instant now) {
        disqualifiedAt = null;
        disqualifiedReason = null;
        updatedAt = now;
    }

    /** Whether this is news. */
    boolean replied(Instant now) {
        if (repliedAt != null) {
            return false;
        }
        repliedAt = now;
        updatedAt = now;
        return true;
    }
}
