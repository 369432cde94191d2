package app.overture.generation.check;

import app.overture.generation.check.Statement.Kind;
import java.util.Map;
import java.util.regex.Pattern;

/** What else tells that somebody has a calling: the title in other words, or the name of their firm. */
final class Trades {

    /** Words by which a title or a firm's name gives a calling. All folded. */
    private static final Map<String, Pattern> TOLD_BY = Map.ofEntries(
            trade("baker", "bak(?:e|ing)|back(?:erei|stub|haus|waren)|beck|pek(?:ar|arn)"),
            trade("confectioner", "konditor|patisser|confect|cukrar"),
            trade("butcher", "fleischer|metzger|butcher|rezni"),
            trade("winemaker", "wein|wine|vineyard|winz|vinar|vino"),
            trade("brewer", "brau|brew|pivovar"),
            trade("miller", "muhle|mill|mlyn"),
            trade("farmer", "farm|hof|landwirt|agro|statek|zemedel"),
            trade("gardener", "gartn|garden|nursery|zahrad"),
            trade("florist", "blum|flor|kvet"),
            trade("beekeeper", "imker|honig|honey|apiar|vcel|med"),
            trade("hotelier", "hotel|pension|penzion|resort"),
            trade("innkeeper", "gast|wirt|inn|pub|tavern|hospod|hostin"),
            trade("restaurateur", "restaur|bistro|gast"),
            trade("cook", "kuche|kitchen|chef|kuchyn"),
            trade("carpenter", "tischler|schreiner|zimmer|holz|joiner|carpent|truhl|tesar|drev"),
            trade("roofer", "dach|roof|strech|pokryv"),
            trade("painter", "maler|paint|malir"),
            trade("electrician", "elektr|electr"),
            trade("plumber", "sanitar|heizung|plumb|instalat|voda|topen"),
            trade("locksmith", "schloss|metall|zamecn"),
            trade("blacksmith", "schmied|smith|kovar"),
            trade("tailor", "schneider|tailor|krejc"),
            trade("shoemaker", "schuh|shoe|obuv"),
            trade("goldsmith", "gold|juwel|jewel|zlat|klenot|sperk"),
            trade("watchmaker", "uhr|watch|clock|hodin"),
            trade("optician", "opti"),
            trade("pharmacist", "apothek|pharma|lekar"),
            trade("dentist", "zahn|dent|zub|stomat"),
            trade("vet", "veterin|tier|vet|zver"),
            trade("doctor", "arzt|arztl|medic|medizin|clinic|prim?ar|surgeon|lekar|mvz|klinik|physician"),
            trade("nurse", "pflege|nurs|ward|matron|setr"),
            trade("lawyer", "kanzlei|recht|law|legal|advok|pravn|anwalt|anwalte"),
            trade("tax-adviser", "steuer|tax|danov"),
            trade("accountant", "buchhal|account|ucet|bilanz"),
            trade("printer", "druck|print|tisk"),
            trade("bookseller", "buch|book|knih"),
            trade("librarian", "biblio|librar|knihov"),
            trade("archivist", "archiv"),
            trade("photographer", "foto|photo"),
            trade("architect", "archit"),
            trade("builder", "bau|build|construct|stav"),
            trade("mechanic", "werkstatt|garage|auto|kfz|servis|mechan"),
            trade("driver", "fahr|driv|taxi|doprav"),
            trade("hairdresser", "fris|hair|salon|kader"),
            trade("undertaker", "bestatt|funeral|pohreb"),
            trade("fisherman", "fisch|fish|ryb"),
            trade("forester", "forst|forest|les"),
            trade("teacher", "schul|school|skol|gymnas|lehr|teach|ucit|rektor|head ?teacher|princip"),
            trade("educator", "schul|school|skol|kita|kinder|padagog|pedagog|ucit|lehr"),
            trade("scientist", "research|forsch|scien|vyzkum|wissen|institut"),
            trade("developer", "software|develop|entwickl|vyvoj|full-?stack|frontend|backend|programm"),
            trade("engineer", "engineer|ingenieur|inzenyr|konstrukt|technical|technisch|technick"),
            trade("recruiter", "hr|human|people|personal|talent|recruit|nabor"),
            trade("marketer", "marketing|brand"),
            trade("merchant", "handel|trade|trading|retail|laden|shop|store|obchod|verkauf|sales|vertrieb|prodej"),
            trade("salesperson", "verkauf|sales|vertrieb|prodej|obchod|account"),
            trade("buyer", "einkauf|purchas|procure|buying|nakup"),
            trade("logistician", "logist|spedit|lager|supply|warehouse|sklad|doprav"),
            trade("planner", "plan|dispo"),
            trade("fundraiser", "fundrais|development|spenden|darc"),
            trade("editor", "edit|redak|lektor|verlag|publish"),
            trade("curator", "museum|galler|galer|kurat|curat|sammlung|collection"),
            trade("priest", "pfarr|parish|kirch|church|farnost|cirkev"),
            trade("politician", "mayor|burgermeister|starost|abgeordn|council|gemeinderat|stadtrat|senator|minist"),
            trade("conductor-music", "chor|choir|orchest|kapell|sbor|music director"),
            trade("coach", "train|coach|sport|club|verein"),
            trade("consultant", "consult|berat|advis|porad"));

    private static final Pattern OWNER = Pattern.compile(
            "(?iu)\\b(?:owner|proprietor|founder|inhaber|gründer|gesellschafter|(?:spolu)?majitel|zakladatel|freelance|selbstständig)");

    private Trades() {}

    /** Whether the recipient's title, or the firm that they own, gives a calling that no word of it names. */
    static boolean told(String calling, Ground ground) {
        Pattern told = TOLD_BY.get(calling);
        return Text.fold(own(ground)).replaceAll("[ -]", "").contains(calling.isEmpty() ? "?" : calling)
                || told != null && told.matcher(Text.fold(own(ground))).find();
    }

    static boolean owner(String title) {
        return OWNER.matcher(title).find();
    }

    /** The recipient's title, and what the firm is called that is theirs. */
    static String own(Ground ground) {
        String title = recipient(ground, "contact_title");
        return owner(title) ? title + " " + recipient(ground, "company_name") : title;
    }

    static String recipient(Ground ground, String label) {
        return ground.all().stream()
                .map(Ground.Known::statement)
                .filter(statement ->
                        statement.kind() == Kind.RECIPIENT && statement.label().equals(label))
                .map(Statement::text)
                .findFirst()
                .orElse("");
    }

    private static Map.Entry<String, Pattern> trade(String calling, String words) {
        return Map.entry(calling, Pattern.compile("(?<![a-z])(?:" + words + ")|(?<=[a-z])(?:" + longer(words) + ")"));
    }

    /** Inside a composed word only what cannot stand there by chance. */
    private static String longer(String words) {
        StringBuilder longer = new StringBuilder("(?!)");
        for (String word : words.split("\\|(?![^(]*\\))")) {
            if (word.length() > 4) {
                longer.append('|').append(word);
            }
        }
        return longer.toString();
    }
}
