package app.overture.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param profiledAt when its profile (L1) was learned
 * @param researchedAt when it was researched (L2)
 */
public record Company(
        UUID id,
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
        @Nullable String tier,
        @Nullable Instant profiledAt,
        @Nullable Instant researchedAt,
        int version) {}
