package app.overture.generation.check;

import app.overture.generation.check.Statement.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The products that the strategy sets us apart from, read off its positioning. */
final class Rivals {

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

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{N}'’]+|(?<!\\p{L})\\p{Ll}+\\p{Lu}\\p{L}*)(?:[ -]\\p{Lu}[\\p{L}\\p{N}'’]+)?");

    /** "BLok und Azubiheft sind …": what stands beside a rival is one. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?<![\\p{L}])([\\p{L}\\p{N}]{4,}(?: \\p{Lu}[\\p{L}\\p{N}]+)?) (?:und|and|a|oder|or|nebo|&) ([\\p{L}\\p{N}]{4,}(?: \\p{Lu}[\\p{L}\\p{N}]+)?)");

    private static final Pattern OPENER = Pattern.compile(
            "(?:Unlike|While|Where|Not|Compared|Anders|Statt|Während|Wo|Ohne|Zatímco|Místo|Oproti|Na|The|Die|Der|Das)");

    private Rivals() {}

    /** Names in the positioning, or in a sentence that sets us apart, that stand nowhere else in the ground. */
    static Set<String> of(Ground ground) {
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
                    Matcher apart = CompetitorRule.APART.matcher(clause);
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
            String called = withoutOpener(name.group(), name.start());
            List<String> words = List.of(called.split("[ -]"));
            boolean name1 = words.stream().anyMatch(word -> nameLike(word, text, name.end() - called.length()));
            if (name1 && words.stream().noneMatch(word -> elsewhere(word, ground)) && !Places.is(called)) {
                rivals.add(called);
            }
        }
        beside(text, ground, rivals);
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

    /** "Unlike Saffron" names Saffron. */
    private static String withoutOpener(String name, int start) {
        int space = name.indexOf(' ');
        return start == 0
                        && space > 0
                        && OPENER.matcher(name.substring(0, space)).matches()
                ? name.substring(space + 1)
                : name;
    }

    private static void beside(String text, Ground ground, Set<String> rivals) {
        Matcher pair = BESIDE.matcher(text);
        while (pair.find()) {
            for (int one = 1; one <= 2; one++) {
                String other = pair.group(3 - one);
                boolean named = Text.capitalised(other) ? true : !Lexicon.isGerman(other) && isGerman(text);
                if ((rivals.contains(pair.group(one)) || Text.brandLike(pair.group(one)))
                        && named
                        && !EVERYWHERE.contains(other.toLowerCase(java.util.Locale.ROOT))
                        && !Places.is(other)
                        && !elsewhere(other, ground)) {
                    rivals.add(other);
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
                        && (ground.linksLike(word)
                                || !Lexicon.isEnglish(word) && !Lexicon.isGerman(word) && elsewhere(word, ground)));
    }

    private static boolean isGerman(String text) {
        return text.matches(
                "(?iuU).*\\b(?:und|nicht|ist|auf|mit|ohne|als|nur|die|das|den|für|von|sind|jedes|statt)\\b.*");
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
                        && !CompetitorRule.APART
                                .matcher(known.statement().text())
                                .find())
                .count();
        return statements > 0 || ground.linksLike(word);
    }
}
