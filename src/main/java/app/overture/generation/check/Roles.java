package app.overture.generation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ranks and what they are over, in English, German and Czech. A rank has one meaning and may be put into words that
 * accept it: an English head is a German Leiter or a Czech vedoucí, but no director.
 */
final class Roles {

    /** Titles of contacts come in many languages; messages are written in fewer. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "ceo",
            "|prezesk?a?|amministrator\\p{L}+ delegat\\p{L}+|gérante?|directeur général|directrice générale|director[ao]? general|algemeen directeur|ügyvezető|verkställande direktör|administrerende direktør|toimitusjohtaja|zaakvoerder",
            "director",
            "|dyrektor\\p{L}*|directeur|directrice|diret+or\\p{L}*|diret+rice|directora|direkt[øö]r|igazgató|johtaja",
            "head",
            "|kierowni\\p{L}+|responsable|responsabile|jefe|jefa|hoofd|leder|vezető|päällikkö",
            "founder",
            "|fondat\\p{L}+|fundador\\p{L}*|założyciel\\p{L}*|oprichter|alapító|grundare|stifter",
            "owner",
            "|właściciel\\p{L}*|proprietari\\p{L}+|propriétaire|titolare|dueñ[oa]|eigenaar|ejer|ägare|tulajdonos",
            "treasurer",
            "|skarbni\\p{L}+|tesorier\\p{L}+|trésori\\p{L}+|tesorer[oa]|penningmeester|hospodář(?:ka|em)?",
            "prokurist",
            "|prokura|prokuren\\p{L}+|procurator\\p{L}*|prokúrist\\p{L}*",
            "manager",
            "|gerente|menedżer\\p{L}*|manažér\\p{L}*");

    private static final List<Rank> RANKS = List.of(
            rank(
                    "ceo",
                    "ceo|chief executive(?: officer)?|managing directors?|general managers?|geschäftsführer(?:in|innen|n|s)?|geschäftsführung|jednatel(?:ka|ku|ko|em|kou|e|i|ky|ce)?"
                            + "|(?:generální|výkonn(?:ý|á|ým|ou|é|ého))(?:m|ho)? ředitel(?:ka|ku|ko|em|kou|i|ky|ce|e)?|vorstandsvorsitzende[rn]?|předsed(?:a|kyně|ou) představenstva|konateľ(?:ka|om|a)?|prezes(?:em)?",
                    "ceo director direktor reditel leiter vedouci"),
            rank(
                    "cto",
                    "cto|chief technology officer|chief technical officer|technick(?:ý|á|ým|ou|ého) ředitel(?:ka|ku|ko|em|kou|e|i)?",
                    "cto"),
            rank(
                    "cfo",
                    "cfo|chief financ(?:e|ial) officer|finanzvorst(?:and|ändin)|finanční(?:m|ho)? ředitel(?:ka|ku|ko|em|kou|e|i)?",
                    "cfo"),
            rank(
                    "coo",
                    "coo|chief operating officer|chief operations officer|provozní(?:m|ho)? ředitel(?:ka|ku|ko|em|kou|e|i)?",
                    "coo"),
            rank(
                    "cmo",
                    "cmo|chief marketing officer|marketingov(?:ý|á|ým|ou|ého) ředitel(?:ka|ku|ko|em|kou|e|i)?",
                    "cmo"),
            rank("cio", "cio|chief information officer", "cio"),
            rank(
                    "chief",
                    "c[hpsrd]o|ciso|chief \\p{L}+(?: \\p{L}+)? officer|chief of staff|chief \\p{Lu}\\p{L}+",
                    "chief"),
            rank(
                    "founder",
                    "co-?founders?|founders?|founding partner|(?:mit)?(?:be)?gründer(?:in|innen|n|s)?|(?:spolu)?zakladateľ(?:ka|om)?|(?:spolu)?zakladatel(?:ka|ku|ko|em|kou|e|i|é|ky)?",
                    "founder"),
            rank(
                    "owner",
                    "(?:co-?)?owners?|proprietor|(?:mit)?inhaber(?:in|n|s)?|eigentümer(?:in|n|s)?|majiteľ(?:ka|om)?|(?:spolu)?majitel(?:ka|ku|ko|em|kou|e|i|ky)?|vlastní(?:k|kem|ka)|vlastnice",
                    "owner"),
            rank(
                    "vp",
                    "(?:senior |executive |e|s)?vp|(?:senior |executive )?vice[- ]president|vizepräsident(?:in|en)?|viceprezident(?:ka|ku|ko|em|kou|a)?",
                    "vp"),
            rank("president", "presidents?|präsident(?:in|en)?|prezident(?:ka|ku|ko|em|kou|a)?", "president"),
            rank(
                    "chair",
                    "chairman|chairwoman|chairperson|chair of|\\p{L}*vorsitzende[rn]?|předsed(?:a|kyně|ou)",
                    "chair"),
            rank(
                    "board",
                    "board members?|member of the board|vorstand(?:smitglied)?|vorständin|člen(?:ka|ku|ko|em|kou)? představenstva",
                    "board"),
            rank(
                    "partner",
                    "managing partner|senior partner|geschäftsführende[rn]? gesellschafter(?:in)?",
                    "partner ceo owner"),
            rank(
                    "secretary",
                    "secretary(?:[- ]general)?|general secretary|generalsekretär(?:in)?|tajemn(?:ík|íku|ice|íkem|icí|íka)|sekretariát\\p{L}*",
                    "secretary"),
            rank(
                    "prokurist",
                    "prokurist(?:in|en)?|prokurista|prokuristk[ay]|prokuristou|authori[sz]ed signatory",
                    "prokurist"),
            rank("director", "directors?", "director direktor reditel leiter"),
            rank("direktor", "\\p{L}*direktor(?:in|en|s)?", "direktor director reditel"),
            rank(
                    "reditel",
                    "ředitel(?:ka|ku|ko|em|kou|e|i|é|ky|ce|ství)?|riaditeľ(?:ka|om|kou)?|náměst(?:ek|kem|kyně)",
                    "reditel director direktor leiter"),
            rank("head", "head of|heads of|group head|department head", "head leiter vedouci"),
            rank(
                    "leiter",
                    "(?!halbl|begl|blitzabl|dienstl|gel|reiseleit)\\p{L}*leiter(?:in|innen|n|s)?(?: der| des| für)?|\\p{L}*leitung|\\p{L}*chef(?:in|s)?|leitende[rn]?",
                    "leiter head manager director lead vedouci reditel"),
            rank(
                    "vedouci",
                    "vedoucí(?:m|ho|mu|mi)?|vedúc(?:i|a|im|ou)|vedení|šéf(?:ka|ku|ko|em|kou|a|ové|ko)?|přednost(?:a|ou|ka)",
                    "vedouci head manager lead leiter"),
            rank(
                    "lead",
                    "team ?leads?|team leader|supervisors?|foreman|foremen|mistr(?:em|ová|ovou)?",
                    "lead leiter vedouci manager"),
            rank(
                    "manager",
                    "\\p{L}*managers?|\\p{L}*managerin(?:nen)?|manažer(?:ka|ku|ko|em|kou|a|ky|ce|i)?",
                    "manager leiter vedouci"),
            rank("mayor", "mayor|(?:ober)?bürgermeister(?:in)?|starost(?:a|ka|ou|ku|o|ko|y|ky)", "mayor"),
            rank("dean", "dean|dekan(?:in)?|děkan(?:ka|ku|ko|em|kou)?", "dean"),
            rank("editor", "editor[- ]in[- ]chief|chefredakteur(?:in)?|šéfredaktor(?:ka|ku|ko|em|kou)?", "editor"),
            rank(
                    "treasurer",
                    "treasurer|schatzmeister(?:in)?|kassenwart(?:in)?|pokladn(?:ík|ice|íkem|icí)",
                    "treasurer"),
            rank(
                    "principal",
                    "headmaster|headmistress|head ?teacher|schulleiter(?:in)?|rektor(?:in|ka|ku|ko|em|kou)?|rector|provost",
                    "principal director leiter reditel"));

    /** Callings, checked only where one is said of the reader: "als gelernter Koch". */
    static final Map<String, Pattern> CALLINGS = new LinkedHashMap<>();

    private static final Map<String, Pattern> FUNCTIONS = new LinkedHashMap<>();

    static {
        calling("cook", "cook|koch|köchin|kuchař(?:ka|ku|ko|em|kou)?");
        calling("economist", "economist|(?:betriebs|volks)wirt(?:in)?|ekonom(?:ka|ku|ko|em|kou)?");
        calling("engineer", "engineer|ingenieur(?:in)?|inženýr(?:ka|ku|ko|em|kou)?");
        calling(
                "lawyer",
                "lawyer|solicitor|attorney|jurist(?:in)?|(?:rechts)?anw[aä]lt(?:in)?|právn(?:ík|ice|íkem|icí|ička|ičkou)|advokát(?:ka|ku|ko|em|kou)?");
        calling("doctor", "physician|doctor|surgeon|arzt|ärztin|lékař(?:ka|ku|ko|em|kou)?|doktor(?:ka|ku|ko|em|kou)");
        calling("nurse", "nurse|krankenpfleger(?:in)?|krankenschwester|zdravotní sestr(?:a|ou)|sestra");
        calling(
                "teacher",
                "teacher|lehrer(?:in)?|učitel(?:ka|ku|ko|em|kou)?|matematikář(?:ka|ku|ko|em|kou)?|fyzikář(?:ka|ku|ko|em|kou)?");
        calling("journalist", "journalist|reporter|journalist(?:in)?|novinář(?:ka|ku|ko|em|kou)?");
        calling("architect", "architect|architekt(?:in|ka|ku|ko|em|kou)?");
        calling("consultant", "consultant|berater(?:in)?|poradce|poradkyně|konzultant(?:ka|ku|ko|em|kou)?");
        calling(
                "developer",
                "developer|programmer|(?:software)?entwickler(?:in)?|vývojář(?:ka|ku|ko|em|kou)?|programátor(?:ka|ku|ko|em|kou)?");
        calling("accountant", "accountant|bookkeeper|buchhalter(?:in)?|účetní(?:m)?");
        calling("buyer", "buyer|purchaser|einkäufer(?:in)?|nákupčí(?:m)?");
        calling(
                "scientist",
                "scientist|wissenschaftler(?:in)?|vědec|vědcem|vědkyně|chemist|chemiker(?:in)?|chemik|physicist|physiker(?:in)?|fyzik");
        calling("auditor", "auditor|wirtschaftsprüfer(?:in)?|auditor(?:ka|ku|ko|em|kou)?");
        calling("pilot", "pilot(?:in|ka|ku|ko|em|kou)?");
        calling("driver", "driver|fahrer(?:in)?|řidič(?:ka|ku|ko|em|kou)?");
        calling("baker", "baker|bäcker(?:in)?|pekař(?:ka|ku|ko|em|kou)?");
        calling("soldier", "soldier|officer|quartermaster|soldat(?:in)?|offizier|voják|důstojník");
        calling(
                "coordinator",
                "co-?ordinator|koordinator(?:in)?|koordinátor(?:ka|ku|ko|em|kou)?|\\p{L}+koordinator(?:in)?");
        calling("clerk", "clerk|officer|referent(?:in|ka|ku|ko|em|kou)?|sachbearbeiter(?:in)?");
        calling("assistant", "assistant|assistent(?:in)?|asistent(?:ka|ku|ko|em|kou)?");
        calling("specialist", "specialist|spezialist(?:in)?|specialist(?:a|ka|ou|kou)");
        calling("analyst", "analyst(?:in)?|analyti(?:k|čka|kem|čkou)");
        calling("intern", "intern|trainee|apprentice|praktikant(?:in)?|werkstudent(?:in)?|azubi|stážist(?:a|ka)");
        calling("professor", "professor(?:in)?|profesor(?:ka|ku|ko|em|kou)?");
        calling("priest", "priest|vicar|pfarrer(?:in)?|farář(?:ka|em)?");
        calling("captain", "captain|kapitän(?:in)?|kapitán(?:ka|em)?");
        calling("curator", "curator|kurator(?:in)?|kurátor(?:ka|ku|ko|em|kou)?");
        calling("investor", "investor(?:in|ka|em)?");
        calling("designer", "designer(?:in|ka|ku|ko|em|kou)?|návrhář(?:ka|ku|ko|em|kou)?");
        calling("technician", "technician|techniker(?:in)?|technik(?:em)?");
        calling("midwife", "midwife|hebamme|porodní asistentka");
        calling("pharmacist", "pharmacist|apotheker(?:in)?|lékárn(?:ík|ice|íkem|icí)");
        calling("farmer", "farmer|landwirt(?:in)?|zeměděl(?:ec|cem|kyně)");
        calling("winemaker", "winemaker|winzer(?:in)?|vinař(?:ka|ku|ko|em|kou)?");
        calling("trainer", "trainer(?:in)?|coach|kouč(?:ka|ku|ko|em|kou)?|trenér(?:ka|ku|ko|em|kou)?");
        calling(
                "salesperson",
                "salesperson|salesman|verkäufer(?:in)?|prodejce|prodavač(?:ka|em)?|obchodn(?:ík|ice|íkem|icí)");
        calling("recruiter", "recruiter(?:in)?|personalist(?:a|ka|ou|kou)|personaler(?:in)?");
        calling(
                "craftsman",
                "carpenter|joiner|electrician|mechanic|tischler(?:in)?|schreiner(?:in)?|elektriker(?:in)?|mechaniker(?:in)?|schlosser(?:in)?|truhlář|elektrikář|zámečník|mechanik");
        function("marketing", "marketing\\p{L}*|brand|growth|werbung");
        function(
                "sales", "sales|vertrieb\\p{L}*|verkauf\\p{L}*|prodej\\p{L}*|obchod\\p{L}*|commercial|account|revenue");
        function(
                "finance",
                "financ\\p{L}*|finanz\\p{L}*|buchhaltung\\p{L}*|accounting|účet\\p{L}*|účt\\p{L}*|ekonomick\\p{L}*");
        function(
                "hr",
                "hr|people|human|personal\\p{L}*|lidsk\\p{L}*|personáln\\p{L}*|talent|recruit\\p{L}*|recruiting|nábor\\p{L}*");
        function("it", "it|information|edv|informati\\p{L}*|software\\p{L}*|systems?");
        function("operations", "operations?|operative|operativ\\p{L}*|betriebs?\\p{L}*|provoz\\p{L}*|operac\\p{L}*");
        function("plant", "betriebs?\\p{L}*|provoz\\p{L}*|plant|factory|werks?|werksleiter\\p{L}*|závod\\p{L}*");
        function("planning", "plann?ing|planung\\p{L}*|plánován\\p{L}*|dispo\\p{L}*|dispatch\\p{L}*|dispečin\\p{L}*");
        function(
                "procurement", "procurement|purchasing|buying|sourcing|einkauf\\p{L}*|beschaffung\\p{L}*|nákup\\p{L}*");
        function("logistics", "logisti\\p{L}*|supply|transport\\p{L}*|fleet|fuhrpark\\p{L}*|doprav\\p{L}*");
        function(
                "engineering",
                "engineering|entwicklung\\p{L}*|konstruktion\\p{L}*|vývoj\\p{L}*|techni\\p{L}*|technolog\\p{L}*|konstruk\\p{L}*|development");
        function("production", "production|manufacturing|produktion\\p{L}*|fertigung\\p{L}*|výrob\\p{L}*");
        function("quality", "quality|qualität\\p{L}*|kvalit\\p{L}*|jakost\\p{L}*");
        function("legal", "legal|recht\\p{L}*|právn\\p{L}*|compliance");
        function("product", "products?|produkte?s?|produkt[uy]?");
        function("data", "data|daten\\p{L}*|dat|analytics|datov\\p{L}*|ai|ki");
        function("security", "security|sicherheit\\p{L}*|bezpečnost\\p{L}*|safety");
        function(
                "service",
                "service\\p{L}*|support|kundendienst\\p{L}*|kundenservice|servis\\p{L}*|customer|zákazn\\p{L}*|kunden\\p{L}*|care");
        function("strategy", "strateg\\p{L}*");
        function("innovation", "innovation\\p{L}*|inovac\\p{L}*");
        function("digital", "digital\\p{L}*");
        function("research", "research|forschung\\p{L}*|výzkum\\p{L}*");
        function("communication", "communications?|kommunikation\\p{L}*|komunikac\\p{L}*|pr|presse\\p{L}*|press");
        function("maintenance", "maintenance|instandhaltung\\p{L}*|wartung\\p{L}*|údržb\\p{L}*");
        function("warehouse", "warehous\\p{L}*|lager\\p{L}*|sklad\\p{L}*");
        function("controlling", "controlling\\p{L}*|kontroling\\p{L}*");
        function(
                "training",
                "training|learning|ausbildung\\p{L}*|weiterbildung\\p{L}*|schulung\\p{L}*|vzděláván\\p{L}*|education|bildung\\p{L}*");
        function("claims", "claims|schaden\\p{L}*|schäden|škod\\p{L}*|underwriting");
        function("export", "export\\p{L}*|import\\p{L}*|vývoz\\p{L}*");
    }

    private static final Pattern BEFORE = Pattern.compile("((?:[\\p{L}&/]+[ -]){1,3})$");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)^[ -]?(?:of |for |der |des |für |the |im |in |pro |- )?((?:[\\p{L}&/]+(?:[ -]|$)?){0,4})");

    private static final List<String> TRACES = List.of(
            ("ceo cto cfo coo cmo cio cpo cho cso cro cdo ciso chief manag direc direk redit riadi vedou veduc veden head lead leit chef founder grund geschaft inhab owner propri eigent "
                            + "majit vlastn zaklad presid praesid prasid prezid prezes vice vize vicep vp chair vorsitz predsed board vorstand clen partner gesells secret "
                            + "sekret tajem prokur authori jednat konat sef prednost mistr superv forem foreman namest dyrek direc diret johta igazg prezes ammin gerant zaakv ugyve kierow respons jefe jefa hoofd leder vezet paall fond fund zaloz oprich alap stift wlasc titol duen eigen ejer agare tulaj skarb tesor tresor penning hospod procur gerente mened mayor burger staros dean dekan editor redak treas schatz kassen poklad princip headm schul rektor rector provost")
                    .split(" "));

    private Roles() {}

    private record Rank(String name, Pattern words, Set<String> accepts) {}

    /**
     * @param accepts ranks that are this one in other words
     * @param functions what the rank is over; empty when unknown
     */
    record Mention(int start, int end, String text, String rank, Set<String> accepts, Set<String> functions) {

        boolean covers(Mention said) {
            return accepts.contains(said.rank);
        }
    }

    static List<Mention> in(String text) {
        if (noneIn(text)) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length() + 1];
        for (Rank rank : RANKS) {
            Matcher hit = rank.words().matcher(text);
            while (hit.find()) {
                if (taken[hit.start()] || taken[Math.max(hit.start(), hit.end() - 1)]) {
                    continue;
                }
                java.util.Arrays.fill(taken, hit.start(), hit.end(), true);
                found.add(
                        new Mention(hit.start(), hit.end(), hit.group(), rank.name(), rank.accepts(), over(text, hit)));
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /** Most texts speak of no rank: that shall cost little. */
    private static boolean noneIn(String text) {
        String folded = Text.fold(text);
        for (String trace : TRACES) {
            if (folded.contains(trace)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> over(String text, Matcher hit) {
        Set<String> over = new HashSet<>(functions(hit.group()));
        String before = text.substring(Math.max(0, hit.start() - 40), hit.start());
        String after = text.substring(hit.end(), Math.min(text.length(), hit.end() + 50));
        Matcher head = BEFORE.matcher(before);
        if (head.find()) {
            String[] words = head.group(1).strip().split("[ -]+");
            for (int at = words.length - 1; at >= 0; at--) {
                Set<String> named = functions(words[at]);
                if (named.isEmpty() && !words[at].equals("&")) {
                    break;
                }
                over.addAll(named);
            }
        }
        Matcher tail = AFTER.matcher(after);
        if (tail.find()) {
            boolean first = true;
            for (String word : tail.group(1).strip().split("[ -]+")) {
                Set<String> named = functions(word);
                if (named.isEmpty()
                        && !word.matches("(?:and|und|a|&|der|des|the|global|group|international|technical|digital)")
                        && !first) {
                    break;
                }
                over.addAll(named);
                first = false;
            }
        }
        return Set.copyOf(over);
    }

    private static Set<String> functions(String words) {
        Set<String> over = new HashSet<>();
        for (String word : words.split("[ -]+")) {
            String small = word.toLowerCase(java.util.Locale.ROOT);
            for (Map.Entry<String, Pattern> function : FUNCTIONS.entrySet()) {
                if (function.getValue().matcher(small).matches()) {
                    over.add(function.getKey());
                }
            }
        }
        return over;
    }

    private static Rank rank(String name, String given, String accepts) {
        String words = given + ELSEWHERE.getOrDefault(name, "");
        return new Rank(
                name,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                Set.copyOf(List.of(accepts.split(" "))));
    }

    private static void calling(String name, String words) {
        CALLINGS.put(
                name,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")s?(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static void function(String name, String words) {
        FUNCTIONS.put(name, Pattern.compile(words));
    }
}
