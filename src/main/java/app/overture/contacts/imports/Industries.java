package app.overture.contacts.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The product's list of industries. What a file names otherwise is kept as it stands and shown as not in the list. */
public final class Industries {

    private static final Map<String, Pattern> LIST = new LinkedHashMap<>();

    static {
        put(
                "software",
                "software|saas|internet|computer games|technology information and internet|information technology|information services|artificial intelligence|ai|data infrastructure.*|computer software|vyvoj software|softwareentwicklung|e learning providers");
        put(
                "it_services",
                "information technology (and )?services|it services.*|it sluzby|it dienstleistungen|computer networking.*|computer (and )?network security|it consulting|it system.*|technology services");
        put("telecommunications", "telecom.*|wireless.*|telekomunikace|telekommunikation");
        put(
                "financial_services",
                "financial services|bank.*|investment.*|capital markets|venture capital.*|accounting|finance|finanz.*|fintech|finan.n. slu.by|financni sluzby");
        put("insurance", "insurance.*|pojistovnictvi|versicherung.*");
        put("healthcare", "hospital.*|health.*|medical.*|mental health.*|zdravotnictvi|gesundheit.*");
        put("pharma", "pharma.*|biotech.*|farmacie|life sciences");
        put(
                "manufacturing",
                "manufacturing|.* manufacturing|machinery|mechanical or industrial engineering|industrial.*|electrical.*|chemicals|plastics|vyroba|strojirenstvi|maschinenbau|produktion|textiles");
        put("automotive", "automotive|motor vehicle.*|auto.*");
        put(
                "construction",
                "construction.*|building materials|civil engineering|architecture.*|stavebnictvi|bau|bauwesen");
        put("real_estate", "real estate.*|commercial real estate|reality|nemovitosti|immobilien.*");
        put(
                "energy",
                "energy|oil.*|renewables.*|renewable energy.*|solar.*|electric power.*|energetika|energie.*|oil (and|&) energy");
        put("food", "food.*|dairy|wine.*|beverage.*|potravin.*|lebensmittel.*");
        put(
                "retail",
                "retail.*|supermarkets|wholesale.*|consumer goods|apparel.*|luxury goods.*|cosmetics|sporting goods|furniture|maloobchod|velkoobchod|einzelhandel|handel|e commerce|ecommerce|obchod");
        put(
                "logistics",
                "logistics.*|transportation.*|package.*|freight.*|warehousing|maritime|airlines.*|aviation.*|import.*export|logistika|doprava|logistik|spedition|truck transportation");
        put(
                "hospitality",
                "hospitality|restaurants|leisure.*|hotel.*|travel.*|gambling.*|events services|pohostinstvi|gastronomie|cestovni ruch|tourismus");
        put(
                "media",
                "media.*|broadcast.*|publishing|newspapers|entertainment.*|online media|motion pictures.*|music|printing|media a zabava|arts.*|performing arts|design");
        put("marketing", "marketing.*|advertising.*|public relations.*|market research|reklama|werbung");
        put(
                "consulting",
                "management consulting|consulting|business consulting.*|professional services|human resources.*|staffing.*|legal services|law practice|poradenstvi|beratung|unternehmensberatung|professional training.*|executive office|outsourcing.*");
        put(
                "education",
                "education.*|higher education|primary.*education|e learning|research.*|vzdelavani|bildung|skolstvi");
        put(
                "public_sector",
                "government.*|public (safety|policy|administration)|non ?profit.*|civic.*|defense.*|military|law enforcement|verejna sprava|statni sprava|offentliche.*|international affairs|neziskov.*");
        put("agriculture", "agriculture|farming|fishery|ranching|forestry|zemedelstvi|landwirtschaft|paper.*forest.*");
    }

    private Industries() {}

    private static void put(String word, String pattern) {
        LIST.put(word, Pattern.compile(pattern));
    }

    static Optional<String> find(String text) {
        String plain = FieldAliases.plain(text);
        String word = plain.replace(' ', '_');
        if (LIST.containsKey(word)) {
            return Optional.of(word);
        }
        return LIST.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String of(String text) {
        return find(text).orElse(text);
    }
}
