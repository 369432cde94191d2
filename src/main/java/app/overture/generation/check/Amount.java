package app.overture.generation.check;

import java.util.List;

/**
 * A number in a text.
 *
 * @param value in one form: "1200", "3.5", "1/2", "x2"
 * @param unit what it counts, as {@link Units} names it, "year" for a year, "day" inside a date, empty when unknown
 * @param nouns the folded words after it, as far as they belong to it
 */
record Amount(int start, int end, String text, String value, String unit, List<String> nouns, Form form) {

    enum Form {
        DIGITS,
        WORDS,
        ORDINAL,
        SHARE
    }
}
