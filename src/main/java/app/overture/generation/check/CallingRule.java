package app.overture.generation.check;

import app.overture.generation.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A calling that a draft gives to the reader, or says is sought, was told in the facts, in whichever language. */
final class CallingRule implements Rule {

    private static final String TRAINED =
            "(?:former |trained |qualified |certified |gelernte[rn]? |ehemalige[rn]? |studierte[rn]? |ausgebildete[rn]? |frühere[rn]? |bývalý |bývalá |vyučený |vyučená |vystudovan[ýá] |původně )?";

    /** "as a", "einer … muss ich": said of the recipient. */
    private static final Pattern OF_READER = Pattern.compile(
            "(?iuU)\\b(?:as (?:an? |the )?|you(?:'re| are| were) (?:an? )?|like (?:an? )?|(?<!\\b(?:anders|mehr|weniger|\\p{L}{1,20}er) )als (?:eine?[nrms]? )?|jako |jste |jsi |byl[a]? jste |sind (?:eine? )?|zum |zur |bist (?:eine? )?)"
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
                            + "pay pays paid train trained send sends sent bring brings book books booked lost lose replace replaces replaced had has have got get not isn't where when while if "
                            + "mit von ohne durch gegen zwischen als wie statt braucht brauchen brauchst hat haben rufen ruft holen holt")
                    .split(" ")));

    /** Callings that every company has to do with: "what a carpenter would forgive" speaks of no reader. */
    private static final Set<String> EVERYWHERE = Set.copyOf(List.of(
            ("accountant administrator analyst apprentice assistant auditor baker banker blacksmith broker builder butcher buyer caretaker carpenter cashier cleaner clerk coach "
                            + "consultant controller cook coordinator courier craftsman designer developer dispatcher doctor driver electrician engineer expert firefighter fitter foreman forklift-driver gardener guard "
                            + "inspector insurer-agent intern internal-auditor investor janitor journalist lab-assistant lawyer locksmith logistician machine-operator machinist mason mechanic merchant nurse operator packer painter "
                            + "paramedic photographer picker plumber policeman planner postman printer quality-inspector receptionist recruiter referee roofer salesperson salesrep secretary shift-leader specialist storeman surveyor tax-adviser "
                            + "teacher technician therapist translator trucker waiter welder worker")
                    .split(" ")));

    /** "A plumber we work with": known to the sender. */
    private static final Pattern OURS = Pattern.compile(
            "(?iuU)^(?:'s\\b|’s\\b| (?:who |that |whom )?(?:we|i)\\b| of (?:ours|mine)\\b| at ours\\b| from our\\b| in our\\b| on our\\b|,? (?:de[nmr]|die|mit de[mr]) (?:wir|ich)\\b| (?:bei|von|aus) (?:uns|unser\\p{L}*)\\b|,? (?:se? kter\\p{L}+|kter\\p{L}+) (?:jsme|jsem|známe|znám|pracujeme|spolupracujeme)\\b| od nás| u nás)");

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

    /** "Younger vergers": beside the recipient, who is one of them. */
    private static final Pattern PEERS = Pattern.compile(
            "(?iuU)(?<![^.!?\\n] )(?<=^|[.!?\\n] |\\n)(?:younger|older|other|fellow|experienced|jüngere|ältere|andere|erfahrene|junge|mladší|starší|jiní|ostatní|zkušení|noví|mladí) $");

    /** A fyzikář teaches fyzika. */
    private static final Pattern TAUGHT = Pattern.compile("(\\p{L}{4,})ar(?:ka|ku|kou|ko|em|e|i|ovi)?");

    private static final int HEAD = 6;
    /** A Gemeinde has no Gemeinderat yet. */
    private static final int TAIL = 3;

    @Override
    public String code() {
        return "unknown_role";
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
            Matcher word = Text.WORD.matcher(text);
            while (word.find()) {
                if (Callings.of(word.group()).isEmpty()) {
                    continue;
                }
                String before = text.substring(Math.max(0, word.start() - 60), word.start());
                if (OURS.matcher(text.substring(word.end())).find()
                        || word.group().matches(".*['’]s")) {
                    continue;
                }
                boolean reader = OF_READER.matcher(before).find() && !afterInnocent(before);
                boolean claimed = reader
                        || OF_THEIR_LIKE.matcher(before).find()
                        || !draft.language().equals("cs") && ofAnybody(before, word.group())
                        || SOUGHT.matcher(before).find()
                        || LACKED.matcher(text.substring(word.end())).find()
                        || PEERS.matcher(before).find() && !EVERYWHERE.contains(Callings.of(word.group()))
                        || OPENS.matcher(before).find()
                                && !SOMEBODY_ELSE.matcher(before).find()
                                && KNOWING.matcher(text.substring(word.end())).find()
                        || asked(text, word, before, draft.language());
                if (claimed && unknown(word.group(), draft.language(), ground, reader)) {
                    findings.add(finding(
                            field.getKey(),
                            word.start(),
                            word.end(),
                            word.group(),
                            "No fact gives anybody the calling “" + word.group() + "”."));
                }
            }
        }
        return findings;
    }

    /** "jako čtenář zpravodajů": the title is another word. */
    private static boolean afterInnocent(String before) {
        String[] words = before.strip().split(" ");
        return TitleSlots.innocent(words[words.length - 1]);
    }

    private static boolean ofAnybody(String before, String word) {
        Matcher anybody = OF_ANYBODY.matcher(before);
        if (EVERYWHERE.contains(Callings.of(word)) || !anybody.find()) {
            return false;
        }
        String previous = anybody.group("prev");
        return previous == null || !OF_OTHERS.contains(previous.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean asked(String text, Matcher word, String before, String language) {
        if (!Rules.asks(text, word.start()) || SOMEBODY_ELSE.matcher(before).find()) {
            return false;
        }
        boolean aboutOthers = OTHERS.matcher(Rules.sentence(text, word.start())).find();
        return language.equals("cs")
                ? !aboutOthers
                        && !Text.capitalised(word.group())
                        && !MANY.matcher(word.group()).find()
                : ASKED.matcher(before).find();
    }

    private static boolean unknown(String word, String language, Ground ground, boolean reader) {
        String calling = Callings.of(word);
        if (calling.isEmpty()) {
            return false;
        }
        String folded = Text.fold(word);
        // "Der Gemeinderat bewilligte": the council, and no councillor.
        boolean council = folded.matches(".*rat(?:in|innen)");
        Predicate<Ground.Known> tells =
                known -> !reader || !known.statement().label().endsWith("hiring");
        Set<String> known = ground.all().stream()
                .filter(tells)
                .filter(one -> !one.statement().sought())
                .flatMap(one -> one.words().stream()
                        .filter(token -> !council
                                || !token.matches(".*rate?s?")
                                || one.statement().kind() == Statement.Kind.RECIPIENT))
                .collect(Collectors.toSet());
        String head = folded.substring(0, Math.min(Math.max(HEAD, folded.length() * 3 / 5), folded.length()));
        Matcher taught = TAUGHT.matcher(folded);
        boolean told = known.contains(folded)
                || taught.matches() && known.stream().anyMatch(one -> one.startsWith(taught.group(1)))
                || head.length() >= HEAD
                        && known.stream()
                                .anyMatch(one -> one.startsWith(head) && one.length() >= folded.length() - TAIL)
                || known.stream().anyMatch(one -> Callings.agree(word, one));
        return !told;
    }
}
