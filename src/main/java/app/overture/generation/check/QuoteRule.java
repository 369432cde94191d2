package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in quotation marks was said so: word by word in a fact, the strategy or the instructions. */
final class QuoteRule implements Rule {

    static final Pattern QUOTED = Pattern.compile("[„“\"»«]([^„“”\"»«\\n]{3,300})[“”\"«»]");
    private static final int LONG_ENOUGH = 3;
    private static final int TITLE = 5;

    private static final Pattern ANSWER = Pattern.compile(
            "(?iuU)\\b(?:answer|repl(?:y|ies)|write back|(?:just|simply) (?:say|write|type)|will do|is enough|is fine|antwort\\p{L}*|schreib\\p{L}*|genügt|reicht|odepsat|odepište|odpově\\p{L}+|napište|stačí)\\b");
    private static final Pattern SAID = Pattern.compile(
            "(?iuU)\\b(?:you (?:said|wrote|called|told|posted)|said|wrote|says|writes|calls?|called|motto|slogan|titled?|talk|post|article|page|website|book|sagt\\p{L}*|schr(?:ieb|eib)(?:en|st|t|) sie|nenn\\p{L}*|nannt\\p{L}*|heißt|laut|titel|artikel|beitrag|vortrag|seite|buch|řekla?|říká\\p{L}*|psala?|napsala?|uvedla?|podle|mottem|heslo\\p{L}*|název|článk\\p{L}*|knih\\p{L}*|přednáš\\p{L}*|stránk\\p{L}*)\\b");

    @Override
    public String code() {
        return "unknown_quote";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher quote = QUOTED.matcher(field.getValue());
            while (quote.find()) {
                String words = quote.group(1).replaceAll("…|\\.\\.\\.", "");
                if (words.strip().split("\\s+").length >= LONG_ENOUGH
                        && !answers(draft, ground, field, words, quote.start(1))
                        && !ground.quotes(words)
                        && !declined(words, draft.language(), ground)) {
                    findings.add(finding(
                            field.getKey(),
                            quote.start(1),
                            quote.end(1),
                            quote.group(1),
                            "“" + quote.group(1) + "” stands so in no fact."));
                }
            }
        }
        return findings;
    }

    /** A few words to answer with, or such as everybody says: nobody is told to have said them. */
    private static boolean answers(Draft draft, Ground ground, Map.Entry<String, String> field, String words, int at) {
        String sentence = Rules.sentence(field.getValue(), at);
        int length = words.strip().split("\\s+").length;
        return length <= TITLE
                && Rules.uncited(Rules.scope(draft, ground, field.getKey(), at), ground)
                && (length < TITLE
                        || ANSWER.matcher(sentence).find()
                        || Topics.DENIED
                                .matcher(field.getValue().substring(0, Math.max(0, at - 1)))
                                .find())
                && !SAID.matcher(sentence).find();
    }

    /** „Sestru v noci“: a short title is declined like any name. */
    private static boolean declined(String words, String language, Ground ground) {
        String[] said = Text.plain(words).split(" ");
        if (!Stems.declines(language) || said.length > TITLE) {
            return false;
        }
        return ground.all().stream().anyMatch(known -> {
            String[] told = Text.plain(known.statement().text()).split(" ");
            for (int from = 0; from + said.length <= told.length; from++) {
                int at = 0;
                while (at < said.length && Text.sameName(said[at], told[from + at], language)) {
                    at++;
                }
                if (at == said.length) {
                    return true;
                }
            }
            return false;
        });
    }
}
