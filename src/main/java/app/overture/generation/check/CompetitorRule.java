package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
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

    static final Pattern APART = Pattern.compile(
            "(?iuU)\\b(?:unlike|compared (?:to|with)|versus|vs\\.?|alternatives? to|competitors?|competes? with|competing|differs? from|lighter than|better than"
                    + "|anders als|im gegensatz zu|im unterschied zu|wettbewerber\\p{L}*|konkurren\\p{L}*|mitbewerber\\p{L}*|verglichen mit"
                    + "|na rozdíl od|konkuren\\p{L}*|ve srovnání|oproti)");
    private static final Pattern CONTRAST = Pattern.compile(
            APART.pattern()
                    + "|(?iuU)\\b(?:instead of|rather than|without|beside|alongside|not|statt|anstatt|ohne|neben|nicht|wenn|bisher|místo|bez|vedle|ne|není|zatímco|while|whereas|während|calls for|other than)\\b");
    /** "…, we do it at night". */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?iuU)[,;:] (?:we|my|wir|but|ale|aber|sondern|ours?|unsere?\\p{L}*|naš\\p{L}*|náš|while|whereas|während|zatímco|kdežto|jen|nur|only|doch|allerdings|though)\\b");

    private static final Pattern OURS = Pattern.compile(
            "(?iuU)\\b(?:our|unser(?:e[nmrs]?)?|naš\\p{L}*|náš|našem|my|mein\\p{L}*)\\s+(?:\\p{L}+\\s+)?$");
    /** Whoever says so claims that the reader has it. */
    private static final Pattern YOURS = Pattern.compile(
            "(?iuU)\\b(?:your|ihre?[nmrs]?|eure?[nmrs]?|euer|dein\\p{L}*|vaš\\p{L}*|váš|tv\\p{L}{1,3})\\s+(?:\\p{L}+\\s+)?$");

    private static final Pattern HAD = Pattern.compile(
            "(?iuU)^,? (?:(?:který|která|které|kterou|that|which|den|die|das) )?(?:máte|máš|používáte|používáš|you (?:have|use|run)|sie (?:haben|nutzen|einsetzen)|ihr (?:habt|nutzt))\\b");
    private static final Pattern DEMANDS = Pattern.compile(
            "(?iuU)^.{0,40}?\\b(?:needs?|requires?|calls? for|asks? for|verlang\\p{L}*|brauch\\p{L}*|fordern|benötig\\p{L}*|vyžaduj\\p{L}*|potřebuj\\p{L}*|chtějí|chce)\\b");

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
        Set<String> rivals = Rivals.of(ground);
        List<Finding> findings = new ArrayList<>();
        for (String rival : rivals) {
            Pattern named = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + forms(rival) + ")(?![\\p{L}\\p{N}])");
            for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
                Matcher hit = named.matcher(field.getValue());
                while (hit.find()) {
                    boolean ofReader = Rules.scope(draft, ground, field.getKey(), hit.start())
                                    .size()
                            < ground.all().size();
                    if (!setApart(field.getValue(), hit, ofReader)) {
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

    /** As it may be declined, and the first word of it before a hyphen: "Ihre Wachtel-Öfen". */
    private static String forms(String rival) {
        boolean vowel = rival.matches(".{3,}[aoe]");
        String stem = vowel
                ? Pattern.quote(rival.substring(0, rival.length() - 1)) + "(?:ou|ovi|em|[aoeuyiě])"
                : Pattern.quote(rival) + "(?:s|u|em|a|e|y|ovi|ům)?";
        int space = rival.indexOf(' ');
        return Pattern.quote(rival) + "|" + stem
                + (space > 2 ? "|" + Pattern.quote(rival.substring(0, space)) + "(?=-\\p{Lu})" : "");
    }

    private static boolean setApart(String text, Matcher rival, boolean ofReader) {
        String sentence = Rules.sentence(text, rival.start());
        // The same rival may stand in it twice, once set apart and once as ours.
        int at = rival.start() - text.lastIndexOf(sentence, rival.start());
        String before = sentence.substring(0, at);
        String after = sentence.substring(
                Math.min(sentence.length(), at + rival.group().length()));
        return !OURS.matcher(before).find()
                && !YOURS.matcher(before).find()
                && !HAD.matcher(after).find()
                && (CONTRAST.matcher(before).find()
                        || DEMANDS.matcher(after).find()
                        || !ofReader && OTHERWISE.matcher(after).find());
    }
}
