package app.overture.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The value lists of contacts and companies, and how a person reads their values. */
public final class Words {

    public static final List<String> TIERS = List.of(
            "tier_1_platinum", "tier_2_gold", "tier_3_silver", "tier_4_bronze", "tier_5_copper", "deprioritize");
    public static final List<String> COMPANY_SIZES = List.of("micro", "small", "medium", "mid_market", "enterprise");
    public static final List<String> REGIONS =
            List.of("dach", "nordics", "benelux", "cee", "uk_ireland", "southern_europe", "us", "other");
    public static final List<String> SENIORITIES =
            List.of("c_level", "founder", "vp", "director", "manager", "individual_contributor", "other");
    public static final List<String> DEPARTMENTS = List.of(
            "executive",
            "engineering",
            "product",
            "sales",
            "marketing",
            "customer_success",
            "finance",
            "hr",
            "operations",
            "other");
    public static final List<String> ICP_FITS = List.of("strong_fit", "moderate_fit", "weak_fit", "unknown");
    public static final List<String> LINKEDIN_ACTIVITIES = List.of("active", "moderate", "quiet", "unknown");

    private static final Map<String, String> UNUSUAL = Map.ofEntries(
            Map.entry("tier_1_platinum", "Platinum"),
            Map.entry("tier_2_gold", "Gold"),
            Map.entry("tier_3_silver", "Silver"),
            Map.entry("tier_4_bronze", "Bronze"),
            Map.entry("tier_5_copper", "Copper"),
            Map.entry("dach", "DACH"),
            Map.entry("cee", "CEE"),
            Map.entry("uk_ireland", "UK and Ireland"),
            Map.entry("us", "US"),
            Map.entry("c_level", "C-level"),
            Map.entry("vp", "VP"),
            Map.entry("hr", "HR"),
            Map.entry("mid_market", "Mid-market"),
            Map.entry("ai_opportunities", "AI opportunities"),
            Map.entry("icp_fit", "ICP fit"));

    private Words() {}

    /** "individual_contributor" reads "Individual contributor"; what is written by people stays as it is. */
    public static String of(String value) {
        String known = UNUSUAL.get(value);
        if (known != null) {
            return known;
        }
        if (!value.matches("[a-z0-9_]+")) {
            return value;
        }
        String spaced = value.replace('_', ' ').strip();
        return spaced.isEmpty() ? value : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
