package app.overture.generation.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Callings, checked only where one is said of the reader: "als gelernter Koch". */
final class Callings {

    static final Map<String, Pattern> ALL = new LinkedHashMap<>();

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
    }

    private Callings() {}

    private static void calling(String name, String words) {
        ALL.put(
                name,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + words + ")s?(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
