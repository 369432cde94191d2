package app.overture.contacts.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Seniority and department in the words of the product, from a column or, where the file has none, from the title. */
final class Roles {

    private static final Map<Pattern, String> TITLES = new LinkedHashMap<>();
    private static final Map<Pattern, String> SENIORITIES = new LinkedHashMap<>();
    private static final Map<Pattern, String> DEPARTMENTS = new LinkedHashMap<>();

    static {
        // The first that fits decides: an assistant to the CEO is no CEO, a vice president no president.
        put(
                TITLES,
                "individual_contributor",
                "^(executive |personal |team )?(assistant|asistent\\w*|assistenz|assistentin)|(product|process|data) owner|business partner");
        put(
                TITLES,
                "founder",
                "(co )?founder|founding (partner|member)|owner|proprietor|(spolu)?zakladatel\\w*|(spolu)?majitel\\w*|(mit)?grunder(in)?|inhaber(in)?");
        put(TITLES, "vp", "([seag]?vp)|vice president|viceprezident\\w*");
        put(
                TITLES,
                "c_level",
                "c[a-z]{1,2}o|chief [a-z ]*(officer|executive)|chief of staff|president|managing (director|partner)|general director"
                        + "|geschaftsfuhr\\w*|vorstand\\w*|jednatel\\w*|(generalni|vykonn[yaeu]\\w*) reditel\\w*|predsed\\w* predstavenstva|^(senior |equity )?partner(?! manager)|prezes");
        put(
                TITLES,
                "director",
                "directors?|head|reditel\\w*|direktor(in)?|(bereichs|abteilungs|vertriebs|marketing|entwicklungs|it|personal)?leit(er|erin|ung)|dyrektor\\w*");
        put(
                TITLES,
                "manager",
                "managers?|manazer\\w*|vedouc\\w*|lead|leader|team ?leiter(in)?|supervisor|teamlead|kierownik");
        put(
                TITLES,
                "individual_contributor",
                "engineers?|developers?|specialist\\w*|analyst\\w*|analytik\\w*|consultant|designer\\w*|architect|architekt\\w*|accountant"
                        + "|programator\\w*|programmer|vyvojar\\w*|entwickler(in)?|konzultant\\w*|berater(in)?|recruiter|representative|associate|coordinator|koordinator\\w*|ucetni"
                        + "|scientist|researcher|administrator|technician|technik|executive|student\\w*|intern|trainee|referent\\w*|sachbearbeiter(in)?|writer|editor");

        put(SENIORITIES, "c_level", "c suite|c level|cxo|c_level|executive|partner");
        put(SENIORITIES, "founder", "founder|owner|founder owner");
        put(SENIORITIES, "vp", "vp|vice president");
        put(SENIORITIES, "director", "director|head");
        put(SENIORITIES, "manager", "manager|team lead|lead|experienced manager|entry level manager");
        put(
                SENIORITIES,
                "individual_contributor",
                "individual contributor|senior|entry|entry level|intern|junior|training|staff|mid senior level|associate|specialist");

        put(
                DEPARTMENTS,
                "customer_success",
                "customer (success|support|service|care|experience)|support|zakaznick\\w*|kundenservice|kundenbetreuung|client services?");
        put(
                DEPARTMENTS,
                "sales",
                "sales|business development|account (executive|manager)|key account\\w*|obchod\\w*|prodej\\w*|vertrieb\\w*|cro|cco|bdr|sdr|partnerships?|commercial");
        put(
                DEPARTMENTS,
                "marketing",
                "marketing\\w*|brand|content|cmo|growth|pr|public relations|communications?|komunikac\\w*|seo|social media|media");
        put(
                DEPARTMENTS,
                "finance",
                "financ\\w*|finanz\\w*|cfo|account(ant|ing)|controll\\w*|ucetn\\w*|ekonom\\w*|buchhalt\\w*|treasur\\w*|audit\\w*|tax");
        put(
                DEPARTMENTS,
                "hr",
                "hr|chro|human resources?|people|talent|recruit\\w*|personaln\\w*|personalist\\w*|personalleit\\w*|personalabteilung|lidsk\\w*|naborar\\w*|personal");
        put(DEPARTMENTS, "product", "products?|cpo|produkt\\w*|ux|ui|user experience");
        put(
                DEPARTMENTS,
                "engineering",
                "engineer\\w*|developers?|software|cto|cio|ciso|technolog\\w*|technical|it|devops|data|ai|ml|r d|research|vyvoj\\w*|programator\\w*|technick\\w*|technik\\w*"
                        + "|entwickl\\w*|information technology|architekt\\w*|architect|qa|security|informatik\\w*");
        put(
                DEPARTMENTS,
                "operations",
                "operations?|coo|logisti\\w*|supply|procurement|purchas\\w*|nakup\\w*|einkauf\\w*|production|manufacturing|vyrob\\w*|produktion\\w*|provoz\\w*|facilit\\w*|quality"
                        + "|kvalit\\w*|warehouse|sklad\\w*|office|administrat\\w*|project|projekt\\w*|plant");
        put(
                DEPARTMENTS,
                "executive",
                "c suite|executive|ceo|(co )?founder|owner|managing director|managing partner|president|general manager|chief executive\\w*|geschaftsfuhr\\w*|vorstand\\w*|jednatel\\w*"
                        + "|(generalni|vykonn\\w*) reditel\\w*|(spolu)?zakladatel\\w*|(spolu)?majitel\\w*|grunder(in)?|inhaber(in)?|management|founding|board");
    }

    private Roles() {}

    private static void put(Map<Pattern, String> table, String word, String pattern) {
        table.put(Pattern.compile("\\b(" + pattern + ")\\b"), word);
    }

    /** What a seniority column says; "other" when it says something we have no word for. */
    static Optional<String> seniority(String cell) {
        String plain = FieldAliases.plain(cell);
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(find(SENIORITIES, plain).orElse("other"));
    }

    static Optional<String> seniorityOfTitle(String title) {
        return find(TITLES, FieldAliases.plain(title));
    }

    static Optional<String> department(String cell) {
        String plain = FieldAliases.plain(cell);
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(find(DEPARTMENTS, plain).orElse("other"));
    }

    static Optional<String> departmentOfTitle(String title) {
        return find(DEPARTMENTS, FieldAliases.plain(title));
    }

    private static Optional<String> find(Map<Pattern, String> table, String plain) {
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return table.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
