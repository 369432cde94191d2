package app.overture.generation.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for ranks, and for the work that they are over. */
final class RoleWords {

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

    static final List<Rank> RANKS = List.of(
            rank(
                    "ceo",
                    "ceo|chief executive(?: officer)?|managing directors?|general managers?|\\p{L}*geschäftsführer(?:in|innen|n|s)?|geschäftsführung|jednatel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i|ky|ce)?"
                            + "|(?:generální|výkonn(?:ý|á|ým|ou|é|ého))(?:m|ho)? ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|i|ky|ce|e)?|vorstandsvorsitzende[rn]?|předsed(?:a|kyně|ou) představenstva|konateľ(?:ka|om|a)?|prezes(?:em)?",
                    "ceo director direktor reditel leiter vedouci"),
            rank(
                    "cto",
                    "cto|chief technology officer|chief technical officer|technick(?:ý|á|ým|ou|ého) ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i)?",
                    "cto"),
            rank(
                    "cfo",
                    "cfo|chief financ(?:e|ial) officer|finanzvorst(?:and|ändin)|finanční(?:m|ho)? ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i)?",
                    "cfo"),
            rank(
                    "coo",
                    "coo|chief operating officer|chief operations officer|provozní(?:m|ho)? ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i)?",
                    "coo"),
            rank(
                    "cmo",
                    "cmo|chief marketing officer|marketingov(?:ý|á|ým|ou|ého) ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i)?",
                    "cmo"),
            rank("cio", "cio|chief information officer", "cio"),
            rank(
                    "chief",
                    "c[hpsrd]o|ciso|chief \\p{L}+(?: \\p{L}+)? officer|chief of staff|chief \\p{Lu}\\p{L}+",
                    "chief"),
            rank(
                    "founder",
                    "co-?founders?|founders?|founding partner|(?:mit)?(?:be)?gründer(?:in|innen|n|s)?|(?:spolu)?zakladateľ(?:ka|om)?|(?:spolu)?zakladatel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i|é|ky)?",
                    "founder"),
            rank(
                    "owner",
                    "(?:co-?)?owners?|proprietor|(?:mit)?inhaber(?:in|n|s)?|eigentümer(?:in|n|s)?|majiteľ(?:ka|om)?|(?:spolu)?majitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i|ky)?|vlastní(?:k|kem|ka)|vlastnice",
                    "owner"),
            rank(
                    "vp",
                    "(?:senior |executive |e|s)?vp|(?:senior |executive )?vice[- ]president|vizepräsident(?:in|en)?|viceprezident(?:ka|ku|ko|ky|ce|em|kou|ovi|a)?",
                    "vp"),
            rank(
                    "president",
                    "presidents?|\\p{L}*präsident(?:in|en)?|prezident(?:ka|ku|ko|ky|ce|em|kou|ovi|a)?",
                    "president"),
            rank(
                    "chair",
                    "chairman|chairwoman|chairperson|chair of|\\p{L}*vorsitzende[rn]?|předsed(?:a|kyně|ou)",
                    "chair"),
            rank(
                    "board",
                    "board members?|member of the board|vorstand(?:smitglied)?|vorständin|člen(?:ka|ku|ko|ky|ce|em|kou|ovi)? představenstva",
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
                    "ředitel(?:ka|ku|ko|ky|ce|em|kou|ovi|e|i|é|ky|ce|ství)?|riaditeľ(?:ka|om|kou)?|náměst(?:ek|kem|kyně)",
                    "reditel director direktor leiter"),
            rank("head", "head of|heads of|group head|department head", "head leiter vedouci"),
            rank(
                    "leiter",
                    "(?!halbl|begl|blitzabl|dienstl|gel|reiseleit)\\p{L}*leiter(?:in|innen|n|s)?(?: der| des| für)?|\\p{L}*leitung|\\p{L}*chef(?:in|s)?|leitende[rn]?",
                    "leiter head manager director lead vedouci reditel"),
            rank(
                    "vedouci",
                    "vedoucí(?:m|ho|mu|mi)?|vedúc(?:i|a|im|ou)|vedení|šéf(?:ka|ku|ko|ky|ce|em|kou|ovi|a|ové|ko)?|přednost(?:a|ou|ka)",
                    "vedouci head manager lead leiter"),
            rank(
                    "lead",
                    "team ?leads?|team leader|supervisors?|foreman|foremen|mistr(?:em|ová|ovou)?",
                    "lead leiter vedouci manager"),
            rank(
                    "manager",
                    "\\p{L}*managers?|\\p{L}*managerin(?:nen)?|manažer(?:ka|ku|ko|ky|ce|em|kou|ovi|a|ky|ce|i)?",
                    "manager leiter vedouci"),
            rank("mayor", "mayor|(?:ober)?bürgermeister(?:in)?|starost(?:a|ka|ou|ku|o|ko|y|ky)", "mayor"),
            rank("dean", "dean|dekan(?:in)?|děkan(?:ka|ku|ko|ky|ce|em|kou|ovi)?", "dean"),
            rank(
                    "editor",
                    "editor[- ]in[- ]chief|chefredakteur(?:in)?|šéfredaktor(?:ka|ku|ko|ky|ce|em|kou|ovi)?",
                    "editor"),
            rank(
                    "treasurer",
                    "treasurer|schatzmeister(?:in)?|kassenwart(?:in)?|pokladn(?:ík|ice|íkem|icí)",
                    "treasurer"),
            rank(
                    "principal",
                    "headmaster|headmistress|head ?teacher|schulleiter(?:in)?|rektor(?:in|ka|ku|ko|ky|ce|em|kou|ovi)?|rector|provost",
                    "principal director leiter reditel"));

    private static final Map<String, Pattern> FUNCTIONS = new LinkedHashMap<>();

    static {
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
        function("plant", "betriebs?\\p{L}*|provoz\\p{L}*|plant|factory|werke?s?|werks?leit\\p{L}*|závod\\p{L}*");
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
        function("warehouse", "warehous\\p{L}*|magazyn\\p{L}*|magazzin\\p{L}*|lager\\p{L}*|sklad\\p{L}*");
        function("controlling", "controlling\\p{L}*|kontroling\\p{L}*");
        function(
                "training",
                "training|learning|ausbildung\\p{L}*|weiterbildung\\p{L}*|schulung\\p{L}*|vzděláván\\p{L}*|education|bildung\\p{L}*");
        function("claims", "claims|schaden\\p{L}*|schäden|škod\\p{L}*|underwriting");
        function("payroll", "payroll|mzdov\\p{L}*|lohn\\p{L}*");
        function("kitchen", "catering|kitchen|küchen?\\p{L}*|gastro\\p{L}*|kuchyn\\p{L}*|kuchyně");
        function("guarding", "guarding|wachschutz|werkschutz|ostrah\\p{L}*");
        function("export", "export\\p{L}*|import\\p{L}*|vývoz\\p{L}*");
    }

    private static final List<String> TRACES = List.of(
            ("ceo cto cfo coo cmo cio cpo cho cso cro cdo ciso chief manag direc direk redit riadi vedou veduc veden head lead leit chef founder grund geschaft inhab owner propri eigent "
                            + "majit vlastn zaklad presid praesid prasid prezid prezes vice vize vicep vp chair vorsitz predsed board vorstand clen partner gesells secret "
                            + "sekret tajem prokur authori jednat konat sef prednost mistr superv forem foreman namest dyrek direc diret johta igazg prezes ammin gerant zaakv ugyve kierow respons jefe jefa hoofd leder vezet paall fond fund zaloz oprich alap stift wlasc titol duen eigen ejer agare tulaj skarb tesor tresor penning hospod procur gerente mened mayor burger staros dean dekan editor redak treas schatz kassen poklad princip headm schul rektor rector provost")
                    .split(" "));

    private RoleWords() {}

    record Rank(String name, Pattern words, Set<String> accepts) {}

    /** Most texts speak of no rank: that shall cost little. */
    static boolean noneIn(String text) {
        String folded = Text.fold(text);
        for (String trace : TRACES) {
            if (folded.contains(trace)) {
                return false;
            }
        }
        return true;
    }

    static Set<String> functions(String words) {
        Set<String> over = new HashSet<>();
        for (String word : words.split("[ -]+")) {
            if (word.equals("it")) {
                continue;
            }
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

    private static void function(String name, String words) {
        FUNCTIONS.put(name, Pattern.compile(words));
    }
}
