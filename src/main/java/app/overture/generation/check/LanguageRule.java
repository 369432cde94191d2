package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message is written in the language asked for, every sentence of it; quotations may be in another. */
final class LanguageRule implements Rule {

    private static final int ENOUGH = 3;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");

    /** The small words that a language cannot do without, apart from those it shares with others here. */
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    words(
                            "the and of to is are was you your with for that this have has not from would what how it its be been our we they there which"),
            "de",
                    words(
                            "der die das und ist sind war ein eine einen nicht mit für sie ihr ihre ihnen auf bei von zu dem den des wir uns wie was auch noch nach aus als oder wäre haben hat"),
            "cs",
                    words(
                            "je jsou byl byla bylo že aby který která které jak jako vás vám vaše váš jsme jste ve při pro ale nebo co bych byste může mohl tím tom také už ještě není"),
            "sk",
                    words(
                            "je sú bol bola bolo že aby ktorý ktorá ktoré ako vás vám vaše váš sme ste vo pri pre ale alebo čo bych mohol tým tom tiež už ešte nie"),
            "pl",
                    words(
                            "jest są był była było że aby który która które jak pan pani państwa się w przy dla ale lub co czy może tym też już jeszcze nie oraz"),
            "fr",
                    words(
                            "le la les des est sont une vous votre vos avec pour que qui dans sur pas nous par plus ce cette être avez au aux du"),
            "es",
                    words(
                            "el los las es son una usted su sus con para que en por no como más este esta ser tiene han del al nos se lo"),
            "it",
                    words(
                            "il lo gli è sono una lei suo sua con per che di non come più questo questa essere ha del della nel alla si ci"),
            "nl",
                    words(
                            "de het een en is zijn u uw met voor dat dit niet van op bij naar wij ons hoe wat ook nog als of hebben heeft te"));

    @Override
    public String code() {
        return "wrong_language";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        if (!SMALL_WORDS.containsKey(draft.language())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String body = NumbersRule.blank(draft.body(), QuoteRule.QUOTED);
        Matcher sentence = SENTENCE.matcher(body);
        while (sentence.find()) {
            String text = sentence.group();
            Map<String, Integer> heard = count(text);
            int expected = heard.getOrDefault(draft.language(), 0);
            boolean foreign = heard.entrySet().stream()
                    .anyMatch(one -> one.getValue() >= ENOUGH && one.getValue() > 2 * expected);
            if (foreign) {
                int start =
                        sentence.start() + text.length() - text.stripLeading().length();
                findings.add(finding(
                        "body",
                        start,
                        sentence.end(),
                        draft.body().substring(start, sentence.end()),
                        "This sentence is not in the language of the message (" + draft.language() + ")."));
            }
        }
        return findings;
    }

    private static Map<String, Integer> count(String sentence) {
        Map<String, Integer> heard = new HashMap<>();
        Matcher word = Text.WORD.matcher(sentence);
        Set<String> once = new HashSet<>();
        while (word.find()) {
            String small = word.group().toLowerCase(java.util.Locale.ROOT);
            if (!once.add(small)) {
                continue; // "No forms, no cards, no contract" is no Spanish
            }
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(small)) {
                    heard.merge(language, 1, Integer::sum);
                }
            });
        }
        return heard;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
