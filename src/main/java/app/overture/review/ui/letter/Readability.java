package app.overture.review.ui.letter;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, by LIX (Björnsson 1968): words per sentence, plus the share of words with more than six
 * letters. It counts only what can be counted without knowing the language, where Flesch's measure needs syllables. Its
 * scale was made for Swedish and holds about for English; German words are longer, so German has a scale of its own; for
 * Czech there is none that is known, so the figure stands alone there.
 *
 * @param lix rounded; 0 for a text without a sentence
 */
record Readability(int words, int lix) {

    private static final int LONG = 6;
    private static final int TOO_SHORT_TO_SAY = 20;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

    static Readability of(String text, String language) {
        int words = 0;
        int longOnes = 0;
        int sentences = 0;
        for (String paragraph : text.split("\\n\\s*\\n")) {
            List<String> found = words(paragraph);
            if (!isProse(paragraph)) {
                continue; // greeting and name
            }
            words += found.size();
            longOnes +=
                    (int) found.stream().filter(word -> letters(word) > LONG).count();
            sentences += sentences(paragraph, language);
        }
        if (words < TOO_SHORT_TO_SAY || sentences == 0) {
            return new Readability(words, 0);
        }
        return new Readability(words, Math.round((float) words / sentences + 100f * longOnes / words));
    }

    /** In a word; empty where no scale is known. */
    String level(String language) {
        int shift = switch (language) {
            case "en" -> 0;
            case "de" -> 10;
            default -> -1;
        };
        if (shift < 0 || lix == 0) {
            return "";
        }
        int scaled = lix - shift;
        return scaled < 30 ? "very easy" : scaled < 40 ? "easy" : scaled < 50 ? "demanding" : "hard";
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isProse(String paragraph) {
        return paragraph.strip().matches("(?s).*[.!?…][\"”“’)]*");
    }

    private static int sentences(String paragraph, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(paragraph);
        int count = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (!words(paragraph.substring(from, to)).isEmpty()) {
                count++;
            }
        }
        return count;
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }
}
