package app.overture.contacts.imports;

import app.overture.contacts.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, in our words. Whatever the row leaves open is null or empty; nothing is made up.
 *
 * @param hint why the person should not be written to, as far as the file knows
 * @param suppression why their address belongs on the suppression list, if it does
 */
record ImportedPerson(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String emailStatus,
        @Nullable String linkedinUrl,
        @Nullable String linkedinKey,
        @Nullable String phone,
        String jobTitle,
        @Nullable String seniority,
        @Nullable String department,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String hint,
        @Nullable String suppression,
        Map<String, String> custom,
        List<Known> facts,
        @Nullable ImportedCompany company) {

    /** Something the file knows that is worth telling a writer. */
    record Known(Fact.Layer layer, String field, String value) {}

    String name() {
        return (firstName + " " + lastName).strip();
    }

    /**
     * The company of the row.
     *
     * @param name empty when only its domain is known
     * @param stated whether the file states the domain, or it was taken from an e-mail address
     */
    record ImportedCompany(
            String name,
            @Nullable String domain,
            boolean stated,
            @Nullable String website,
            @Nullable String linkedinUrl,
            @Nullable String industry,
            @Nullable String companySize,
            @Nullable Integer employees,
            @Nullable String revenueRange,
            @Nullable String region,
            @Nullable String country,
            @Nullable String city,
            List<Known> facts) {

        /** The domain of an address alone names no company: it may be a club's or a provider's. */
        boolean isNamed() {
            return !name.isEmpty() || stated;
        }
    }
}
