package app.overture.generation.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a calling in a text is said of its reader, or of those like them. */
final class CallingClaims {

    private static final String TRAINED =
            "(?:former |trained |qualified |certified |gelernte[rn]? |ehemalige[rn]? |studierte[rn]? |ausgebildete[rn]? |frühere[rn]? |bývalý |bývalá |vyučený |vyučená |vystudovan[ýá] |původně )?";

    /** "as a", "einer … muss ich": said of the recipient. */
    private static final Pattern OF_READER = Pattern.compile(
            "(?iuU)\\b(?:as (?:an? |the )?|you(?:'re| are| were) (?:an? )?|like (?:an? )?|(?<!\\b(?:anders|mehr|weniger|(?!wer )\\p{L}{1,20}er) )als (?:eine?[nrms]? )?|jako |jste |jsi |byl[a]? jste |(?<!wir )sind (?:eine? )?|zum |zur |bist (?:eine? )?)"
                    + TRAINED + "(?:\\p{L}+ )??$");

    /** "A nurse will …", "für einen Bäcker", "among pilots": said of those like the recipient. */
    private static final Pattern OF_THEIR_LIKE = Pattern.compile(
            "(?iuU)(?:(?<![^.!?\\n] )(?<=^|[.!?\\n] |\\n)(?:an?|eine?|any|every|jede[rs]?|only an?|nur eine?) |\\b(?:for an?|für eine[nr]?|few|wenige|among|unter|mezi|einem|einer|before an?) )"
                    + TRAINED + "(?:\\p{Ll}+ ){0,2}?$");

    /** "must hurt a dockyard engineer", "ein Cellist kennt das": said of anybody, and so of the recipient. */
    private static final Pattern OF_ANYBODY = Pattern.compile(
            "(?iuU)(?<prev>\\p{L}+)?[ ,;:–-]*\\b(?:an?|any|every|eine?[nmr]?|jede[rnm]?) (?:\\p{L}+ ){0,2}?$");

    /** "with a lawyer", "hire a cook", "einen Anwalt fragen": the calling is a third person's. */
    private static final Set<String> OF_OTHERS = Set.copyOf(List.of(
            ("with from by of than without between through via needs need needed hire hired hires find finds found call calls called ring ask asks asked "
                            + "pay pays paid train trained send sends sent show shows tells gives helps zeigt zeigen meldet gibt schickt sagt hilft bring brings book books booked lost lose replace replaces replaced had has have got get isn't where when while if "
                            + "mit von ohne durch gegen zwischen als wie statt braucht brauchen brauchst hat haben rufen ruft holen holt")
                    .split(" ")));

    /** Callings that every company has to do with: "what a carpenter would forgive" speaks of no reader. */
    private static final Set<String> EVERYWHERE = Set.copyOf(List.of(
            ("accountant administrator analyst apprentice assistant auditor baker banker blacksmith broker builder butcher buyer caretaker carpenter cashier cleaner clerk coach "
                            + "consultant controller cook coordinator courier craftsman designer developer dispatcher doctor driver electrician engineer expert firefighter fitter foreman forklift-driver gardener guard "
                            + "inspector insurer-agent intern internal-auditor investor janitor journalist lab-assistant lawyer locksmith logistician machine-operator machinist mason mechanic merchant nurse operator packer painter "
                            + "paramedic photographer picker plumber policeman planner postman printer quality-inspector receptionist recruiter referee roofer salesperson salesrep secretary shift-leader site-manager crane-operator scaffolder assembler pharmacist specialist storeman surveyor tax-adviser "
                            + "teacher technician therapist translator trucker waiter welder worker")
                    .split(" ")));

    /** "A plumber we work with": known to the sender. */
    private static final Pattern OURS = Pattern.compile(
            "(?iuU)^(?:'s\\b|’s\\b| (?:who |that |whom )?(?:we|i)\\b| of (?:ours|mine|yours|theirs)\\b| von Ihnen\\b| od vás\\b| u vás\\b| at ours\\b| from our\\b| in our\\b| on our\\b|,? (?:de[nmr]|die|mit de[mr]) (?:wir|ich)\\b| (?:bei|von|aus) (?:uns|unser\\p{L}*)\\b|,? (?:se? kter\\p{L}+|kter\\p{L}+) (?:jsme|jsem|známe|znám|pracujeme|spolupracujeme)\\b| od nás| u nás)");

    private static final Pattern SOUGHT = Pattern.compile(
            "(?iuU)\\b(?:look(?:s|ed|ing)? for|seeks?|seeking|hiring|recruit(?:s|ing)|short of|vacanc(?:y|ies) for|suchen?|sucht|suchst|gesucht|fehl(?:t|en)|hledá(?:te|š|me|ní)?|hledají|chybí|sháníte|shání)\\b[^.!?;\\n]{0,40}$");

    private static final Pattern LACKED = Pattern.compile(
            "(?iuU)^[^.!?;,\\n]{0,24}\\b(?:gesucht|fehl(?:t|en)|chybí|wanted|missing)\\b|^ v čele\\b|^(?: \\p{L}+){0,1} (?:nemusím|muss ich|like you|wie (?:sie|du|ihnen|dir)|jako (?:vy|ty))\\b");

    /** "Hätte ein Notar dafür Zeit?": whoever is asked is spoken of as a third person; others are somebody's. */
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            "(?iuU)\\b(?:your|our|their|his|her|my|no|other|another|which|whose|with|from|to the|next|new|ihre?[nmrs]?|unsere?[nmrs]?|eure?[nmrs]?|deine?[nmrs]?|keine?[nmrs]?|welche[nmrs]?|mit|von|vom|beim|neue[nmrs]?|váš|vaš\\p{L}+|náš|naš\\p{L}+|jejich|svůj|svéh?o?|tvůj|tvoje|jiný|který|která|nov\\p{L}+|s|od|u|bez|místo)(?: \\p{L}+)? $|[-’'/]$");

    private static final Pattern OTHERS = Pattern.compile("(?iuU)^\\W*(?:na |s |od |u )?(?:koho|kdo|komu|kým|kom)\\b");
    private static final Pattern MANY = Pattern.compile("(?iu)(?:ů|ům|ech|ích)$");

    private static final Pattern ASKED =
            Pattern.compile("(?iuU)\\b(?:an?|the|any|eine?[nmr]?|de[nmr]|die|er|man)(?: \\p{Ll}+){0,1} $");

    /** "Nurses see that first": said of those like the recipient. */
    private static final Pattern KNOWING = Pattern.compile(
            "(?iuU)^(?: (?:to|that|this|it|das|dies|es|na to|tohle|like you|wie sie|jako (?:vy|ty)))? (?:knows?|sees?|notices?|understands?|remembers?|wissen|weiß|kennen|kennt|sehen|sieht|merken|merkt|verstehen|versteht|vědí|ví|vidí|znají|zná|poznají|pozná|chápou|chápe|slyší|koukají|mívají|mívá)\\b");

    private static final Pattern OPENS = Pattern.compile("(?<=^|[.!?,:\\n] |\\n)(?:\\p{L}+ )??$");

    private static final Pattern OF_SENDER =
            Pattern.compile("(?iuU)\\b(?:I|we|my|our|ich|wir|mein\\p{L}*|unser\\p{L}*)\\b[^.!?\\n]*$");

    /** "Do you need a plumber?" */
    private static final Pattern NEEDED = Pattern.compile(
            "(?iuU)\\b(?:needs?|is there|are there|do you have|gibt es|haben sie|máte|or|oder|nebo|hire|without|braucht|brauchen|brauchst|benötig\\p{L}+|ohne|(?:ne)?potřebuj\\p{L}+)\\b[^.!?\\n]{0,30}$");

    /** "An electrician can fit it": work that somebody is called for. */
    private static final Pattern CALLED_FOR = Pattern.compile(
            "(?iuU)^ (?:can|could|needs?|braucht|potřebuje|fits?|installs?|comes?|delivers?|kann|könnte|baut|kommt|montiert|stellt|liefert|může|přijede|přiveze|nastaví|zapojí|namontuje) ");

    private static final Set<String> CALLED = Set.of(
            "electrician",
            "doctor",
            "plumber",
            "technician",
            "mechanic",
            "fitter",
            "craftsman",
            "locksmith",
            "developer",
            "courier",
            "driver",
            "painter");

    /** "Younger vergers": beside the recipient, who is one of them. */
    private static final Pattern PEERS = Pattern.compile(
            "(?iuU)(?<![^.!?\\n] )(?<=^|[.!?\\n] |\\n)(?:younger|older|other|fellow|experienced|most|few|for|für|pro|die meisten|nur|kaum ein|kaum eine|málokter[ýá]|leckter[ýá]|nejeden|většina|jüngere|ältere|andere|erfahrene|junge|mladší|starší|jiní|ostatní|zkušení|noví|mladí) $");

    /** "your drivers": whose they are is told. */
    private static final Pattern POSSESSED = Pattern.compile(
            "(?iuU)\\b(?:your|our|their|his|her|my|ihre?[nmrs]?|unsere?[nmrs]?|eure?[nmrs]?|deine?[nmrs]?|váš|vaš\\p{L}+|náš|naš\\p{L}+|jejich|tvůj|tvoj\\p{L}+)(?: \\p{L}+)? $");

    /** "Die Ärzte": those of the house. */
    private static final Pattern THE = Pattern.compile("(?iu)\\b(?:die|the) $");

    private CallingClaims() {}

    /** "A plumber we work with", "a fitter's phone": of no reader. */
    static boolean ofOthers(String text, Matcher word) {
        return OURS.matcher(text.substring(word.end())).find()
                || word.group().endsWith("'s")
                || word.group().endsWith("’s");
    }

    static boolean ofReader(String before, String language) {
        return OF_READER.matcher(before).find() && !(language.equals("cs") && afterInnocent(before));
    }

    static boolean ofTheirLike(String text, Matcher word, String before, String language) {
        String after = text.substring(word.end());
        boolean everywhere = EVERYWHERE.contains(Callings.of(word.group()));
        if (SOUGHT.matcher(before).find() || LACKED.matcher(after).find()) {
            return true;
        }
        if (POSSESSED.matcher(before).find()) {
            return false;
        }
        return OF_THEIR_LIKE.matcher(before).find() && !calledFor(text, word)
                || !everywhere && !language.equals("cs") && ofAnybody(before)
                || !everywhere && (ofKind(text, word) || PEERS.matcher(before).find())
                || !(everywhere && THE.matcher(before).find())
                        && OPENS.matcher(before).find()
                        && !SOMEBODY_ELSE.matcher(before).find()
                        && KNOWING.matcher(after).find()
                || asked(text, word, before, language);
    }

    /** "jako čtenář zpravodajů": the title is another word. */
    private static boolean afterInnocent(String before) {
        String[] words = before.strip().split(" ");
        return TitleSlots.innocent(words[words.length - 1]);
    }

    private static boolean ofAnybody(String before) {
        Matcher anybody = OF_ANYBODY.matcher(before);
        if (OF_SENDER.matcher(before).find() || NEEDED.matcher(before).find() || !anybody.find()) {
            return false;
        }
        String previous = anybody.group("prev");
        return previous == null || !OF_OTHERS.contains(previous.toLowerCase(java.util.Locale.ROOT));
    }

    /** "Bursars rarely get thanked": a sentence about the recipient's kind. */
    private static boolean ofKind(String text, Matcher word) {
        return Text.startsSentence(text, word.start())
                && word.group().endsWith("s")
                && Lexicon.isEnglish(word.group())
                && text.startsWith(" ", word.end());
    }

    private static boolean calledFor(String text, Matcher word) {
        return CALLED.contains(Callings.of(word.group()))
                && CALLED_FOR.matcher(text.substring(word.end())).find();
    }

    private static boolean asked(String text, Matcher word, String before, String language) {
        if (!Rules.asks(text, word.start())
                || SOMEBODY_ELSE.matcher(before).find()
                || NEEDED.matcher(before).find()) {
            return false;
        }
        boolean aboutOthers = OTHERS.matcher(Rules.sentence(text, word.start())).find();
        return language.equals("cs")
                ? !aboutOthers
                        && !Text.capitalised(word.group())
                        && !MANY.matcher(word.group()).find()
                : ASKED.matcher(before).find();
    }
}
