package app.overture.generation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in words, in English, German and Czech; words are folded before. */
final class NumberWords {

    private static final Map<String, Long> ENGLISH = pairs(
            "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 "
                    + "fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 "
                    + "sixty 60 seventy 70 eighty 80 ninety 90 dozen 12");
    private static final Map<String, Long> GERMAN_UNITS =
            pairs("ein 1 eins 1 zwei 2 zwo 2 drei 3 vier 4 funf 5 sechs 6 "
                    + "sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 dreizehn 13 vierzehn 14 funfzehn 15 sechzehn 16 "
                    + "siebzehn 17 achtzehn 18 neunzehn 19");
    private static final Map<String, Long> GERMAN_TENS =
            pairs("zwanzig 20 dreissig 30 vierzig 40 funfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90");
    private static final Map<String, Long> CZECH = pairs(
            "jedn 1 jeden 1 jedna 1 dva 2 dve 2 dvou 2 dvema 2 tri 3 trech 3 trem 3 tremi 3 ctyri 4 ctyr 4 ctyrech 4 ctyrem 4 ctyrmi 4 pet 5 peti 5 sest 6 "
                    + "sesti 6 sedm 7 sedmi 7 osm 8 osmi 8 devet 9 deviti 9 deset 10 deseti 10 jedenact 11 jedenacti 11 "
                    + "dvanact 12 dvanacti 12 trinact 13 trinacti 13 ctrnact 14 ctrnacti 14 patnact 15 patnacti 15 sestnact 16 "
                    + "sestnacti 16 sedmnact 17 sedmnacti 17 osmnact 18 osmnacti 18 devatenact 19 devatenacti 19 dvacet 20 "
                    + "dvaceti 20 tricet 30 triceti 30 ctyricet 40 ctyriceti 40 padesat 50 padesati 50 sedesat 60 "
                    + "sedesati 60 sedmdesat 70 sedmdesati 70 osmdesat 80 osmdesati 80 devadesat 90 devadesati 90 tucet 12");

    /** Hundreds and up, in all three languages; German and Czech ones also stand alone. */
    private static final Map<String, Long> SCALES =
            pairs("hundred 100 hundert 100 sto 100 ste 100 sta 100 set 100 thousand 1000 "
                    + "tausend 1000 tisic 1000 tisice 1000 tisici 1000 tisicu 1000 tisicich 1000 tisicum 1000 milionech 1000000 million 1000000 millions 1000000 millionen 1000000 "
                    + "milion 1000000 miliony 1000000 milionu 1000000 mio 1000000 mil 1000000 mn 1000000 billion 1000000000 bn 1000000000 "
                    + "milliarde 1000000000 milliarden 1000000000 mrd 1000000000 miliardu 1000000000 miliardou 1000000000 milionem 1000000 miliarda 1000000000 miliardy 1000000000 "
                    + "miliard 1000000000 tis 1000 tsd 1000 k 1000 m 1000000 b 1000000000");

    private static final Map<String, Long> ORDINALS = pairs(
            "first 1 erste 1 ersten 1 erster 1 erstes 1 prvni 1 prvniho 1 prvnim 1 druha 2 druhy 2 druhou 2 druheho 2 druhem 2 "
                    + "second 2 zweite 2 zweiten 2 zweiter 2 zweites 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 "
                    + "dritte 3 dritten 3 dritter 3 drittes 3 vierte 4 vierten 4 vierter 4 viertes 4 funfte 5 funften 5 funfter 5 "
                    + "funftes 5 sechste 6 sechsten 6 sechster 6 siebte 7 siebten 7 siebter 7 achte 8 achter 8 neunte 9 "
                    + "neunten 9 neunter 9 zehnte 10 zehnten 10 zehnter 10 treti 3 tretiho 3 tretim 3 ctvrty 4 ctvrta 4 ctvrte 4 "
                    + "ctvrtou 4 ctvrtem 4 ctvrteho 4 paty 5 pata 5 pate 5 patou 5 patem 5 pateho 5 sesty 6 sesta 6 seste 6 sestou 6 sestem 6 "
                    + "sedmy 7 sedma 7 sedme 7 sedmou 7 sedmem 7 osmy 8 osma 8 osme 8 osmou 8 devaty 9 devata 9 devate 9 "
                    + "desaty 10 desata 10 desate 10 desatou 10 sty 100 steho 100 stou 100 dvousty 200 dvousta 200 dvousteho 200 tristy 300 petisty 500");

    /** Shares and multiples; "1/3" is also 33 %, "x2" is also 200 %. */
    private static final Map<String, String> SHARES = Map.ofEntries(
            Map.entry("halved", "1/2"),
            Map.entry("funftel", "1/5"),
            Map.entry("petina", "1/5"),
            Map.entry("petinu", "1/5"),
            Map.entry("petiny", "1/5"),
            Map.entry("zehntel", "1/10"),
            Map.entry("desetina", "1/10"),
            Map.entry("desetinu", "1/10"),
            Map.entry("halfte", "1/2"),
            Map.entry("halbiert", "1/2"),
            Map.entry("halbierten", "1/2"),
            Map.entry("polovina", "1/2"),
            Map.entry("polovinu", "1/2"),
            Map.entry("poloviny", "1/2"),
            Map.entry("polovine", "1/2"),
            Map.entry("polovinou", "1/2"),
            Map.entry("drittel", "1/3"),
            Map.entry("tretina", "1/3"),
            Map.entry("tretinu", "1/3"),
            Map.entry("tretiny", "1/3"),
            Map.entry("tretine", "1/3"),
            Map.entry("tretinou", "1/3"),
            Map.entry("viertel", "1/4"),
            Map.entry("ctvrtina", "1/4"),
            Map.entry("ctvrtinu", "1/4"),
            Map.entry("ctvrtiny", "1/4"),
            Map.entry("ctvrtine", "1/4"),
            Map.entry("doubled", "x2"),
            Map.entry("doubles", "x2"),
            Map.entry("verdoppelt", "x2"),
            Map.entry("verdoppelten", "x2"),
            Map.entry("verdoppelte", "x2"),
            Map.entry("zdvojnasobil", "x2"),
            Map.entry("zdvojnasobila", "x2"),
            Map.entry("zdvojnasobili", "x2"),
            Map.entry("zdvojnasobily", "x2"),
            Map.entry("dvojnasobek", "x2"),
            Map.entry("tripled", "x3"),
            Map.entry("triples", "x3"),
            Map.entry("verdreifacht", "x3"),
            Map.entry("ztrojnasobil", "x3"),
            Map.entry("ztrojnasobila", "x3"),
            Map.entry("ztrojnasobili", "x3"),
            Map.entry("trojnasobek", "x3"),
            Map.entry("quadrupled", "x4"),
            Map.entry("vervierfacht", "x4"));

    private static final Pattern COUNTED = Pattern.compile(
            "(\\p{L}{3,}?)-?(?:(prozent|kopf|tag|stund|minut|jahr|woch|monat|procent|clenn|denn|hodin|tydenn|mesicn|let(?=[yaeoi])|in(?=y$|am$|ach$|ami$))\\p{L}{0,8})");

    private static final Pattern GERMAN_ORDINAL = Pattern.compile("(\\p{L}{3,}?)(s?te[nrsm]?)");
    private static final Pattern CZECH_ORDINAL =
            Pattern.compile("(\\p{L}+(?:nact|cat|desat))(?:y|a|e|ou|eho|emu|em|ych|ym|ymi)");
    private static final Set<String> CZECH_SCALES = Set.of("sto", "ste", "sta", "set", "mil", "tis");

    private NumberWords() {}

    static Optional<Long> scale(String folded, String language) {
        boolean czech = CZECH_SCALES.contains(folded);
        return czech && !language.isEmpty() && !Stems.declines(language)
                ? Optional.empty()
                : Optional.ofNullable(SCALES.get(folded));
    }

    static Optional<Long> ordinal(String folded) {
        Long found = ORDINALS.get(folded);
        return found != null || folded.length() < 5 ? Optional.ofNullable(found) : higherOrdinal(folded);
    }

    private static Optional<Long> higherOrdinal(String folded) {
        if (folded.endsWith("teenth") || folded.endsWith("tieth")) {
            String head = folded.endsWith("tieth")
                    ? folded.substring(0, folded.length() - 4) + "y"
                    : folded.substring(0, folded.length() - 2);
            return english(head);
        }
        int dash = folded.indexOf('-');
        if (dash > 0 && ENGLISH.getOrDefault(folded.substring(0, dash), 0L) >= 20) {
            Long units = ORDINALS.get(folded.substring(dash + 1));
            return Optional.ofNullable(units).map(one -> ENGLISH.getOrDefault(folded.substring(0, dash), 0L) + one);
        }
        if (folded.lastIndexOf('t') < folded.length() - 5) {
            return Optional.empty();
        }
        Matcher german = GERMAN_ORDINAL.matcher(folded);
        if (german.matches()) {
            long value = german(german.group(1));
            return value > 10 && (value < 20) == german.group(2).startsWith("t")
                    ? Optional.of(value)
                    : Optional.empty();
        }
        Matcher czech = CZECH_ORDINAL.matcher(folded);
        if (czech.matches()) {
            String head = czech.group(1);
            return Optional.ofNullable(CZECH.get(head.endsWith("cat") ? head.replaceFirst("cat$", "cet") : head))
                    .filter(value -> value > 10);
        }
        return Optional.empty();
    }

    static Optional<String> share(String folded) {
        return Optional.ofNullable(SHARES.get(folded));
    }

    /** A whole number below a hundred, or a German one in one word; a language of "" means any. */
    static Optional<Long> small(String folded, String language) {
        if (folded.length() < 3) {
            return Optional.empty();
        }
        Optional<Long> found = Optional.empty();
        if (!language.equals("de") && !language.equals("cs") && !language.equals("sk")) {
            found = english(folded);
        }
        if (found.isEmpty() && (language.equals("de") || language.isEmpty())) {
            long german = german(folded);
            found = german > 1 ? Optional.of(german) : Optional.empty();
        }
        if (found.isEmpty() && (language.equals("cs") || language.equals("sk") || language.isEmpty())) {
            Long czech = CZECH.get(folded);
            found = czech != null && czech > 1 ? Optional.of(czech) : czechJoined(folded);
        }
        return found;
    }

    private static Optional<Long> english(String folded) {
        if (ENGLISH.containsKey(folded)) {
            return Optional.of(ENGLISH.get(folded));
        }
        int dash = folded.indexOf('-');
        if (dash > 0) {
            Long tens = ENGLISH.get(folded.substring(0, dash));
            Long units = folded.endsWith("-one") ? Long.valueOf(1) : ENGLISH.get(folded.substring(dash + 1));
            if (tens != null && units != null && tens >= 20 && units < 10) {
                return Optional.of(tens + units);
            }
        }
        return Optional.empty();
    }

    /** The number that an adjective begins with: "siebenprozentig", "čtrnáctičlenný". */
    static Optional<Compound> compound(String folded) {
        Matcher suffix = COUNTED.matcher(folded);
        if (!suffix.matches()) {
            return Optional.empty();
        }
        String head = suffix.group(1);
        if (suffix.group(2).equals("in") && !head.endsWith("cet") && !head.endsWith("desat")) {
            return Optional.empty();
        }
        Optional<Long> value = small(head, "de").or(() -> small(head, "cs"));
        return value.map(number -> new Compound(number, suffix.group(2).equals("in") ? "let" : suffix.group(2)));
    }

    /** @param counted what it counts, as {@link Units} knows it */
    record Compound(long value, String counted) {}

    /** "pětadvacet" is 25. */
    private static Optional<Long> czechJoined(String word) {
        String bare = word.replaceFirst("(?:eho|emu|em|ych|y|e|i)$", "");
        int at = word.indexOf('a');
        while (at > 1 && at < word.length() - 4) {
            Long units = CZECH.get(word.substring(0, at));
            Long tens = CZECH.get(word.substring(at + 1));
            if (tens == null && at < bare.length()) {
                tens = CZECH.get(bare.substring(at + 1));
            }
            if (units != null && tens != null && units < 10 && tens >= 20) {
                return Optional.of(units + tens);
            }
            at = word.indexOf('a', at + 1);
        }
        return Optional.empty();
    }

    /** 0 when the word is no German number. */
    private static long german(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        for (String scale : List.of("tausend", "hundert")) {
            int at = word.indexOf(scale);
            if (at >= 0) {
                long size = scale.equals("tausend") ? 1000 : 100;
                String head = word.substring(0, at);
                String tail = word.substring(at + scale.length());
                long many = head.isEmpty() ? 1 : german(head);
                String rest = tail.startsWith("und") ? tail.substring(3) : tail;
                long more = rest.isEmpty() ? 0 : german(rest);
                boolean broken = (!head.isEmpty() && many == 0) || (!rest.isEmpty() && more == 0);
                return broken ? 0 : many * size + more;
            }
        }
        if (GERMAN_UNITS.containsKey(word)) {
            return GERMAN_UNITS.get(word);
        }
        if (GERMAN_TENS.containsKey(word)) {
            return GERMAN_TENS.get(word);
        }
        int and = word.indexOf("und");
        if (and > 0) {
            Long units = GERMAN_UNITS.get(word.substring(0, and));
            Long tens = GERMAN_TENS.get(word.substring(and + 3));
            if (units != null && tens != null && units < 10) {
                return units + tens;
            }
        }
        return 0;
    }

    private static Map<String, Long> pairs(String pairs) {
        Map<String, Long> all = new HashMap<>();
        String[] parts = pairs.strip().split("\\s+");
        for (int at = 0; at < parts.length; at += 2) {
            all.put(parts[at], Long.valueOf(parts[at + 1]));
        }
        return Map.copyOf(all);
    }
}
