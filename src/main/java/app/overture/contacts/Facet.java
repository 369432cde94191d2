package app.overture.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What contacts can be narrowed by; values are OR-ed inside one facet, facets are AND-ed. */
public enum Facet {
    OWNER_ID,
    TAG,
    TIER,
    INDUSTRY,
    COMPANY_SIZE,
    REGION,
    SENIORITY,
    DEPARTMENT,
    ICP_FIT,
    READINESS,
    LINKEDIN_ACTIVITY,
    JOB_TITLE,
    COMPANY_ID;

    /** The query parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> ofParameter(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }
}
