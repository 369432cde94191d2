package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import app.overture.generation.check.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name put in another's place, where it is an everyday word and nothing but its place gives it away: "die Praxis am
 * Rosengarten" for the one am Lindenhof, "Elektro Hagemann" for Elektro Hagedorn, "sagten Sie dem Kurier".
 */
final class NameSwapRule implements Rule {

    private static final String LARGE = "\\p{Lu}[\\p{L}\\p{N}’'-]+";
    private static final String BETWEEN =
            "am|an der|an dem|im|in|in der|zum|zur|bei|von|vom|auf|auf der|auf dem|unter den|nad|pod|na|v|u|ve|at|of|on";

    /** What a name follows: another large word, or one with a preposition. */
    private static final Pattern PLACED = Pattern.compile(
            "(?U)(?<![\\p{L}\\p{N}])(?<head>" + LARGE + ") (?:(?<link>" + BETWEEN + ") )?(?<name>" + LARGE + ")");

    private static final Pattern TO_PLACE =
            Pattern.compile("(?U)\\b(?<link>zum|zur|am|vom|beim) (?<name>" + LARGE + ")");

    /** German: whoever was told something is a paper or a station. */
    private static final Pattern TOLD = Pattern.compile(
            "(?U)\\b(?:sagten|sagtest|erzählten|erzähltest|verrieten|verrietst|erklärten|erklärtest) (?:Sie|du)(?: (?:im|vor) \\p{Lu}\\p{L}+)? (?:dem|der|im|in der|den) (?<name>"
                    + LARGE + ")");

    private static final int LETTERS = 4;

    @Override
    public String code() {
        return "unknown_name";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : Rules.fields(draft).entrySet()) {
            String text = field.getValue();
            Matcher placed = PLACED.matcher(text);
            for (int from = 0; placed.find(from); from = placed.start("name")) {
                if (strange(placed.group("name"), draft, ground) && elsewhere(placed, draft.language(), ground)) {
                    findings.add(swapped(field.getKey(), placed));
                }
            }
            if (draft.language().equals("de")) {
                german(field.getKey(), text, draft, ground, findings);
            }
        }
        return findings;
    }

    private void german(String field, String text, Draft draft, Ground ground, List<Finding> findings) {
        Matcher told = TOLD.matcher(text);
        while (told.find()) {
            if (!ground.knows(told.group("name"), "de")) {
                findings.add(swapped(field, told));
            }
        }
        Matcher place = TO_PLACE.matcher(text);
        while (place.find()) {
            if (strange(place.group("name"), draft, ground)
                    && Rules.scope(draft, ground, field, place.start()).stream()
                            .filter(known -> known.statement().kind() == Kind.FACT)
                            .anyMatch(
                                    known -> namedAfter(place, known.statement().text(), text))) {
                findings.add(swapped(field, place));
            }
        }
    }

    /** The fact has a name, no everyday word, behind the same preposition, and the draft does not speak of it. */
    private static boolean namedAfter(Matcher said, String fact, String text) {
        Matcher known = TO_PLACE.matcher(fact);
        while (known.find()) {
            if (known.group("link").equals(said.group("link"))
                    && !Lexicon.isGerman(known.group("name"))
                    && !text.contains(known.group("name"))) {
                return true;
            }
        }
        return false;
    }

    /** The ground has the same words before another name. */
    private static boolean elsewhere(Matcher said, String language, Ground ground) {
        if (said.group("head").length() < LETTERS
                || Text.startsSentence(said.group(), 0) && said.group("link") == null && said.start() == 0) {
            return false;
        }
        for (Ground.Known known : ground.all()) {
            if (known.statement().kind() == Kind.GIVEN && known.statement().wish()) {
                continue;
            }
            String told = known.statement().text();
            if (!told.contains(said.group("head"))) {
                continue;
            }
            Matcher placed = PLACED.matcher(told);
            for (int from = 0; placed.find(from); from = placed.start("name")) {
                if (placed.group("head").equals(said.group("head"))
                        && String.valueOf(placed.group("link")).equals(String.valueOf(said.group("link")))
                        && !Text.sameName(placed.group("name"), said.group("name"), language)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean strange(String name, Draft draft, Ground ground) {
        boolean everyday = draft.language().equals("de") && Lexicon.isSimpleNoun(name);
        return name.length() >= LETTERS
                && !everyday
                && !ground.knows(name, draft.language())
                && Dates.in("in " + name).isEmpty();
    }

    private Finding swapped(String field, Matcher hit) {
        String name = hit.group("name");
        return finding(
                field, hit.start("name"), hit.end("name"), name, "“" + name + "” stands where the facts name another.");
    }
}
