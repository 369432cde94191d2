package app.overture.generation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits and in words, brought to one form. */
final class Numbers {

    /** A number that is not part of a name such as B2B or GPT-4. */
    static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\p{N}_-])\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+(?!\\d)(?:[.,]\\d+)?"
                    + "|(?<![\\p{L}\\p{N}_])\\d+(?:[.,]\\d+)?");

    /** Without accents, as {@link Text#fold} gives them. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "en",
            words(
                    "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 hundred 100 thousand 1000"),
            "de",
            words(
                    "zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 funfzehn 15 zwanzig 20 dreissig 30 vierzig 40 funfzig 50 hundert 100 tausend 1000"),
            "cs",
            words(
                    "dva 2 dve 2 dvou 2 tri 3 ctyri 4 pet 5 peti 5 sest 6 sesti 6 sedm 7 osm 8 devet 9 deset 10 jedenact 11 dvanact 12 patnact 15 dvacet 20 tricet 30 ctyricet 40 padesat 50 sto 100 tisic 1000"));

    private Numbers() {}

    record Found(int start, int end, String text, String value, boolean inWords) {}

    /** All numbers of a text in whichever language. */
    static Set<String> in(String text) {
        Set<String> values = new HashSet<>();
        for (String language : WORDS.keySet()) {
            find(text, language).forEach(found -> values.add(found.value()));
        }
        return values;
    }

    static List<Found> find(String text, String language) {
        Map<String, String> words = WORDS.getOrDefault(language, Map.of());
        List<Found> found = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            found.add(new Found(digits.start(), digits.end(), digits.group(), plain(digits.group()), false));
        }
        Matcher word = Text.WORD.matcher(text);
        while (word.find()) {
            String value = words.get(Text.fold(word.group()));
            if (value != null) {
                found.add(new Found(word.start(), word.end(), word.group(), value, true));
            }
        }
        return found;
    }

    /** "1 200", "1.200" and "1,200" are 1200; "3,5" is 3.5. */
    private static String plain(String digits) {
        String bare = digits;
        if (digits.matches("\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+(?:[.,]\\d{1,2})?")) {
            bare = digits.replaceAll("[ \\u00a0\\u202f.,'](?=\\d{3}(?!\\d))", "");
        }
        return bare.replace(',', '.').replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.0+$", "");
    }

    private static Map<String, String> words(String pairs) {
        Map<String, String> words = new HashMap<>();
        String[] parts = pairs.split(" ");
        for (int at = 0; at < parts.length; at += 2) {
            words.put(parts[at], parts[at + 1]);
        }
        return Map.copyOf(words);
    }
}
