package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every number stands in a fact, the strategy or the instructions. */
final class NumbersRule implements Rule {

    /** "two lines", "in drei Minuten": spoken of the message itself, not of the world. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?iu)^[\\s-]*(?:or \\p{L}+ |oder \\p{L}+ |až \\p{L}+ |nebo \\p{L}+ )?"
                    + "(?:short |kurze |krátk\\p{L}+ )?(?:minut|line|sentence|word|question|zeile|satz|sätze|wort|worte|frage|řádk|vět|slov|otáz|thing|ways?\\b|sides?\\b|of us|of you)");

    private static final Pattern ALWAYS = Pattern.compile("(?:24/7|360°?)");

    @Override
    public String code() {
        return "unknown_number";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            String text = ALWAYS.matcher(field.getValue())
                    .replaceAll(hit -> "·".repeat(hit.group().length()));
            for (Numbers.Found number : Numbers.find(text, draft.language())) {
                if (ground.hasNumber(number.value())
                        || (number.inWords()
                                && COURTESY.matcher(text.substring(number.end()))
                                        .find())) {
                    continue;
                }
                findings.add(finding(
                        field.getKey(),
                        number.start(),
                        number.end(),
                        number.text(),
                        "The number “" + number.text() + "” stands in no fact, nor in the strategy."));
            }
        }
        return findings;
    }
}
