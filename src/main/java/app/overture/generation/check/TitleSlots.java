package app.overture.generation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a text where only a title of its reader can stand. */
final class TitleSlots {

    private static final String FLAGS = "(?U)";
    private static final int FROM = 1;

    /** What a title is never part of: it ends before these. */
    private static final Set<String> STOPS = Set.copyOf(List.of(
            ("a an and are as at be because before but by can could do does for from had has have how i if in into is it its know must near of on or our "
                            + "over said see should since so than that the their there these they this those to under until was we were what when where which while who whom "
                            + "whose will with would you your "
                            + "aber als am an auf aus bei beim bin bist da das dass dem den der des die du er es euch fragen für haben hat hatten hätte hätten hören hört ich ihm "
                            + "ihn ihnen ihr ihre im in ist kann kennen kennst kennt können könnten mit muss müssen nach ob oder sehen sehr seit sich sie sieht sind sitzen "
                            + "so sowie über um und uns unter von vor war waren wenn werden wie wir wird wissen wissten wo wäre wären zu zum zur "
                            + "u bych bychom byste jeho její jim nikdo a aby ale by byl byla být bylo co do ho i jak jako je jen jsem jsi jste jsou k kde kdo kdy když která které který ke ku má máte mezi mi na nad "
                            + "nebo o od po pod pro proto protože při s se si jistě asi v ve vám vás vy víte vidíte z za ze že")
                    .split(" ")));

    /** Words in the place of a title that give nobody one: "as a neighbour". */
    private static final Set<String> INNOCENT = innocents();

    private static final String EN_TITLE = "(?<title>(?:[\\p{L}&'’-]+ ?){1,4})";
    private static final String DE_TITLE = "(?<title>(?:\\p{Ll}+ ){0,2}\\p{Lu}[\\p{L}-]+)";
    private static final String CS_TITLE = "(?<title>(?:\\p{Ll}+ ?){1,2})";

    private static final String EN_ROLE =
            "(?:role|job|work|position|capacity|post|office|seat|chair|career|background|training|appointment|duties|shoes|first (?:weeks|months|year)|(?:\\p{L}+ )?(?:years|months|days|day|time|life|experience))";

    private static final Map<String, List<Pattern>> SURE = Map.of(
            "en",
            List.of(
                    slot("(?i:\\byour) (?:\\p{L}+ )?" + EN_ROLE + " as (?:an? |the )?" + EN_TITLE),
                    slot("(?i:\\byour) (?:recent )?(?:appointment|promotion|election) (?:as|to) (?:an? |the )?"
                            + EN_TITLE),
                    slot("(?i:\\bin the (?:role|capacity) of) (?:an? |the )?" + EN_TITLE),
                    slot("\\b(?i:you) (?:work|worked|serve|served|act|acted|trained|qualified) as (?:an? |the )?"
                            + EN_TITLE),
                    slot(
                            "(?i:\\bsince|before|when|until) you (?:became|were (?:made|named|appointed|elected)) (?:an? |the )?"
                                    + EN_TITLE)),
            "de",
            List.of(
                    slot(
                            "\\b(?:Ihre[rnm]?|[Dd]eine[rnm]?|[Ee]ure[rnm]?|Ihr|[Dd]ein|[Ee]uer) (?:\\p{L}+ )?(?:Arbeit|Rolle|Funktion|Position|Aufgabe|Tätigkeit|Amt|Stelle|Job|Alltag|Zeit|Jahren?|Beruf|Ausbildung|Erfahrung|Eigenschaft|Laufbahn) als (?:eine?[nrm]? )?"
                                    + DE_TITLE),
                    slot(
                            "\\b(?:[Ii]n|[Aa]us) (?:der|Ihrer|deiner|eurer) (?:Rolle|Funktion|Eigenschaft|Position|Sicht) (?:als|des|der|eine[rs]) "
                                    + DE_TITLE)),
            "cs",
            List.of(
                    slot(
                            "\\b(?:[Vv]e? (?:své |vaší |tvé )?roli|[Vv]e? (?:své |vaší |tvé )?pozici|[Nn]a (?:své |vaší |tvé )?pozici|[Vv]e (?:své |vaší |tvé )?funkci|[Zz] pozice|[Nn]a postu|[Vv] úřadě|[Dd]o role|[Dd]o funkce|[Vv] křesle|[Vv] kůži) "
                                    + CS_TITLE),
                    slot(
                            "\\b(?:[Vv]aš\\p{L}+|[Tt]voj\\p{L}+|[Tt]vé) (?:práce|práci|prací|role|roli|rolí|pozice|pozici|funkce|funkci|praxe|praxi|kariéra|kariéře|místo|místě) (?:jako )?"
                                    + CS_TITLE)));

    /** Other words may stand here too; only those that some list knows for people are titles. */
    private static final Map<String, List<Pattern>> LIKELY = Map.of(
            "en",
            List.of(
                    slot("\\b[Aa]s (?:an? |the )?" + EN_TITLE),
                    slot("(?i:\\b(?:from|as) one) " + EN_TITLE + "(?= to (?:another|the other))"),
                    slot("\\b[Yy]ou, (?:an? |the )" + EN_TITLE),
                    slot("\\b[Yy]ou(?:'re|’re| are| were) (?:an? |the )" + EN_TITLE),
                    slot("\\b(?:[Aa]|[Aa]n|[Oo]ther|[Ff]ellow|[Mm]ost) " + EN_TITLE + "(?= like (?:you|yourself)\\b)")),
            "de",
            List.of(
                    slot(
                            "\\b(?:Ihre[rnm]?|[Dd]eine[rnm]?|[Ee]ure[rnm]?|zur|[Zz]um) (?:Berufung|Ernennung|Wahl|Beförderung|Aufstieg|Wechsel) (?:als |zum |zur )"
                                    + DE_TITLE),
                    slot("\\b[Vv]on " + DE_TITLE + "(?= zu \\k<title>)"),
                    slot("\\b(?:Sie|[Dd]u|Ihnen|[Dd]ir), (?:der|die|dem|den) " + DE_TITLE),
                    slot("\\b(?:[Ee]ine?[nrm]?|[Aa]ndere[nr]?) " + DE_TITLE
                            + "(?= wie (?:Sie|[Dd]u|Ihnen|[Dd]ir|[Dd]ich|[Ii]hr)\\b)"),
                    slot("\\b(?:Sie|Ihnen|du|dir|dich|ihr|euch|Ihre|[Ss]ind Sie|[Bb]ist du) als " + DE_TITLE)),
            "cs",
            List.of(
                    slot("\\b[Oo]d (?<title>(?<stem>\\p{Ll}{4})\\p{Ll}*)(?= ke? \\k<stem>)"),
                    slot("\\b(?:[Cc]oby|[Jj]ako(?:žto)?) " + CS_TITLE),
                    slot("\\b(?:[Pp]ro|[Ll]idé|[Jj]inému?|[Kk]aždému?|[Tt]akovému?)? ?" + CS_TITLE
                            + "(?=jako (?:vy|ty|vás|vám|tebe|tobě)\\b)"),
                    slot("\\b(?:[Pp]ane|[Pp]aní|[Vv]ážen[ýá] pane|[Vv]ážená paní) (?<title>\\p{Ll}{4,})(?=[,!])")));

    private TitleSlots() {}

    /** @param sure whether only a title can stand here, of whatever list */
    record Slot(int start, int end, String text, boolean sure) {}

    static List<Slot> in(String text, String language) {
        List<Slot> found = new ArrayList<>();
        collect(text, SURE.getOrDefault(language, List.of()), true, found);
        collect(text, LIKELY.getOrDefault(language, List.of()), false, found);
        return found;
    }

    static boolean innocent(String word) {
        String folded = Text.fold(word);
        return INNOCENT.contains(folded)
                || Stems.of(folded, "cs").stream().anyMatch(INNOCENT::contains)
                || INNOCENT.contains(folded.replaceFirst("k(?:a|y|u|ou|o)$", ""))
                || folded.endsWith("in") && INNOCENT.contains(folded.substring(0, folded.length() - 2))
                || folded.endsWith("innen") && INNOCENT.contains(folded.substring(0, folded.length() - 5));
    }

    private static void collect(String text, List<Pattern> patterns, boolean sure, List<Slot> found) {
        for (Pattern pattern : patterns) {
            Matcher hit = pattern.matcher(text);
            int from = 0;
            while (from < text.length() && hit.find(from)) {
                int start = hit.start("title");
                int end = start + length(hit.group("title"));
                if (end > start) {
                    found.add(new Slot(start, end, text.substring(start, end), sure));
                }
                from = Math.max(start + FROM, end);
            }
        }
    }

    /** How far a title reaches: to the first word that no title has. */
    private static int length(String words) {
        int end = 0;
        int at = 0;
        for (String word : words.split("(?<= )")) {
            if (STOPS.contains(word.strip().toLowerCase(java.util.Locale.ROOT))) {
                break;
            }
            end = at + word.stripTrailing().length();
            at += word.length();
        }
        return end;
    }

    private static Pattern slot(String words) {
        return Pattern.compile(FLAGS + words);
    }

    private static Set<String> innocents() {
        Set<String> innocents = new HashSet<>();
        for (String line : Lexicon.lines("no-titles")) {
            for (String word : line.split(" ")) {
                innocents.add(Text.fold(word));
            }
        }
        return Set.copyOf(innocents);
    }
}
