package app.overture.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the model read out of the sources; the form of its answer.
 *
 * @param facts one entry a fact
 * @param seniority one of the list, or empty when the sources do not say; likewise the ones after it
 */
record Extraction(
        List<Found> facts, String seniority, String department, String industry, String companySize, String region) {

    /**
     * @param source the id of the source, such as S1
     * @param quote the words of the source that say it, unchanged
     */
    record Found(String source, String field, String value, String quote) {}

    static final Set<String> PROFILE = Set.of(
            "summary", "industry", "business_model", "ownership", "employees", "revenue", "headquarters", "founded");
    static final Set<String> RESEARCH = Set.of(
            "key_products",
            "customer_segments",
            "competitors",
            "tech_stack",
            "leadership",
            "certifications",
            "expansion",
            "recent_news",
            "funding",
            "partnerships",
            "growth_signals",
            "hiring_signals",
            "digital_initiatives",
            "pain_hypothesis",
            "ai_opportunities");
    static final Set<String> PERSON = Set.of(
            "person_summary",
            "role",
            "responsibilities",
            "career",
            "previous_companies",
            "expertise",
            "education",
            "speaking",
            "publications",
            "interests",
            "posts",
            "location");
    private static final Map<Set<String>, Fact.Layer> LAYERS =
            Map.of(PROFILE, Fact.Layer.L1, RESEARCH, Fact.Layer.L2, PERSON, Fact.Layer.PERSON);

    static Optional<Fact.Layer> layer(String field) {
        return LAYERS.entrySet().stream()
                .filter(entry -> entry.getKey().contains(field))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
