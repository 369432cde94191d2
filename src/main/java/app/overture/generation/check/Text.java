package app.overture.generation.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small things about words that several rules share. */
final class Text {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&/-]*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Text() {}

    /** Small letters without accents and possessive endings. */
    static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String bare = small;
        if (!ascii(small)) {
            String parts = Normalizer.normalize(small, Normalizer.Form.NFD);
            bare = MARKS.matcher(parts).replaceAll("").replace('’', '\'').replace("ß", "ss");
        }
        return bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }

    private static boolean ascii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Folded words with one space between them. */
    static String plain(String text) {
        return BETWEEN.matcher(fold(text)).replaceAll(" ").strip();
    }

    static boolean capitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Written like a brand, in any language: capitals inside, as in "SteinPump" or "ACME". */
    static boolean brandLike(String word) {
        return word.length() > 1
                && word.substring(1).chars().anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLetter);
    }

    /** Whether a word begins a sentence, a line or a quotation. */
    static boolean startsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "\"'“„«(–—-*".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:\n…·".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a spoken name is the written one; languages that decline names may change its ending. */
    static boolean sameName(String spoken, String written, String language) {
        String a = fold(spoken);
        String b = fold(written);
        if (a.equals(b)) {
            return true;
        }
        return Stems.declines(language)
                && a.length() >= 3
                && b.length() >= 3
                && !java.util.Collections.disjoint(Stems.of(a, language), Stems.of(b, language));
    }
}
