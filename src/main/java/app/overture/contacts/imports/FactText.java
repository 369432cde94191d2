package app.overture.contacts.imports;

import org.jsoup.Jsoup;

/** A cell as a fact: text only, of a length that a person still reads. */
final class FactText {

    private static final int LONGEST = 2_000;
    private static final int OF_SUBSTANCE = 80;

    private FactText() {}

    static String of(String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        String text = cell.indexOf('<') >= 0 ? Jsoup.parse(cell).text() : cell;
        String clean = CellText.text(text).replaceAll("[ \\t]+", " ");
        if (CellText.line(clean).isEmpty()) {
            return "";
        }
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip() + "…";
    }

    /** Enough to know a company or a person by; a mere slogan is not. */
    static boolean hasSubstance(String value) {
        return value.length() >= OF_SUBSTANCE;
    }
}
