package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name in the greeting is the recipient's. A greeting without a name is fine. */
final class GreetingRule implements Rule {

    private static final Set<String> COURTESY = Set.copyOf(
            List.of(("a afternoon ahoj all and at bc beste bom bonjour bsc buenos buna buongiorno cara caro cher chere "
                            + "ciao dag dame damen day dear den dia dias dipl diplom dobre dobry doc doktore doktorko dr dzien "
                            + "egregio estimada estimado everyone frau from geachte geehrte geehrter gentile gnadige gnadiger god "
                            + "good gott greetings gruss guten hallo heer hej hello herr herren herrn hey hi hola ing inzenyre "
                            + "inzenyrko jr judr kedves kolegove kollege kollegin liebe lieber madam madame mag magistre mba "
                            + "meneer mevrouw mgr mila mily mlle mme moin monsieur morning mr mrs ms msc mudr odpoledne of ola pan "
                            + "pane pani panie phd prezada prezado prof profesore rano reditele reditelko sehr senor senora servus "
                            + "signor signora sir slecno sr szanowna szanowny tag team there tisztelt und vazena vazeny werte "
                            + "werter zdravim ziua zusammen ")
                    .strip()
                    .split(" ")));

    /** "Katrin, Pumpen sind …": a note has no paragraph for its greeting. */
    private static final Pattern ADDRESSED =
            Pattern.compile("^((?:\\p{L}[\\p{L}.'’-]*[ ]){0,4}\\p{Lu}[\\p{L}'’-]+)(?:,|!| –| -|:)(?=\\s)");

    private static final Pattern OPENER = Pattern.compile(
            "(?iu)^(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|dobrý den|ahoj|milý|milá|vážen[ýá]|zdravím|sehr geehrte[r]?)\\b.*");

    @Override
    public String code() {
        return "greeting_name";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKING;
    }

    @Override
    public List<Finding> check(Draft draft, Ground ground) {
        List<Finding> findings = new ArrayList<>();
        String greeting = addressed(draft);
        Matcher word = Text.WORD.matcher(greeting);
        while (word.find()) {
            String token = word.group();
            if (!Text.capitalised(token) || COURTESY.contains(Text.fold(token)) || isName(token, draft, ground)) {
                continue;
            }
            findings.add(finding(
                    "body",
                    word.start(),
                    word.end(),
                    token,
                    "The greeting says “" + token + "”; the recipient is " + ground.name() + "."));
        }
        return findings;
    }

    /** The words that address the reader; empty when none do. */
    static String addressed(Draft draft) {
        if (!draft.greeting().isEmpty()) {
            return draft.greeting();
        }
        Matcher start = ADDRESSED.matcher(draft.body());
        if (!start.find()) {
            return "";
        }
        String words = start.group(1);
        boolean opener = OPENER.matcher(words).matches();
        boolean one = !words.contains(" ")
                && !Lexicon.isEnglish(words)
                && !(draft.language().equals("de") && Lexicon.isGerman(words));
        return opener || one || (!words.contains(" ") && Lexicon.isName(words)) ? words : "";
    }

    private static boolean isName(String token, Draft draft, Ground ground) {
        for (String part : (ground.firstName() + " " + ground.lastName()).split("[\\s-]+")) {
            if (!part.isBlank() && Text.sameName(token, part, draft.language())) {
                return true;
            }
        }
        return Nicknames.of(Text.fold(token), Text.fold(ground.firstName()), draft.language())
                || Text.sameName(token, ground.firstName(), draft.language())
                || Text.sameName(token, ground.lastName(), draft.language());
    }
}
