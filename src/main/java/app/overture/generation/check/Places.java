package app.overture.generation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Countries, their people and adjectives, and the cities that are called otherwise in other languages. */
final class Places {

    private static final Map<String, String> BY_WORD = new HashMap<>();
    private static final Map<String, String> COUNTRY_OF = new HashMap<>();
    private static final Map<String, String> ELSEWHERE = elsewhere();
    private static final int LONGEST_STEM_CUT = 4;

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : List.of("en", "de", "cs")) {
                String name = Text.fold(country.getDisplayCountry(Locale.of(language)));
                if (!name.contains(" ") && name.length() > 3) {
                    BY_WORD.putIfAbsent(name, code);
                }
            }
        }
        List.of(
                        "chad", "niger", "mali", "jersey", "togo", "oman", "cuba", "guam", "man", "reunion", "guinea",
                        "jordan", "georgia")
                .forEach(BY_WORD::remove);
        country(
                "DE",
                "germany german germans deutschland deutsch* bundesrepublik nemeck* nemecko nemci nemec* german*");
        country("AT", "austria austrian* osterreich* rakousk*");
        country("CH", "switzerland swiss schweiz* svycarsk*");
        country("CZ", "czech czechia czechs tschechi* tschechien cesko cesk* ceska ceske ceskem republice");
        country("SK", "slovakia slovak* slowak* slovensk*");
        country("PL", "poland polish polen polnisch* polsk* polsku");
        country("FR", "france french frankreich franzosisch* francie francii francousk*");
        country(
                "GB",
                "britain british england uk grossbritannien britisch* britanie britanii britsk* anglie anglii anglicky anglick* scotland wales");
        country("US", "usa america american* amerika amerikanisch* americk* americe states");
        country("IT", "italy italian* italien* italie italii italsk*");
        country("ES", "spain spanish spanien spanisch* spanelsk*");
        country("PT", "portugal portuguese portugiesisch* portugalsk*");
        country("NL", "netherlands dutch holland niederlande* niederlandisch* nizozem*");
        country("BE", "belgium belgian* belgien belgisch* belgie belgii belgick*");
        country("DK", "denmark danish danemark danisch* dansk*");
        country("SE", "sweden swedish schweden schwedisch* svedsk*");
        country("NO", "norway norwegian* norwegen norwegisch* norsk*");
        country("FI", "finland finnish finnland finnisch* finsk*");
        country("HU", "hungary hungarian* ungarn ungarisch* madarsk*");
        country("RO", "romania romanian* rumanien rumanisch* rumunsk*");
        country("UA", "ukraine ukrainian* ukrainisch* ukrajin*");
        country("JP", "japan japanese japanisch* japonsk*");
        country("CN", "china chinese chinesisch* cina cine cinsk*");
        country("IN", "indian indien indisch* indie indii indick*");
        country("TR", "turkey turkish turkei turkisch* tureck*");
        country("IE", "ireland irish irland irisch* irsk*");
        country("SI", "slovenia slovenian* slowenien slovinsk*");
        country("HR", "croatia croatian* kroatien kroatisch* chorvatsk*");
        country("RS", "serbia serbian* serbien srbsk*");
        country("BR", "brazil brazilian* brasilien brasilianisch* brazil*");
        country("CA", "canada canadian* kanada kanadisch* kanadsk*");
        country("MX", "mexico mexican* mexiko mexick*");
        country("RU", "russia russian* russland russisch* rusko rusk*");
        country("GR", "greece greek griechenland griechisch* reck*");
        city("CZ", "bohemia bohmen cechach cechy cech jihocesk* stredocesk* severocesk*");
        city("CZ", "moravia mahren morav*");
        city("DE", "saxony sachsen sasko sask* sachsisch*");
        city("DE", "bavaria bayern bavorsk* bayerisch* bavarian*");
        for (String town :
                "usti=usteck decin=decinsk liberec=liberec hradec=hradeck pardubice=pardubick zlin=zlinsk jihlava=jihlavsk budejovice=budejovick teplice=teplick kladno=kladensk opava=opavsk tabor=taborsk pribram=pribramsk kolin=kolinsk vsetin=vsetinsk prerov=prerovsk olomouc=olomouck kosice=kosick zilina=zilinsk trencin=trenciansk nitra=nitriansk"
                        .split(" ")) {
            city("CZ", town.replace("=", "* ") + "*");
        }
        city("AT", "vienna wien viden vidne vidni videnske vidensk* wiener");
        city("CZ", "prague prag praha praze prahy prahu prahou prager prazsk*");
        city("CZ", "brno brunn brne brna brnu brnem brnensk* brunner");
        city("CZ", "ostrava ostrave ostravy ostravu ostravou ostrau ostravsk*");
        city("CZ", "pilsen plzen plzni plzne plzensk*");
        city("CZ", "olomouc olomouci olomouce olmutz");
        city("DE", "munich munchen mnichov* munchner");
        city("DE", "cologne koln kolner");
        city("DE", "berlin berline berlina berliner");
        city("DE", "hamburg hamburk* hamburger hamburgu");
        city("DE", "dresden drazdan* dresdner");
        city("DE", "leipzig lipsk* leipziger");
        city("DE", "nuremberg nurnberg norimber*");
        city("DE", "frankfurt frankfurtu frankfurter");
        city("DE", "stuttgart stuttgartu stuttgarter");
        city("DE", "hanover hannover hannoveru");
        city("DE", "dusseldorf dusseldorfu");
        city("DE", "bremen bremach brem bremer");
        city("CH", "zurich zurcher curych*");
        city("CH", "geneva genf zenev*");
        city("CH", "basel basilej* basler");
        city("SK", "bratislava bratislave bratislavy bratislavu pressburg bratislavsk*");
        city("PL", "warsaw warschau varsav*");
        city("PL", "krakow cracow krakau krakov*");
        city("PL", "wroclaw breslau vratislav*");
        city("GB", "london londyn* londoner");
        city("FR", "paris parisi pariz* pariser");
        city("IT", "rome rom rim rime rima");
        city("IT", "milan mailand milan*");
        city("ES", "barcelona barcelon*");
        city("ES", "madrid madridu");
        city("NL", "amsterdam amsterdamu amsterdamer");
        city("BE", "brussels brussel bruxelles brusel*");
        city("HU", "budapest budapesti budapester");
        city("DK", "copenhagen kopenhagen kodan*");
        city("PT", "lisbon lissabon lisabon*");
        city("GB", "manchester manchesteru");
        city("US", "boston bostonu");
        city("US", "chicago");
        city("AT", "graz");
        city("AT", "linz linec linci");
        city("AT", "salzburg salcburk*");
        city("DE", "regensburg* rezn* ratisbon");
        city("DE", "passau pasov* passauer");
        city("DE", "augsburg augspurk* augsburger");
        city("DE", "zwickau cvikov*");
        city("DE", "gorlitz zhorel*");
        city("DE", "bautzen budysin*");
        city("DE", "mainz mohuc*");
        city("DE", "aachen cachy cachach");
        city("DE", "braunschweig brunsvik* brunswick");
        city("AT", "klagenfurt celovec celovci");
        city("SI", "ljubljana lublan* laibach");
        city("HR", "zagreb zahreb* agram");
        city("PL", "gdansk* danzig");
        city("PL", "poznan*");
        city("PL", "katowice katovic* kattowitz");
        city("PL", "szczecin stettin stetin*");
        city("IT", "bolzano bozen bolzan*");
        city("IT", "venice venezia venedig benatk*");
        city("IT", "florence florenz firenze florenci*");
        city("IT", "naples neapel napoli neapol*");
        city("IT", "turin torino turin*");
        city("IT", "genoa genua genova janov*");
        city("IT", "trieste triest terst*");
        city("FR", "strasbourg strassburg strasburk*");
        city("BE", "antwerp antwerpen antverp*");
        city("GR", "athens athen aten*");
        city("RO", "bucharest bukarest bukurest*");
        city("RS", "belgrade belgrad belehrad*");
        city("RU", "moscow moskau moskv*");
        city("UA", "kyiv kiev kiew kyjev*");
        city("SE", "gothenburg goteborg*");
        city("CZ", "budweis budejovic*");
        city("DE", "essen essenu");
        city("DE", "dortmund dortmundu");
    }

    /** Countries and their languages as facts in other languages call them. */
    private static Map<String, String> elsewhere() {
        Map<String, String> all = new HashMap<>();
        Map<String, String> spoken = Map.ofEntries(
                Map.entry("pt", "PT"),
                Map.entry("de", "DE"),
                Map.entry("fr", "FR"),
                Map.entry("es", "ES"),
                Map.entry("it", "IT"),
                Map.entry("nl", "NL"),
                Map.entry("pl", "PL"),
                Map.entry("sv", "SE"),
                Map.entry("da", "DK"),
                Map.entry("fi", "FI"),
                Map.entry("hu", "HU"),
                Map.entry("cs", "CZ"),
                Map.entry("sk", "SK"),
                Map.entry("en", "GB"));
        for (String language : List.of("fr", "es", "it", "pl", "pt", "nl", "sv", "da", "hu")) {
            Locale in = Locale.of(language);
            for (String code : Locale.getISOCountries()) {
                all.putIfAbsent(Text.fold(Locale.of("", code).getDisplayCountry(in)), code);
            }
            spoken.forEach((tongue, code) ->
                    all.putIfAbsent(Text.fold(Locale.of(tongue).getDisplayLanguage(in)), code));
        }
        return Map.copyOf(all);
    }

    private Places() {}

    /** @param place a country's code, or the first name of a city */
    record Mention(int start, int end, String text, String place) {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            String place = of(word.group());
            if (!place.isEmpty() && meant(text, word)) {
                found.add(new Mention(word.start(), word.end(), word.group(), place));
            }
        }
        return found;
    }

    /** All that a text speaks of: a city brings its country, a code is a country. */
    static Set<String> known(String text) {
        Set<String> known = new HashSet<>();
        for (Mention mention : in(text)) {
            known.add(mention.place());
            known.add(COUNTRY_OF.getOrDefault(mention.place(), mention.place()));
        }
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            String code = ELSEWHERE.get(Text.fold(word.group()));
            if (code != null) {
                known.add(code);
            }
        }
        String bare = text.strip();
        if (bare.matches("[A-Z]{2}") && List.of(Locale.getISOCountries()).contains(bare)) {
            known.add(bare);
        }
        if (text.contains("DACH")) {
            known.addAll(List.of("DE", "AT", "CH"));
        }
        if (text.contains("CEE")) {
            known.addAll(List.of("CZ", "SK", "PL", "HU"));
        }
        Matcher domain = java.util.regex.Pattern.compile(
                        "(?i)[a-z0-9]\\.(de|at|ch|cz|sk|pl|fr|it|es|nl|uk|hu|se|dk|no|fi|be|pt)(?![\\p{L}.])")
                .matcher(text);
        while (domain.find()) {
            String code = domain.group(1).toUpperCase(Locale.ROOT);
            known.add(code.equals("UK") ? "GB" : code);
        }
        return known;
    }

    static boolean is(String word) {
        return !of(word).isEmpty();
    }

    private static String of(String word) {
        String folded = Text.fold(word);
        String exact = BY_WORD.get(folded);
        if (exact != null) {
            return exact;
        }
        for (int cut = 0; cut <= LONGEST_STEM_CUT && folded.length() - cut >= 4; cut++) {
            String stem = BY_WORD.get(folded.substring(0, folded.length() - cut) + "*");
            if (stem != null) {
                return stem;
            }
        }
        return "";
    }

    /** "in English", "auf Deutsch", "česky" speak of a language. "uk" and "us" only in capitals. */
    private static boolean meant(String text, Matcher word) {
        String token = word.group();
        String before = text.substring(Math.max(0, word.start() - 14), word.start());
        if (before.matches("(?isu).*(?<!\\p{L})(?:auf|v)\\s+")
                && Text.fold(token)
                        .matches("(?:deutsch|englisch|tschechisch|franzosisch|anglictine|nemcine|cestine)")) {
            return false;
        }
        if (token.matches("(?:English|German|Czech|French|Spanish|Polish|Italian|Dutch)")
                && before.matches("(?s).*\\b(?:in|speak|speaks|your|my|better) ")) {
            return text.substring(word.end()).matches("(?s)\\s+[\\p{L}].*")
                    && !before.matches("(?s).*\\b(?:speak|speaks) ");
        }
        if (before.matches("(?isu).*\\b(?:speaks?|spricht|sprechen|mluví|mluvíte|hovoří) ")) {
            return false;
        }
        boolean czech = token.equals(token.toLowerCase(Locale.ROOT));
        if (czech) {
            return !token.matches(
                    "(?:česky|německy|anglicky|polsky|francouzsky|italsky|španělsky|swiss|polish|polnisch|rome|rom|rim|states|milan|essen|turkey|china|america|cine|řím|říme|dutch|holland|kolín|republice|kolne|linci|cesko|reck\\p{L}*|reč\\p{L}*|řeč\\p{L}*|rusk|indie|indian|prag|french|german|češk\\p{L}*)");
        }
        return !token.matches("(?:States|Republice|Rom|Rim|Rime|Rima)") || before.endsWith("United ");
    }

    private static void country(String code, String words) {
        for (String word : words.split(" ")) {
            BY_WORD.put(word, code);
        }
    }

    private static void city(String country, String words) {
        String[] all = words.split(" ");
        for (String word : all) {
            BY_WORD.put(word, all[0]);
        }
        COUNTRY_OF.put(all[0], country);
    }
}
