package app.overture.generation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ranks and what they are over, in English, German and Czech. A rank has one meaning and may be put into words that
 * accept it: an English head is a German Leiter or a Czech vedoucí, but no director.
 */
final class Roles {

    private static final Pattern BEFORE = Pattern.compile("((?:[\\p{L}&/]+[ -]){1,3})$");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)^[ -]?(?:of |for |der |des |für |the |im |in |pro |- )?((?:[\\p{L}&/]+(?:[ -]|$)?){0,4})");

    /** The deputy of a head is none. */
    private static final Pattern DEPUTY = Pattern.compile(
            "(?iuU)(?:\\bdeputy |\\bassistant (?:to (?:the )?)?|\\bstellvertretende[rnm]? |\\bstellv\\. |\\bvize-?|\\bassisten(?:t|tin|z) (?:der |des )?|\\bzástupc[ei]m? |\\bzástupkyn\\p{L}+ |\\basistentk\\p{L}+ )$");
    /** "auf der Leiter": a ladder. */
    private static final Pattern LADDER =
            Pattern.compile("(?iuU)\\b(?:(?:auf|von|an|ohne|mit|weniger|mehr) (?:(?:der|die|ihrer) )?|k?eine[r]? )$");

    /** An English chef cooks. */
    private static final Pattern KITCHEN =
            Pattern.compile("(?iu)\\b(?:head|sous|executive|former|pastry|trained|private|the|a|as) $");

    private static final Pattern COOKS = Pattern.compile("^ (?:for|at|of|and|who|since|to)\\b");

    private Roles() {}

    /**
     * @param accepts ranks that are this one in other words
     * @param functions what the rank is over; empty when unknown
     */
    record Mention(int start, int end, String text, String rank, Set<String> accepts, Set<String> functions) {

        boolean covers(Mention said) {
            return accepts.contains(said.rank);
        }
    }

    static List<Mention> in(String text) {
        if (RoleWords.noneIn(text)) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length() + 1];
        for (RoleWords.Rank rank : RoleWords.RANKS) {
            Matcher hit = rank.words().matcher(text);
            while (hit.find()) {
                if (taken[hit.start()] || taken[Math.max(hit.start(), hit.end() - 1)]) {
                    continue;
                }
                String before = text.substring(Math.max(0, hit.start() - 30), hit.start());
                if (hit.group().equalsIgnoreCase("chef")
                        && (KITCHEN.matcher(before).find()
                                || COOKS.matcher(text.substring(hit.end())).find())) {
                    continue;
                }
                if (hit.group().equals("Leiter") && LADDER.matcher(before).find()) {
                    continue;
                }
                java.util.Arrays.fill(taken, hit.start(), hit.end(), true);
                boolean deputy = DEPUTY.matcher(before).find();
                found.add(new Mention(
                        hit.start(),
                        hit.end(),
                        hit.group(),
                        deputy ? "deputy" : rank.name(),
                        deputy ? Set.of("deputy") : rank.accepts(),
                        over(text, hit)));
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static Set<String> over(String text, Matcher hit) {
        Set<String> over = new HashSet<>(RoleWords.functions(hit.group()));
        String before = text.substring(Math.max(0, hit.start() - 40), hit.start());
        String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + 50));
        Matcher head = BEFORE.matcher(before);
        if (head.find()) {
            String[] words = head.group(1).strip().split("[ -]+");
            for (int at = words.length - 1; at >= 0; at--) {
                Set<String> named = RoleWords.functions(words[at]);
                if (named.isEmpty() && !words[at].equals("&")) {
                    break;
                }
                over.addAll(named);
            }
        }
        Matcher tail = AFTER.matcher(after);
        if (tail.find()) {
            boolean first = true;
            for (String word : tail.group(1).strip().split("[ -]+")) {
                Set<String> named = RoleWords.functions(word);
                if (named.isEmpty()
                        && !word.matches("(?:and|und|a|&|der|des|the|global|group|international|technical|digital)")
                        && !first) {
                    break;
                }
                over.addAll(named);
                first = false;
            }
        }
        return Set.copyOf(over);
    }
}
