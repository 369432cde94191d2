package app.overture.generation.check;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Manners of speaking: what sounds like a claim about the world and makes none. */
final class Manners {

    /** Numbers, places and names that stand in sayings. */
    private static final Pattern SAYING = Pattern.compile(
            "(?iuU)\\b(?:nine times (?:out of|in) ten|nine[- ]to[- ]five|9[- ]to[- ]5|a (?:hundred|thousand|million) (?:times|and one|thanks|words)|one in a million|million[- ]dollar question|two birds with one stone|second to none|(?:my|your) two cents"
                    + "|eleventh hour|back to square one|(?:two|three) cheers|on cloud nine|in two minds|third time lucky|(?:first|second|third) time(?:'s| is)? (?:the|a) charm|forty winks|rome was(?:n't| not) built|(?:all|many) roads lead to rome|coals to newcastle|dutch courage|go dutch|double dutch|french leave"
                    + "|santa(?: claus)?|father christmas|sherlock holmes\\p{L}*|sherlocka holmese|murphy['’]s law|ježíš\\p{L}*|weihnachtsmann\\p{L}*|christkind\\p{L}*|murphyho|sisyphos|sisyphus"
                    + "|in neun von zehn fällen|zum (?:hundertsten|tausendsten|x-ten) mal|(?:hundert|tausend)mal|tausend dank|zwei fliegen mit einer klappe|fünf vor zwölf|unter vier augen|sieben sachen|wolke sieben|auf allen vieren|null komma nichts|08/15|nullachtfünfzehn|drei kreuze|aller guten dinge sind drei"
                    + "|rom wurde|(?:alle|viele) wege führen nach rom|eulen nach athen|böhmische dörfer|schwedische gardinen"
                    + "|v devíti (?:případech )?z deseti(?: případů)?|z deseti případů v devíti|devětkrát z deseti|stokrát|tisíckrát|tisíceré díky|dvě mouchy jednou ranou|za pět minut dvanáct|pět minut po dvanácté|mezi čtyřma očima|na všechny čtyři|do třetice|dvakrát měř|řím nebyl|do říma|španělská vesnice|španělskou vesnicí"
                    + "|(?:von )?a (?:nach|bis|to|and|und) (?:b|z)|(?:between|from|zwischen|mezi|od|z) a (?:and|to|nach|und|do|a) (?:b|z))\\b");

    /** What a call, a look or a letter takes of one's time. */
    private static final Pattern SLOT = Pattern.compile(
            "(?iuU)\\b(?:calls?|chat|talk|demo|meeting|coffee|catch[- ]up|conversation|video|tour|walk-?through|spare|give me|show you|phone|screen[- ]share|(?:minute|second) (?:read|version|look)|promise|keep (?:this|it)|of your (?:time|day)"
                    + "|gespräch\\p{L}*|telefon\\p{L}*|termin\\p{L}*|anruf\\p{L}*|zeit|zeige(?:n|)|blick|kaffee|zoom|vorführ\\p{L}*|"
                    + "hovor\\p{L}*|schůz\\p{L}*|ukáz\\p{L}*|ukáž\\p{L}*|předve\\p{L}*|zavol\\p{L}*|kávu|kávě|kávy|čas|času|přečt\\p{L}*)\\b");

    private static final String CLAUSE_ENDS = ",;:.!?()–—\n";
    private static final Set<String> ROUND =
            Set.of("1", "1.5", "2", "3", "5", "10", "15", "20", "25", "30", "45", "60", "90");
    private static final Pattern COMPARES = Pattern.compile(
            "(?iuU)\\b(?:instead of|rather than|from|used to|down|now|statt|anstatt|früher|vorher|nur noch|bisher|místo|dřív\\p{L}*|předtím|nyní|teď|už jen)\\b");

    /** "all three", of what was just listed. */
    private static final Pattern REACHED = Pattern.compile(
            "(?iuU)\\b(?:reach me|call me|i am (?:available|free)|i'm (?:available|free)|erreichbar|erreichen sie mich|k zastižení|zastihnete|volat můžete|jsem dostupn\\p{L})\\b");

    private static final Pattern FROM_TO = Pattern.compile(
            "(?iu)(?<!\\d)\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.?m\\.?)? ?(?:to|and|till|until|bis|und|do|až|–|-) ?\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.?m|p\\.?m|uhr|hod|o'clock|h\\b)");

    private static final Pattern ALL = Pattern.compile("(?iuU)\\b(?:all|alle[nr]?|všech\\p{L}*|všem) $");

    /** When to be in touch again. */
    private static final Pattern LATER = Pattern.compile(
            "(?iuU)\\b(?:in touch|(?:come|get|write|circle|check|report) back|back to you|pick (?:this|it|that) up|(?:talk|speak|try|ask|write|call|ping you|follow up|reach out)(?: you)?(?: again)? (?:in|after)|again (?:in|after)|(?:is|would be|works?|suits?) (?:just as |also |equally |fine|better|easier|good)"
                    + "|(?:better|easier|earlier|later) in|not before|remind me|diary|if (?:now|this|it) is"
                    + "|melde (?:ich )?mich|mich .{0,30}melden|besser|passt es|es .{0,30}passt|wieder (?:schreiben|anrufen|fragen)|(?:hake|frage) .{0,30}nach|darauf zurück\\p{L}*|erinner\\p{L}*"
                    + "|ozvu|ozveme|ozvat|ozvěte|napište|připomen\\p{L}+|připomněl\\p{L}*|zavolám|zavolejte|hodil\\p{L}*|hodí|vrátím|vrátit|počkám|počkáme|vyhov\\p{L}+)\\b");

    private static final Pattern MINE = Pattern.compile(
            "(?iuU)\\b(?:my|mein\\p{L}*|můj|mého|mém|mou|moje|i|ich|jsem|we|wir|jsme|our|unser\\p{L}*)\\b");
    private static final Pattern LETTER = Pattern.compile(
            "(?iuU)\\b(?:wrote|written|sent|e-?mails?|e-?mailed|note|message|letter|called|rang|tried|asked|follow(?:ed)?[- ]up|geschrieben|schrieb\\p{L}*|geschickt|schickte\\p{L}*|e-?mails?|nachricht|zeilen|gefragt|angerufen|psal\\p{L}*|napsal\\p{L}*|poslal\\p{L}*|posílal\\p{L}*|e-?mail\\p{L}*|zpráv\\p{L}+|dotaz\\p{L}*|volal\\p{L}*)\\b");

    /** "who was in the hall yesterday": asked, not said. */
    private static final Pattern ASKED = Pattern.compile(
            "(?iuU)(?:^|[,;:(–—] ?)(?:who|what|which|how|where|when|whether|if|wer|wen|wem|was|welche\\p{L}*|wie|wo|wann|ob|kdo|koho|co|kolik|kde|kdy|jestli|zda|jak)\\b[^,;:.!?]*$");

    private static final Pattern EVERY_YEAR = Pattern.compile(
            "(?iuU)\\b(?:in|im|v|ve|na|during|by|around|every|each|gegen|um|jeden|každý|každé|kolem)(?: (?:den|the))? $");

    /** What happened, and happened to the reader. */
    private static final Map<String, Pattern> HAPPENED = Map.of(
            "en",
            Pattern.compile(
                    "(?iuU)\\b(?:you\\p{L}*|\\p{L}{2,}ed|was|were|had|has|have|won|took|came|went|began|grew|got|made|met|sold|bought|built|told|wrote|spoke|will|until|end|since|new|plan\\p{L}*|start\\p{L}*|open\\p{L}*|launch\\p{L}*|go(?:es)? live)\\b|\\d"),
            "de",
            Pattern.compile(
                    "(?iuU)\\b(?:sie|ihr\\p{L}*|ihnen|euch|eure?\\p{L}*|du|dir|dich|dein\\p{L}*|ge\\p{L}+(?:t|en)|(?:er|be|ver|ein|aus|an)\\p{L}*t|hat|haben|hatte\\p{L}*|wurde\\p{L}*|war|waren|kam\\p{L}*|ging\\p{L}*|wird|werden|neue?\\p{L}?|\\p{L}{3,}(?:te|ten)|bis|ende|seit)\\b|\\d"),
            "cs",
            Pattern.compile(
                    "(?iuU)\\b(?:vás|vám|vámi|vaš\\p{L}*|váš|jste|\\p{L}{2,}te|\\p{L}{2,}(?:l|la|li|lo|ly)|bude\\p{L}*|budou|nov\\p{L}+|do|konce?|od|\\p{L}{3,}(?:án|áno|ána|eno|ena))\\b|\\d"));

    private static final Pattern EVERYBODYS = Pattern.compile(
            "(?:Operations|Finance|Quality|Service|Facilities|Research|Development|Design|Product|Planning|Dispatch|Reception|Treasury|Communications|Security|Safety|Admin|Controlling|Purchase|Stores|Purchasing|Procurement|Marketing|Sales|Engineering|Production|Logistics|Accounting|Accounts|Payroll|Legal|Compliance|Maintenance|Support|Excel|Outlook|Word|PowerPoint|Teams|WhatsApp|Google|Zoom|Windows|Android|iPhone|Acrobat)(?:u|em|s|y|ech)?(?:-\\p{L}+)?");

    /** "a bit like Lego for rotas". */
    private static final Pattern LIKE =
            Pattern.compile("(?iuU)\\b(?:like|think|think of|wie|denken sie an|jako|něco jako) $");

    private static final Pattern FOR = Pattern.compile(
            "(?iuU)^,? (?:but |only |just |nur |bloß |jen |ale |jenže )?(?:for|with|without|für|mit|ohne|pro|na|bez)\\b");

    private static final Pattern SUPPOSES = Pattern.compile(
            "(?iuU)(?:^|[,;:–—] ?)(?:if|should|whenever|in case|falls|wenn|sollten?|sobald|kdyby\\p{L}*|jestli\\p{L}*|pokud|až)\\b[^,;:!?]*$");

    private Manners() {}

    /** "If a pipe bursts this winter": nothing that has happened. */
    static boolean supposes(String text, int at) {
        String sentence = Rules.sentence(text, at);
        int start = text.lastIndexOf(sentence, at);
        return start >= 0
                && SUPPOSES.matcher(text.substring(start, at).stripLeading()).find();
    }

    /** "No more Excel", "like Lego for rotas": what is on every desk, or in every mouth. */
    static boolean everybodys(String text, int start, int end) {
        return EVERYBODYS.matcher(text.substring(start, end)).matches()
                || LIKE.matcher(text.substring(0, start)).find()
                        && FOR.matcher(text.substring(end)).find();
    }

    /** "im Dezember brennt die Hütte": what every year brings, to nobody in particular. */
    static boolean everyYear(String text, int start, int end, String language) {
        Pattern happened = HAPPENED.get(language);
        if (happened == null
                || !EVERY_YEAR
                        .matcher(text.substring(Math.max(0, start - 14), start))
                        .find()) {
            return false;
        }
        int from = start;
        while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String around = text.substring(from, start) + text.substring(end, to);
        return around.strip().split("\\s+").length >= 3
                && !happened.matcher(around).find();
    }

    /** The text with dots in place of its sayings. */
    static String unsaid(String text) {
        return NumbersRule.blank(text, SAYING);
    }

    /** "a 15-minute call", "Ten minutes, your desk.": the time that is asked for, unless we were told how long it takes. */
    static boolean takesTime(String text, Amount amount, Ground ground) {
        if (!amount.unit().matches("minutes|seconds") || !ROUND.contains(amount.value())) {
            return false;
        }
        String sentence = Rules.sentence(text, amount.start()).strip();
        boolean fragment = sentence.startsWith(amount.text()) && sentence.matches("(?s)[^,.]{5,24}[,.].{0,40}");
        return (SLOT.matcher(sentence).find() || fragment)
                && !COMPARES.matcher(sentence).find()
                && ground.all().stream()
                        .noneMatch(known ->
                                SLOT.matcher(known.statement().text()).find()
                                        && known.amounts().stream()
                                                .anyMatch(one -> one.unit().equals(amount.unit())
                                                        && !one.value().equals(amount.value())));
    }

    /** "werktags von 9 bis 17 Uhr erreichbar": when the sender can be had. */
    static boolean officeHours(String text, Amount amount) {
        String sentence = Rules.sentence(text, amount.start());
        return REACHED.matcher(sentence).find() && FROM_TO.matcher(sentence).find();
    }

    static boolean allOfThem(String text, Amount amount) {
        return amount.form() == Amount.Form.WORDS
                && amount.value().matches("[2-5]")
                && ALL.matcher(text.substring(0, amount.start())).find()
                && text.substring(amount.end()).matches("(?s)\\s*(?:$|[.,;:!?)–—]).*");
    }

    /** "January is fine too", "ozvu se v dubnu". */
    static boolean inTouch(String text, int at) {
        return LATER.matcher(Rules.sentence(text, at)).find();
    }

    /** "the note I sent last week", in a letter that is not the first. */
    static boolean ownLetter(Draft draft, String text, int at) {
        String sentence = Rules.sentence(text, at);
        return draft.step() > 1
                && MINE.matcher(sentence).find()
                && LETTER.matcher(sentence).find();
    }

    static boolean asked(String text, int at) {
        String sentence = Rules.sentence(text, at);
        int start = text.lastIndexOf(sentence, at);
        return start >= 0
                && ASKED.matcher(text.substring(start, at).stripLeading()).find();
    }
}
