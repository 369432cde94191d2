package app.overture.generation.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a word is an everyday word or a name. German writes all nouns large, and every language the first word of a
 * sentence, so there capitals tell nothing.
 */
final class Lexicon {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");
    private static final List<String> NOUN_ENDINGS = List.of("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen");
    private static final List<String> STEM_ENDINGS = List.of(
            "", "sten", "ster", "stes", "ste", "eren", "erer", "ere", "enden", "ender", "endes", "ende", "end", "en",
            "er", "es", "em", "est", "et", "ten", "tet", "te", "st", "e", "t", "n", "s");
    private static final List<String> PREFIXES = List.of(
            "ab",
            "an",
            "auf",
            "aus",
            "be",
            "bei",
            "durch",
            "ein",
            "ent",
            "er",
            "her",
            "hin",
            "los",
            "mit",
            "nach",
            "um",
            "un",
            "unter",
            "ver",
            "vor",
            "weg",
            "wieder",
            "zer",
            "zu",
            "zusammen",
            "zurück",
            "heraus",
            "herein",
            "hinaus",
            "herum",
            "voran",
            "vorbei",
            "hervor",
            "fest",
            "frei",
            "herunter",
            "hinunter",
            "über",
            "ge");

    private static final Set<String> ENGLISH = words("en");
    private static final Set<String> NOUNS = both("de-nouns", "de-more");
    private static final Set<String> STEMS = words("de-stems");
    private static final Map<String, String> NAMES = names();
    private static final Set<String> BRANDS = words("brands");

    /** Of the many words of three letters, those that German composes with. */
    private static final Set<String> SHORT_HEADS = Set.copyOf(List.of(
            ("tag weg bau rad rat ort see hof gas eis tee not uhr amt art bus tor top neu alt all tür bad ski zug lkw pkw typ job web app auf aus ein vor mit "
                            + "erz arm akt alm arzt boden ehe fax fan hut kfz kur lob log met mit net obst ohr ost süd sud nord rest rot weiß sau tat tal ton vieh wut bei los um ab an un zu auto")
                    .split(" ")));

    /** Likewise those that it composes on. */
    private static final Set<String> SHORT_TAILS = Set.of(
            "bau", "weg", "gut", "maß", "zug", "rad", "job", "öl", "uhr", "gas", "typ", "amt", "art", "tor", "tür",
            "not", "mut", "eis", "tee", "lob", "arm", "app", "abo");

    /** What office words begin with that are German from the second part on. */
    private static final Set<String> OFFICE_HEADS = Set.of(
            "excel",
            "outlook",
            "pdf",
            "online",
            "cloud",
            "login",
            "tracking",
            "crm",
            "erp",
            "software",
            "tablet",
            "laptop",
            "server",
            "browser",
            "newsletter",
            "workflow",
            "dashboard",
            "ticket",
            "barcode",
            "whatsapp",
            "mini",
            "mikro",
            "makro",
            "multi",
            "mega",
            "super",
            "extra",
            "pseudo",
            "öko",
            "bio",
            "elektro",
            "offline",
            "digital",
            "tiefkühl");

    private Lexicon() {}

    /** Written as usual: a capital first, then small letters. */
    static boolean isName(String word) {
        return NAMES.containsKey(word) || isBrand(word);
    }

    static boolean isBrand(String word) {
        return BRANDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "m", "f", or empty when the first name is unknown or anybody's. */
    static String gender(String firstName) {
        return NAMES.getOrDefault(firstName, "");
    }

    static boolean isEnglish(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'.*$", "");
        String american = small.replaceFirst("(?<=.{3})is(e[drs]?|ing|ation|ations)$", "iz$1")
                .replaceFirst("(?<=.{2})our", "or")
                .replaceFirst("(?<=.{3})tre(s?)$", "ter$1")
                .replaceFirst("(?<=.{2}[aeiou]l)l(?=ed$|ing$|ers?$)", "");
        return english(small) || !american.equals(small) && english(american);
    }

    private static boolean english(String small) {
        if (small.length() < 3 || ENGLISH.contains(small)) {
            return true;
        }
        for (String ending : List.of("s", "es", "d", "ed", "ing", "ly", "er", "ers", "est", "r")) {
            if (small.endsWith(ending)) {
                String stem = small.substring(0, small.length() - ending.length());
                if (stem.length() >= 3
                        && (ENGLISH.contains(stem)
                                || ENGLISH.contains(stem + "e")
                                || doubled(stem)
                                || (stem.endsWith("i")
                                        && ENGLISH.contains(stem.substring(0, stem.length() - 1) + "y")))) {
                    return true;
                }
            }
        }
        for (String prefix : List.of("re", "un", "non", "pre", "over", "under", "co", "mis", "out")) {
            if (small.startsWith(prefix)
                    && small.length() > prefix.length() + 3
                    && ENGLISH.contains(small.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean doubled(String stem) {
        int end = stem.length() - 1;
        return stem.charAt(end) == stem.charAt(end - 1) && ENGLISH.contains(stem.substring(0, end));
    }

    /** A German noun, also composed ("Leerkilometer"), or another German word used as one. */
    static boolean isGerman(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return noun(small, 3) || stem(small);
    }

    static boolean isGermanNoun(String word) {
        return noun(word.toLowerCase(Locale.ROOT), 3);
    }

    /** Put together from two English words, as products like to be called: "Papershift". */
    static boolean isEnglishPair(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int cut = TAIL; cut <= small.length() - TAIL; cut++) {
            if (ENGLISH.contains(small.substring(0, cut)) && ENGLISH.contains(small.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** "Schietwetter": whatever it is, a weather. */
    static boolean endsInNoun(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int cut = HEAD; cut <= small.length() - TAIL; cut++) {
            if (simpleNoun(small.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    static boolean isSimpleNoun(String word) {
        return simpleNoun(word.toLowerCase(Locale.ROOT));
    }

    /** A form of a verb or an adjective, which German uses as a noun too. */
    static boolean isGermanStem(String word) {
        return stem(word.toLowerCase(Locale.ROOT));
    }

    private static boolean noun(String word, int parts) {
        if (simpleNoun(word) || ofVerb(word)) {
            return true;
        }
        if (parts == 1) {
            return false;
        }
        for (int cut = HEAD; cut <= word.length() - HEAD; cut++) {
            String head = word.substring(0, cut);
            String tail = word.substring(cut);
            boolean longEnough =
                    (cut > HEAD || SHORT_HEADS.contains(head)) && (tail.length() >= TAIL || SHORT_TAILS.contains(tail));
            if (longEnough
                    && (isHead(head) || OFFICE_HEADS.contains(head))
                    && (noun(tail, parts - 1) || infinitive(tail))) {
                return true;
            }
        }
        return false;
    }

    /** "Kopfschütteln", and "Sucherei" of any verb. */
    private static boolean infinitive(String word) {
        return word.length() > 5 && word.matches(".+(?:en|eln|ern)") && STEMS.contains(word.replaceFirst("e?n$", ""));
    }

    private static boolean ofVerb(String word) {
        return word.matches(".{3,}ereie?n?") && STEMS.contains(word.replaceFirst("ereie?n?$", ""));
    }

    private static boolean simpleNoun(String word) {
        return ending(word, NOUN_ENDINGS, NOUNS, 3);
    }

    private static boolean isHead(String head) {
        for (String link : LINKS) {
            if (head.endsWith(link)) {
                String bare = head.substring(0, head.length() - link.length());
                if (bare.length() >= HEAD
                        && (NOUNS.contains(bare) || NOUNS.contains(bare + "e") || STEMS.contains(bare))) {
                    return true;
                }
            }
        }
        return PREFIXES.contains(head);
    }

    private static boolean stem(String word) {
        if (ending(word, STEM_ENDINGS, STEMS, 3)) {
            return true;
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() > prefix.length() + 3) {
                String rest = word.substring(prefix.length());
                if (ending(rest, STEM_ENDINGS, STEMS, 3)
                        || ((rest.startsWith("ge") || rest.startsWith("zu"))
                                && rest.length() > 5
                                && ending(rest.substring(2), STEM_ENDINGS, STEMS, 3))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ending(String word, List<String> endings, Set<String> dictionary, int shortest) {
        for (String ending : endings) {
            if (word.endsWith(ending)
                    && word.length() - ending.length() >= shortest
                    && dictionary.contains(word.substring(0, word.length() - ending.length()))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> both(String file, String more) {
        Set<String> words = new HashSet<>(lines(file));
        words.addAll(lines(more));
        return Set.copyOf(words);
    }

    private static Set<String> words(String file) {
        return Set.copyOf(lines(file));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : lines("names")) {
            int space = line.indexOf(' ');
            names.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
        }
        return Map.copyOf(names);
    }

    static Set<String> lines(String file) {
        String path = "/words/" + file + ".txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            Set<String> lines = new HashSet<>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
