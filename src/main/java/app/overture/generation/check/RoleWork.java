package app.overture.generation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rank is over, where {@link RoleWords} knows no name for the work: the kitchen of a Küchenleiter. */
final class RoleWork {

    private static final Pattern BEFORE_RANK = Pattern.compile(
            "(?U)(?<![\\p{L}-])(?!(?:Managing|Senior|Executive|General|Deputy|Assistant|Associate|Group|Regional|Global|Vice|Junior|Interim|Acting|Founding|Dear|Hi|Hello|Mr|Ms|Mrs|The|As|A|An) )(?<work>\\p{Lu}\\p{Ll}{3,}) $");

    private static final Pattern AFTER_HEAD = Pattern.compile("(?U)^(?: of)? (?<work>\\p{L}{4,})\\b");

    private static final Pattern COMPOSED =
            Pattern.compile("(?iu)(?<work>\\p{L}{3,}?)(?:s|n|en)?(?:leiter|chef|direktor|manager)(?:in|innen|s|n|en)?");

    /** A noun in the second case: "vedoucí ostrahy". */
    private static final Pattern AFTER_VEDOUCI = Pattern.compile("(?U)^ (?<work>\\p{Ll}{3,}(?:[^o]u|y|ů|ství))\\b");

    /** Work of anybody, and words that name none. */
    private static final Set<String> ANY = Set.copyOf(List.of(
            ("department departments unit team teams group function business household something anything company state everything many your their this that what "
                            + "abteilung bereich gruppe standort filial haupt ober projekt regional niederlassung unternehmen kommun gebiet ressort "
                            + "taky nikdy vždycky kdyby aby tady někdy kdy občas proto málokdy obvykle týmu týmů útvaru oddělení firmy podniku pobočky provozu úseku skupiny")
                    .split(" ")));

    private static final Pattern LED = Pattern.compile(
            "(?U)(\\p{Lu}\\p{L}{3,}), (?:die|den|das) (?:Sie|[Dd]u) (?:leite(?:n|st)|führ(?:en|st)|verantworte(?:n|st))\\b"
                    + "|\\b(?:the|your) (\\p{Ll}{4,})(?: team| department)? (?:that |which )?you (?:run|lead|head|manage)\\b"
                    + "|\\b(?:Sie|[Dd]u) (?:leite(?:n|st)|verantworte(?:n|st)) (?:die|den|das) (\\p{Lu}\\p{L}{3,})\\b"
                    + "|\\b[Yy]ou (?:run|lead|head|manage) (?:the )?(\\p{Ll}{4,})\\b"
                    + "|\\b(?:[Vv]edete|[Řř]ídíte|[Vv]edeš|[Řř]ídíš) (\\p{Ll}{4,})\\b"
                    + "|(\\p{Ll}{4,}), kter\\p{L}{1,3} (?:vedete|vedeš|řídíte|řídíš)\\b");

    private RoleWork() {}

    /** @param work what the text says that its reader leads */
    record Led(int start, String work) {}

    static List<Led> led(String text) {
        List<Led> led = new ArrayList<>();
        Matcher hit = LED.matcher(text);
        while (hit.find()) {
            for (int group = 1; group <= hit.groupCount(); group++) {
                if (hit.group(group) != null) {
                    led.add(new Led(hit.start(group), hit.group(group)));
                }
            }
        }
        return led;
    }

    /** The work that a rank is said to be over, where the known rank is told in the same manner. */
    static Optional<String> of(String text, Roles.Mention said, Roles.Mention known, String language) {
        return switch (language) {
            case "en" -> english(text, said, known);
            case "de" -> german(said, known);
            case "cs" -> czech(text, said, known);
            default -> Optional.empty();
        };
    }

    private static Optional<String> english(String text, Roles.Mention said, Roles.Mention known) {
        if (said.rank().equals("head") && known.text().matches("(?i)heads? of")) {
            return work(AFTER_HEAD.matcher(text.substring(said.end())));
        }
        if (!said.rank().matches("director|manager|lead|president|vp")
                || !known.text().matches("(?i)" + said.rank() + "s?(?: of.*)?|.*" + said.rank())) {
            return Optional.empty();
        }
        Matcher before = BEFORE_RANK.matcher(text.substring(0, said.start()));
        return before.find()
                        && !Text.startsSentence(text, before.start("work"))
                        && Lexicon.isEnglish(before.group("work"))
                ? Optional.of(before.group("work"))
                : Optional.empty();
    }

    private static Optional<String> german(Roles.Mention said, Roles.Mention known) {
        Matcher composed = COMPOSED.matcher(said.text());
        boolean alike = said.rank().equals(known.rank())
                && (!known.functions().isEmpty()
                        || COMPOSED.matcher(known.text()).matches());
        return alike && composed.matches() ? named(composed.group("work")) : Optional.empty();
    }

    private static Optional<String> czech(String text, Roles.Mention said, Roles.Mention known) {
        return said.rank().equals("vedouci") && known.rank().equals("vedouci")
                ? work(AFTER_VEDOUCI.matcher(text.substring(said.end())))
                : Optional.empty();
    }

    /** Whether a noun in the second case comes next. */
    static boolean follows(String after) {
        return work(AFTER_VEDOUCI.matcher(after)).isPresent();
    }

    private static Optional<String> work(Matcher after) {
        return after.find() ? named(after.group("work")) : Optional.empty();
    }

    private static Optional<String> named(String work) {
        String small = work.toLowerCase(java.util.Locale.ROOT);
        return ANY.stream().anyMatch(any -> small.equals(any) || small.equals(any + "s"))
                ? Optional.empty()
                : Optional.of(work);
    }
}
