package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Openers and praise that every reader has seen too often. A matter of taste, hence only a hint. */
final class WornWordsRule implements Rule {

    private static final Pattern WORN = Pattern.compile(
            "(?<![\\p{L}])(?:i hope this (?:e-?mail |message )?finds you well|quick question|i came across|just checking in"
                    + "|touch base|circle back|game[- ]chang\\p{L}+|revolutionary|cutting[- ]edge|synerg\\p{L}+|unlock\\p{L}*"
                    + "|in today's fast-paced world|to whom it may concern|act now|100 ?% free|limited[- ]time"
                    + "|ich hoffe, (?:diese|es geht)|kurze frage|bahnbrechend\\p{L}*|doufám, že se máte|doufám, že vás tento"
                    + "|rychlá otázka|převratn\\p{L}+|revoluční\\p{L}*)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String code() {
        return "worn_words";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher worn = WORN.matcher(field.getValue());
            while (worn.find()) {
                findings.add(finding(
                        field.getKey(),
                        worn.start(),
                        worn.end(),
                        worn.group(),
                        "“" + worn.group() + "” reads like mass mail."));
            }
        }
        return findings;
    }
}
