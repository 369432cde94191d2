package app.overture.generation.prompt;

import app.overture.contacts.Fact;
import app.overture.generation.prompt.Recipient.KnownFact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one recipient as lines of the prompt, the most useful first. When there are more than fit, every kind of
 * fact keeps its newest ones: eighty news must not push out the one pain.
 */
final class FactLines {

    private static final int AT_MOST = 40;
    private static final int CHARACTERS = 9_000;
    private static final int LONGEST = 900;
    private static final int OF_A_KIND_AT_ONCE = 3;
    private static final int OLD_DAYS = 92;
    private static final int STALE_DAYS = 550;

    /** What a person did, what happened to the company, what both are, and what hardly makes a sentence. */
    private static final List<Set<String>> BY_USE = List.of(
            Set.of(
                    "posts",
                    "linkedin_posts",
                    "speaking",
                    "publications",
                    "current_project",
                    "thought_leadership",
                    "interests",
                    "personalization_angle",
                    "conversation_starters",
                    "notes"),
            Set.of(
                    "recent_news",
                    "growth_signals",
                    "expansion",
                    "hiring_signals",
                    "digital_initiatives",
                    "leadership_changes",
                    "partnerships",
                    "funding",
                    "ma_activity"),
            Set.of(
                    "person_summary",
                    "summary",
                    "pain_hypothesis",
                    "ai_opportunities",
                    "tech_stack",
                    "responsibilities",
                    "role",
                    "headline"),
            Set.of(
                    "expertise",
                    "expertise_areas",
                    "thought_leadership_topics",
                    "key_products",
                    "customer_segments",
                    "company_intel",
                    "career",
                    "career_trajectory",
                    "quick_wins",
                    "pain_connection",
                    "competitors",
                    "website_description"));

    private final List<KnownFact> facts;
    private final @Nullable LocalDate today;
    private final Map<String, UUID> ids = new LinkedHashMap<>();

    FactLines(List<KnownFact> all, @Nullable LocalDate today) {
        this.today = today;
        List<KnownFact> sound = all.stream().filter(fact -> !fact.suspicious()).toList();
        this.facts =
                new ArrayList<>(sound.stream().filter(fact -> !isRecord(fact)).toList());
        Map<KnownFact, Integer> turn = turns(facts);
        facts.sort(Comparator.<KnownFact>comparingInt(fact -> turn.getOrDefault(fact, 0) + (stale(fact) ? 1 : 0))
                .thenComparingInt(FactLines::use)
                .thenComparing(KnownFact::observedOn, Comparator.reverseOrder()));
        sound.stream().filter(FactLines::isRecord).forEach(facts::add);
    }

    /** Short ids cost a tenth of the tokens of the long ones, and a model copies them without a slip. */
    String render() {
        List<String> lines = new ArrayList<>();
        int characters = 0;
        for (KnownFact fact : facts) {
            String value = Plain.line(fact.value(), LONGEST);
            boolean full = ids.size() >= AT_MOST || characters + value.length() > CHARACTERS;
            if (full && !isRecord(fact)) {
                continue;
            }
            String id = "F" + (ids.size() + 1);
            ids.put(id, fact.id());
            characters += value.length();
            lines.add("[" + id + "] (" + fact.layer() + "." + field(fact) + ", " + fact.observedOn() + age(fact) + ") "
                    + value);
        }
        return Plain.orNone(String.join("\n", lines));
    }

    /** What the short ids of the rendered lines stand for. */
    Map<String, UUID> ids() {
        return ids;
    }

    private String age(KnownFact fact) {
        long days = days(fact);
        if (days <= OLD_DAYS) {
            return "";
        }
        long months = Math.max(3, days / 30);
        return months < 24 ? ", " + months + " months old" : ", " + days / 365 + " years old";
    }

    private boolean stale(KnownFact fact) {
        return days(fact) > STALE_DAYS;
    }

    private long days(KnownFact fact) {
        return today == null ? 0 : ChronoUnit.DAYS.between(fact.observedOn(), today);
    }

    /** The newest three of a kind have their turn first, then the next three of each. */
    private static Map<KnownFact, Integer> turns(List<KnownFact> facts) {
        Map<String, Integer> seen = new HashMap<>();
        Map<KnownFact, Integer> turns = new HashMap<>();
        facts.stream()
                .sorted(Comparator.comparing(KnownFact::observedOn, Comparator.reverseOrder()))
                .forEach(fact -> turns.put(fact, (seen.merge(fact.field(), 1, Integer::sum) - 1) / OF_A_KIND_AT_ONCE));
        return turns;
    }

    private static int use(KnownFact fact) {
        for (int rank = 0; rank < BY_USE.size(); rank++) {
            if (BY_USE.get(rank).contains(fact.field())) {
                return rank;
            }
        }
        return BY_USE.size();
    }

    /** What the sender's own list says: last, short, and never left out. */
    private static boolean isRecord(KnownFact fact) {
        return fact.field().equals(Fact.RECORD);
    }

    private static String field(KnownFact fact) {
        return fact.field().replaceAll("[^\\p{L}\\p{N}_ .-]", "");
    }
}
