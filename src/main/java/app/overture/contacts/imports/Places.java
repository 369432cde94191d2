package app.overture.contacts.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries under the names that files give them, and the region each belongs to. */
final class Places {

    /** @param region in the words of the product */
    record Country(String name, String region) {}

    /** What a free text such as "Brno, Czechia" tells; either part may be empty. */
    record Place(String city, Optional<Country> country) {}

    private static final Map<String, Country> KNOWN = new HashMap<>();

    static {
        put("dach", "Germany", "de", "deu", "deutschland", "nemecko", "niemcy", "allemagne");
        put("dach", "Austria", "at", "aut", "osterreich", "rakousko", "rakusko");
        put("dach", "Switzerland", "ch", "che", "schweiz", "suisse", "svizzera", "svycarsko", "svajciarsko");
        put("dach", "Liechtenstein", "li", "lichtenstejnsko");
        put("nordics", "Sweden", "se", "swe", "sverige", "schweden", "svedsko");
        put("nordics", "Norway", "no", "nor", "norge", "norwegen", "norsko");
        put("nordics", "Denmark", "dk", "dnk", "danmark", "danemark", "dansko");
        put("nordics", "Finland", "fi", "fin", "suomi", "finnland", "finsko");
        put("nordics", "Iceland", "is", "isl", "island");
        put("benelux", "Belgium", "be", "bel", "belgie", "belgique", "belgien");
        put(
                "benelux",
                "Netherlands",
                "nl",
                "nld",
                "the netherlands",
                "holland",
                "nederland",
                "niederlande",
                "nizozemsko");
        put("benelux", "Luxembourg", "lu", "lux", "luxemburg", "lucembursko");
        put(
                "cee",
                "Czechia",
                "cz",
                "cze",
                "czech republic",
                "cesko",
                "ceska republika",
                "tschechien",
                "ceska rep",
                "cr");
        put("cee", "Slovakia", "sk", "svk", "slovensko", "slowakei", "slovak republic", "slovenska republika");
        put("cee", "Poland", "pl", "pol", "polska", "polen", "polsko");
        put("cee", "Hungary", "hu", "hun", "magyarorszag", "ungarn", "madarsko");
        put("cee", "Romania", "ro", "rou", "rumunsko", "rumanien");
        put("cee", "Bulgaria", "bg", "bgr", "bulharsko", "bulgarien");
        put("cee", "Slovenia", "si", "svn", "slovenija", "slovinsko", "slowenien");
        put("cee", "Croatia", "hr", "hrv", "hrvatska", "chorvatsko", "kroatien");
        put("cee", "Serbia", "rs", "srb", "srbija", "srbsko", "serbien");
        put("cee", "Estonia", "ee", "est", "eesti", "estonsko");
        put("cee", "Latvia", "lv", "lva", "latvija", "lotyssko");
        put("cee", "Lithuania", "lt", "ltu", "lietuva", "litva");
        put("cee", "Ukraine", "ua", "ukr", "ukrajina");
        put("cee", "Bosnia and Herzegovina", "ba", "bih", "bosna a hercegovina");
        put("cee", "North Macedonia", "mk", "mkd", "macedonia");
        put("cee", "Montenegro", "me", "mne", "cerna hora");
        put("cee", "Albania", "al", "alb", "albanie");
        put("cee", "Moldova", "md", "mda", "moldavsko");
        put(
                "uk_ireland",
                "United Kingdom",
                "gb",
                "gbr",
                "uk",
                "great britain",
                "england",
                "scotland",
                "wales",
                "velka britanie",
                "northern ireland",
                "spojene kralovstvi",
                "grossbritannien",
                "vereinigtes konigreich");
        put("uk_ireland", "Ireland", "ie", "irl", "irsko", "irland", "republic of ireland");
        put("southern_europe", "Spain", "es", "esp", "espana", "spanien", "spanelsko");
        put("southern_europe", "Portugal", "pt", "prt", "portugalsko");
        put("southern_europe", "Italy", "it", "ita", "italia", "italien", "italie");
        put("southern_europe", "Greece", "gr", "grc", "hellas", "griechenland", "recko");
        put("southern_europe", "Malta", "mt", "mlt");
        put("southern_europe", "Cyprus", "cy", "cyp", "kypr", "zypern");
        put(
                "us",
                "United States",
                "us",
                "usa",
                "united states of america",
                "u s a",
                "u s",
                "spojene staty",
                "vereinigte staaten",
                "america");
        put("other", "France", "fr", "fra", "francie", "frankreich");
        put("other", "Canada", "can", "kanada");
        put("other", "Australia", "au", "aus", "australien", "australie");
        put("other", "India", "ind", "indie", "indien");
        put("other", "Israel", "isr", "izrael");
        put("other", "Japan", "jp", "jpn", "japonsko");
        put("other", "Singapore", "sg", "sgp", "singapur");
        put("other", "Turkey", "tr", "tur", "turkiye", "turecko", "turkei");
        put("other", "United Arab Emirates", "ae", "are", "uae", "spojene arabske emiraty");
        put("other", "Brazil", "br", "bra", "brasil", "brasilien");
        put("other", "China", "cn", "chn", "cina");
        put("other", "South Africa", "za", "zaf", "jihoafricka republika");
    }

    private Places() {}

    private static void put(String region, String name, String... spellings) {
        Country country = new Country(name, region);
        KNOWN.put(FieldAliases.plain(name), country);
        Arrays.stream(spellings).forEach(spelling -> KNOWN.put(spelling, country));
    }

    static Optional<Country> country(String text) {
        return Optional.ofNullable(KNOWN.get(FieldAliases.plain(text)));
    }

    /** A country as people write it: the usual name where we know it, the text of the file where we do not. */
    static String countryName(String text) {
        return country(text).map(Country::name).orElse(text);
    }

    /** The region of a country; a country we do not know is elsewhere. */
    static String region(String country) {
        return country(country).map(Country::region).orElse("other");
    }

    static Place place(String text) {
        if (text.isEmpty()) {
            return new Place("", Optional.empty());
        }
        List<String> parts = Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return new Place("", Optional.empty());
        }
        // Two letters at the end of a place are a state of the US more often than a country: "Portland, OR".
        String last = parts.getLast();
        Optional<Country> country =
                last.length() == 2 && !last.toLowerCase(Locale.ROOT).matches("cz|sk|de|at|ch|uk|us")
                        ? Optional.empty()
                        : country(last);
        if (parts.size() == 1) {
            return country.isPresent() ? new Place("", country) : new Place(parts.getFirst(), Optional.empty());
        }
        return new Place(parts.getFirst(), country);
    }
}
