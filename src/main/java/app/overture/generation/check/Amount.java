package app.overture.generation.check;

/**
 * A number in a text.
 *
 * @param value in one form: "1200", "3.5", "1/2", "x2"
 * @param unit what it counts, as {@link Units} names it, "year" for a year, "day" inside a date, empty when unknown
 * @param noun the folded word after it; empty when none follows closely
 */
record Amount(int start, int end, String text, String value, String unit, String noun, Form form) {

    enum Form {
        DIGITS,
        WORDS,
        ORDINAL,
        SHARE
    }
}
