package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** The name in the greeting is the recipient's. A greeting without a name is fine. */
final class GreetingRule implements Rule {

    private static final Set<String> COURTESY = Set.of(
            "hi",
            "hello",
            "hey",
            "dear",
            "good",
            "morning",
            "afternoon",
            "day",
            "mr",
            "mrs",
            "ms",
            "sir",
            "madam",
            "dr",
            "prof",
            "ing",
            "mgr",
            "phd",
            "mudr",
            "judr",
            "bc",
            "doc",
            "hallo",
            "guten",
            "tag",
            "liebe",
            "lieber",
            "sehr",
            "geehrte",
            "geehrter",
            "frau",
            "herr",
            "moin",
            "gruss",
            "servus",
            "dobry",
            "den",
            "ahoj",
            "mily",
            "mila",
            "vazeny",
            "vazena",
            "pane",
            "pani",
            "pan",
            "zdravim",
            "dobre",
            "rano",
            "odpoledne",
            "bonjour",
            "madame",
            "monsieur",
            "cher",
            "chere",
            "hola",
            "buenos",
            "dias",
            "estimado",
            "estimada",
            "senor",
            "senora",
            "ciao",
            "gentile",
            "signor",
            "signora",
            "buongiorno",
            "egregio",
            "caro",
            "cara",
            "ola",
            "prezado",
            "prezada",
            "dzien",
            "szanowny",
            "szanowna",
            "panie",
            "beste",
            "geachte",
            "heer",
            "mevrouw",
            "meneer",
            "there",
            "team",
            "bom",
            "dia",
            "kedves",
            "tisztelt",
            "hej",
            "slecno",
            "diplom",
            "mag",
            "und",
            "and",
            "a");

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
        Matcher word = Text.WORD.matcher(draft.greeting());
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

    private static boolean isName(String token, Draft draft, Ground ground) {
        for (String part : (ground.firstName() + " " + ground.lastName()).split("[\\s-]+")) {
            if (!part.isBlank() && Text.sameName(token, part, draft.language())) {
                return true;
            }
        }
        return Text.sameName(token, ground.firstName(), draft.language())
                || Text.sameName(token, ground.lastName(), draft.language());
    }
}
