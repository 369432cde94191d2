package app.overture.contacts.imports;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A cell as a fact: text only, of a length that a person still reads. */
final class FactText {

    private static final int LONGEST = 2_000;
    private static final int OF_SUBSTANCE = 80;

    // A cell is written by strangers. What addresses a model instead of describing somebody is shown, but never handed
    // on.
    private static final Pattern ORDERS = Pattern.compile(
            "(?i)\\b(ignore|disregard|forget)\\b.{0,40}\\b(instruction|prompt|previous|above|rule)|\\bsystem prompt\\b|\\byou are (now )?(an? )?(ai|assistant|language model)\\b"
                    + "|\\bas an ai\\b|\\b(respond|reply|answer) (only )?with\\b|<\\|?(system|im_start)|\\bnew instructions?:");

    private FactText() {}

    static String of(String cell) {
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

    static boolean givesOrders(String value) {
        return ORDERS.matcher(value).find();
    }
}
