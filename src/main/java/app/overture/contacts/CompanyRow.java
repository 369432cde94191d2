package app.overture.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list of companies. */
public record CompanyRow(
        UUID id,
        String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable String companySize,
        @Nullable String region,
        @Nullable String country,
        @Nullable String tier,
        boolean profiled,
        boolean researched,
        int contacts,
        int facts) {}
