package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way of address fits the person: Frau or Herr, and the name that belongs after it. */
final class AddressRule implements Rule {

    private static final Pattern TITLED = Pattern.compile(
            "(?iu)(?<title>\\b(?:mr|mister|mrs|ms|miss|herrn?|frau|pane|pan|paní|slečno|monsieur|madame|señora?|signora?)\\b)\\.?\\s+(?:(?:dr|prof|ing|mgr|mudr|judr|phd|doktore?|doktorko|inženýre?|inženýrko)\\.?\\s+)*(?<name>\\p{Lu}[\\p{L}'’-]+)(?:\\s+(?<more>\\p{Lu}[\\p{L}'’-]+))?");
    private static final Pattern ADJECTIVE = Pattern.compile(
            "(?iu)\\b(?<adjective>lieber?|geehrter?|werter?|milý|milá|vážený|vážená|drahý|drahá)\\s+(?<next>[\\p{L}]+)");
    private static final Set<String> MALE =
            Set.of("mr", "mister", "herr", "herrn", "pane", "pan", "monsieur", "señor", "signor");
    private static final Set<String> MALE_FORMS = Set.of("lieber", "geehrter", "werter", "milý", "vážený", "drahý");
    private static final Set<String> FEMALE_TITLES = Set.of("frau", "paní", "slečno", "kollegin", "kolegyně");
    private static final Set<String> MALE_TITLES = Set.of("herr", "herrn", "pane", "kollege", "kolego");

    @Override
    public String code() {
        return "greeting_form";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        String greeting = GreetingRule.addressed(draft);
        String gender = gender(ground);
        Matcher titled = TITLED.matcher(greeting);
        if (titled.find()) {
            String title = titled.group("title").toLowerCase(Locale.ROOT);
            String said = MALE.contains(title) ? "m" : "f";
            if (!gender.isEmpty() && !gender.equals(said)) {
                findings.add(of(greeting, titled.start("title"), titled.end("title"), ground));
            } else if (titled.group("more") == null && onlyFirst(titled.group("name"), draft, ground)) {
                findings.add(finding(
                        "body",
                        titled.start("name"),
                        titled.end("name"),
                        titled.group("name"),
                        "After “" + titled.group("title") + "” stands the family name, " + ground.lastName() + "."));
            }
        }
        Matcher adjective = ADJECTIVE.matcher(greeting);
        if (adjective.find()) {
            boolean male = MALE_FORMS.contains(adjective.group("adjective").toLowerCase(Locale.ROOT));
            String next = adjective.group("next").toLowerCase(Locale.ROOT);
            boolean clash = male ? FEMALE_TITLES.contains(next) : MALE_TITLES.contains(next);
            boolean wrong = !gender.isEmpty() && !gender.equals(male ? "m" : "f") && !next.equals("damen");
            if (clash || wrong) {
                findings.add(of(greeting, adjective.start("adjective"), adjective.end("adjective"), ground));
            }
        }
        return findings;
    }

    private Finding of(String greeting, int start, int end, Ground ground) {
        String words = greeting.substring(start, end);
        return finding("body", start, end, words, "“" + words + "” does not fit " + ground.name() + ".");
    }

    private static boolean onlyFirst(String name, Draft draft, Ground ground) {
        return !ground.firstName().isBlank()
                && !ground.lastName().isBlank()
                && Text.sameName(name, ground.firstName(), draft.language())
                && !Text.sameName(name, ground.lastName(), draft.language());
    }

    /** Slavic family names tell it; else the first name, where only men or only women bear it. */
    static String gender(Ground ground) {
        String last = ground.lastName().toLowerCase(Locale.ROOT);
        if (last.endsWith("ová")
                || last.endsWith("ská")
                || last.endsWith("cká")
                || last.endsWith("á")
                || last.endsWith("ska") && last.length() > 5) {
            return "f";
        }
        String first = ground.firstName().strip().split("[\\s-]")[0];
        String known = Lexicon.gender(first);
        if (!known.isEmpty()) {
            return known;
        }
        if (last.endsWith("ský") || last.endsWith("cký") || last.endsWith("ý")) {
            return "m";
        }
        return "";
    }
}
