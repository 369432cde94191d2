package app.overture.contacts;

import app.overture.shared.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted. Values of one facet are alternatives, facets narrow each other, and an excluding facet keeps
 * those of whom nothing is known.
 *
 * @param q words that name, address, title or company contain
 * @param minScore lowest score, 0 for any
 * @param excludeCampaignId leaves out who is in this campaign already
 * @param disqualified whether disqualified people are shown; pickers hide them
 */
public record ContactFilter(
        String q,
        Map<Facet, Choice> choices,
        int minScore,
        @Nullable UUID excludeCampaignId,
        boolean disqualified) {

    private static final ContactFilter NONE = new ContactFilter("", Map.of(), 0, null, true);

    /** The chosen values of one facet, to be kept or to be left out. */
    public record Choice(Set<String> values, boolean exclude) {
        public Choice {
            values = Set.copyOf(values);
        }
    }

    public ContactFilter {
        q = q.strip();
        choices = Map.copyOf(choices);
        if (minScore < 0 || minScore > 100) {
            throw Problem.badInput("min_score", "min_score is 0 to 100.");
        }
    }

    /** Everybody, disqualified people too. */
    public static ContactFilter none() {
        return NONE;
    }

    /** Everybody who may be chosen for a campaign. */
    public static ContactFilter selectable() {
        return NONE.withDisqualified(false);
    }

    public ContactFilter withQ(String words) {
        return new ContactFilter(words, choices, minScore, excludeCampaignId, disqualified);
    }

    public ContactFilter withMinScore(int score) {
        return new ContactFilter(q, choices, score, excludeCampaignId, disqualified);
    }

    public ContactFilter withoutCampaign(UUID campaignId) {
        return new ContactFilter(q, choices, minScore, campaignId, disqualified);
    }

    public ContactFilter withDisqualified(boolean shown) {
        return new ContactFilter(q, choices, minScore, excludeCampaignId, shown);
    }

    public ContactFilter with(Facet facet, Collection<String> values) {
        return with(facet, values, false);
    }

    public ContactFilter with(Facet facet, String value) {
        return with(facet, List.of(value), false);
    }

    /** No values end the facet. */
    public ContactFilter with(Facet facet, Collection<String> values, boolean exclude) {
        Map<Facet, Choice> changed = new EnumMap<>(Facet.class);
        changed.putAll(choices);
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, new Choice(Set.copyOf(values), exclude));
        }
        return new ContactFilter(q, changed, minScore, excludeCampaignId, disqualified);
    }

    public Set<String> values(Facet facet) {
        @Nullable Choice choice = choices.get(facet);
        return choice == null ? Set.of() : choice.values();
    }

    public boolean excludes(Facet facet) {
        @Nullable Choice choice = choices.get(facet);
        return choice != null && choice.exclude();
    }

    /** Whether it lets everybody through that its beginning would. */
    public boolean isEmpty() {
        return q.isEmpty() && choices.isEmpty() && minScore == 0;
    }

    /** Reads the query parameters of the contact list; unknown ones are somebody else's. */
    public static ContactFilter of(Map<String, List<String>> parameters) {
        ContactFilter filter = NONE.withQ(first(parameters, "q"));
        for (Facet facet : Facet.values()) {
            filter = filter.with(
                    facet,
                    commaList(parameters.getOrDefault(facet.parameter(), List.of())),
                    first(parameters, facet.parameter() + "_exclude").equalsIgnoreCase("true"));
        }
        String score = first(parameters, "min_score");
        if (!score.isEmpty()) {
            filter = filter.withMinScore(number(score));
        }
        String campaign = first(parameters, "exclude_campaign_id");
        if (!campaign.isEmpty()) {
            filter = filter.withoutCampaign(uuid("exclude_campaign_id", campaign));
        }
        return first(parameters, "disqualified").equalsIgnoreCase("false") ? filter.withDisqualified(false) : filter;
    }

    /** The same filter as query parameters, so that an address can be shared. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!q.isEmpty()) {
            parameters.put("q", q);
        }
        for (Facet facet : Facet.values()) {
            @Nullable Choice choice = choices.get(facet);
            if (choice != null) {
                parameters.put(
                        facet.parameter(),
                        String.join(",", choice.values().stream().sorted().toList()));
                if (choice.exclude()) {
                    parameters.put(facet.parameter() + "_exclude", "true");
                }
            }
        }
        if (minScore > 0) {
            parameters.put("min_score", Integer.toString(minScore));
        }
        return parameters;
    }

    private static Set<String> commaList(List<String> raw) {
        Set<String> values = new LinkedHashSet<>();
        for (String one : raw) {
            Arrays.stream(one.split(","))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.badInput("min_score", "min_score is a whole number from 0 to 100.");
        }
    }

    static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badInput(field, "“" + text + "” is not an id.");
        }
    }
}
