package app.overture.contacts;

import org.jspecify.annotations.Nullable;

/** What a file or a person says about a company; blanks in what we have are filled from it, never overwritten. */
public record NewCompany(
        String name,
        @Nullable String domain,
        @Nullable String website,
        @Nullable String linkedinUrl,
        @Nullable String industry,
        @Nullable String companySize,
        @Nullable Integer employees,
        @Nullable String revenueRange,
        @Nullable String businessModel,
        @Nullable String region,
        @Nullable String country,
        @Nullable String city,
        @Nullable String tier) {

    public static NewCompany named(String name, @Nullable String domain) {
        return new NewCompany(name, domain, null, null, null, null, null, null, null, null, null, null, null);
    }
}
