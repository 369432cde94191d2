package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing was left to fill in, and no fact's id or mark-up of the answer shows. */
final class PlaceholderRule implements Rule {

    private static final String FIELD =
            "(?:first|last|full|sur|company|contact|recipient|sender|your|customer|product|job)?[ _-]?(?:name|company|title|firma|jméno|vorname|nachname|firmenname|příjmení|position|role|industry|branche)";

    private static final Pattern HOLE = Pattern.compile(
            "\\{\\{?[^{}\\n]{0,60}}?}|\\[[^\\[\\]\\n]{1,60}]|<[/\\p{L}!][^<>\\n]{0,80}>|«[\\p{L}_ ]{2,40}»(?=[ ,.])"
                    + "|%[A-Za-z_]{2,30}%|\\$\\{?[A-Za-z_]{3,30}}?|__+[\\p{L} _]*__+|_{3,}|\\bXX+\\b|(?i:\\bxxx+\\b)|(?<![\\p{L}\\p{N}])(?:TBD|TODO|FIXME|TBC|N/A|NULL|null|undefined|NaN|None)(?![\\p{L}\\p{N}])"
                    + "|(?iu:\\blorem ipsum[^.\\n]{0,60}|\\b(?:insert|add|enter) (?:here|(?:the |your |their )?" + FIELD
                    + ")\\b(?! (?:is|of|on|in|and|at|as))|\\b(?:hier|bitte) (?:\\p{L}+ )?(?:einfügen|einsetzen|ergänzen)|\\b(?:name|firma|datum|zahl|vorname) (?:hier )?(?:einfügen|einsetzen)|\\b(?:doplňte|vložte|doplnit|vložit) (?:jméno|název|firmu|datum|číslo|text|sem|zde)|\\bjméno (?:firmy|kontaktu) zde|\\bcompany name\\b|\\bfirst name\\b(?=[ ,])|\\bplaceholder\\b|\\bplatzhalter\\b)"
                    + "|\\(F\\d{1,3}(?:, ?F\\d{1,3})*\\)|(?<![\\p{L}\\p{N}])F\\d{1,3}(?=[,.)\\]]|$)|===|\\*\\*[^*\\n]+\\*\\*|(?<![*\\p{L}\\p{N}])\\*[^*\\s][^*\\n]*\\*(?!\\*)|^#{1,4} |```|^[-*•] |\\\\n|&(?:nbsp|amp|lt|gt|quot|#\\d+);|fact_ids",
            Pattern.MULTILINE);

    @Override
    public String code() {
        return "placeholder";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            Matcher hole = HOLE.matcher(field.getValue());
            while (hole.find()) {
                if (hole.group().length() > 8 && ground.says(hole.group())) {
                    continue;
                }
                findings.add(finding(
                        field.getKey(),
                        hole.start(),
                        hole.end(),
                        hole.group(),
                        "“" + hole.group().strip() + "” is a placeholder or mark-up, not text for a reader."));
            }
        }
        return findings;
    }
}
