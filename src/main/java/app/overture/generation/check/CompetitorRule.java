package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product that the strategy sets us apart from is neither ours nor, unless a fact says so, the recipient's. It may
 * stand in a sentence that sets us apart from it.
 */
final class CompetitorRule implements Rule {

    private static final Pattern APART = Pattern.compile(
            "(?iuU)\\b(?:unlike|compared (?:to|with)|versus|vs\\.?|alternatives? to|competitors?|competes? with|competing|differs? from|lighter than|better than"
                    + "|anders als|im gegensatz zu|im unterschied zu|wettbewerber\\p{L}*|konkurren\\p{L}*|mitbewerber\\p{L}*|verglichen mit"
                    + "|na rozdíl od|konkuren\\p{L}*|ve srovnání|oproti)");
    private static final Pattern CONTRAST = Pattern.compile(
            APART.pattern()
                    + "|(?iuU)\\b(?:instead of|rather than|without|beside|alongside|not|statt|anstatt|ohne|neben|nicht|wenn|bisher|místo|bez|vedle|ne|není|zatímco|while|whereas|während|calls for|other than)\\b");
    /** "Never mention Oracle." */
    private static final Pattern UNSAID = Pattern.compile(
            "(?iuU)\\b(?:never|do not|don't|avoid) (?:to )?(?:mention\\p{L}*|nam(?:e|ing)|compar\\p{L}*)|\\b(?:nie|niemals|nicht) (?:erwähnen|nennen)|\\b(?:erwähne|nenne) (?:nie|niemals|nicht)|\\bnezmiň\\p{L}*|\\bnejmen\\p{L}*|\\bnikdy ne\\p{L}+");
    /** Tools that everybody has beside every other. */
    private static final Set<String> EVERYWHERE = Set.of(
            "excel",
            "word",
            "outlook",
            "whatsapp",
            "powerpoint",
            "teams",
            "sms",
            "linkedin",
            "google",
            "pdf",
            "microsoft",
            "erp",
            "crm",
            "api",
            "ai",
            "ki",
            "it",
            "eu");
    /** "…, we do it at night". */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?iuU)[,;:] (?:we|my|wir|but|ale|aber|sondern|ours?|unsere?\\p{L}*|naš\\p{L}*|náš|while|whereas|während|zatímco|kdežto|jen|nur|only|doch|allerdings|though)\\b");

    private static final Pattern OURS = Pattern.compile(
            "(?iuU)\\b(?:our|unser(?:e[nmrs]?)?|naš\\p{L}*|náš|našem|my|mein\\p{L}*)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern DEMANDS = Pattern.compile(
            "(?iuU)^.{0,40}?\\b(?:needs?|requires?|calls? for|asks? for|verlang\\p{L}*|brauch\\p{L}*|fordern|benötig\\p{L}*|vyžaduj\\p{L}*|potřebuj\\p{L}*|chtějí|chce)\\b");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{N}'’]+|(?<!\\p{L})\\p{Ll}+\\p{Lu}\\p{L}*)(?:[ -]\\p{Lu}[\\p{L}\\p{N}'’]+)?");

    @Override
    public String code() {
        return "competitor";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        Set<String> rivals = rivals(ground);
        List<Finding> findings = new ArrayList<>();
        for (String rival : rivals) {
            Pattern named = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(rival) + "(?:s|u|em|a|e|y|ovi|ům)?(?![\\p{L}\\p{N}])");
            for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
                Matcher hit = named.matcher(field.getValue());
                while (hit.find()) {
                    if (!setApart(field.getValue(), hit)) {
                        findings.add(finding(
                                field.getKey(),
                                hit.start(),
                                hit.end(),
                                hit.group(),
                                "“" + hit.group() + "” is a competitor's; it is not ours to offer."));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean setApart(String text, Matcher rival) {
        String sentence = Rules.sentence(text, rival.start());
        int at = Math.max(0, sentence.indexOf(rival.group()));
        String before = sentence.substring(0, at);
        String after = sentence.substring(
                Math.min(sentence.length(), at + rival.group().length()));
        return !OURS.matcher(before).find()
                && (CONTRAST.matcher(before).find()
                        || DEMANDS.matcher(after).find()
                        || OTHERWISE.matcher(after).find());
    }

    /** Names in the positioning, or in a sentence that sets us apart, that stand nowhere else in the ground. */
    private static Set<String> rivals(Ground ground) {
        Set<String> rivals = new HashSet<>();
        for (Ground.Known known : ground.all()) {
            if (known.statement().kind() != Kind.GIVEN) {
                continue;
            }
            String label = known.statement().label();
            if (label.equals("positioning") || label.equals("competitors")) {
                names(known.statement().text(), ground, rivals);
            } else if (label.isEmpty()) {
                for (String clause : known.statement().text().split("(?<=[;.!?])\\s+")) {
                    Matcher apart = APART.matcher(clause);
                    Matcher unsaid = UNSAID.matcher(clause);
                    if (unsaid.find()) {
                        names(clause.substring(unsaid.end()), ground, rivals);
                    } else if (apart.find()) {
                        names(clause.substring(apart.start()), ground, rivals);
                    }
                }
            }
        }
        return rivals;
    }

    private static void names(String text, Ground ground, Set<String> rivals) {
        Matcher name = NAME.matcher(text);
        boolean ownNamed = known(text, ground);
        while (name.find()) {
            if (name.start() == 0
                    && !ownNamed
                    && !text.substring(name.end()).matches("(?su)(?:,| und| and| a| i| oder| or| nebo) .*")) {
                continue; // "Kalkulo works on your old offers": ours, when no other name in it is
            }
            List<String> words = List.of(name.group().split("[ -]"));
            boolean name1 = words.stream().anyMatch(word -> nameLike(word, text, name.start()));
            if (name1 && words.stream().noneMatch(word -> elsewhere(word, ground)) && !Places.is(name.group())) {
                rivals.add(name.group());
            }
        }
        if (isGerman(text)) {
            Matcher word = Text.WORD.matcher(text);
            while (word.find()) {
                String one = word.group();
                if (!Text.capitalised(one)
                        && one.length() > 3
                        && one.chars().allMatch(Character::isLetter)
                        && !Lexicon.isGerman(one)
                        && !Lexicon.isEnglish(one)
                        && !elsewhere(one, ground)) {
                    rivals.add(one);
                }
            }
        }
    }

    /** Whether a name of the text is known from elsewhere as ours. */
    private static boolean known(String text, Ground ground) {
        return NAME.matcher(text)
                .results()
                .flatMap(name -> java.util.Arrays.stream(name.group().split("[ -]")))
                .anyMatch(word -> word.length() > 3
                        && !Lexicon.isEnglish(word)
                        && !Lexicon.isGerman(word)
                        && elsewhere(word, ground));
    }

    private static boolean isGerman(String text) {
        return text.matches("(?iuU).*\\b(?:und|nicht|ist|auf|mit|ohne|als)\\b.*");
    }

    private static boolean nameLike(String word, String text, int start) {
        if (EVERYWHERE.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        if (Lexicon.isBrand(word) || Text.brandLike(word)) {
            return !word.matches("[A-ZÄÖÜ]{2,3}");
        }
        boolean english = Lexicon.isEnglish(text.split("[^\\p{L}]+")[0]);
        if (!isGerman(text) && !english && Text.startsSentence(text, start)) {
            return Lexicon.isName(word) || text.substring(start).matches("(?su)[^ ]+(?:,| a| i| nebo) \\p{Lu}.*");
        }
        boolean everyday = isGerman(text)
                ? Lexicon.isSimpleNoun(word)
                        || Lexicon.isGermanStem(word)
                        || (Lexicon.isGermanNoun(word) && !Lexicon.isEnglishPair(word))
                : Lexicon.isEnglish(word);
        return isGerman(text) || Text.startsSentence(text, start) ? !everyday : true;
    }

    /** Ours, or the recipient's: some other statement speaks of it, or a host is called so. */
    private static boolean elsewhere(String word, Ground ground) {
        Pattern named = Pattern.compile("(?iuU)(?<![\\p{L}\\p{N}])"
                + Pattern.quote(word.length() > 5 ? word.substring(0, word.length() - 1) : word));
        long statements = ground.all().stream()
                .filter(known -> !known.statement().label().equals("positioning")
                        && !known.statement().label().equals("competitors"))
                .filter(known -> named.matcher(known.statement().text()).find()
                        && !APART.matcher(known.statement().text()).find())
                .count();
        return statements > 0 || ground.linksLike(word);
    }
}
