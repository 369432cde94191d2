package app.overture.contacts.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a cell what spreadsheets and exporters added to it. */
final class CellText {

    private static final Set<String> NOTHING = Set.of(
            "-", "--", "n/a", "#n/a", "na", "null", "none", "undefined", "unknown", "nan", "#value!", "#ref!", "k.a.");
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "x", "ano", "ja", "oui", "si", "sí", "tak", "wahr", "pravda");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "0", "ne", "nein", "non", "nie", "falsch", "nepravda");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern APOSTROPHE = Pattern.compile("(?s)['’][+\\d(].*");
    private static final Pattern SEVERAL = Pattern.compile(" ::: |[;\\n]");

    private CellText() {}

    /** One line of text; empty when the cell only says that nothing is known. */
    static String line(String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        String line = BLANKS.matcher(text(cell)).replaceAll(" ");
        return NOTHING.contains(line.toLowerCase(Locale.ROOT)) ? "" : line;
    }

    /** Text whose lines are kept. */
    static String text(String cell) {
        String text =
                INVISIBLE.matcher(cell.replace('\u00A0', ' ')).replaceAll("").strip();
        Matcher formula = FORMULA.matcher(text);
        if (formula.matches()) {
            text = formula.group(1).strip();
        }
        // Excel's sign for "this is text", which some exporters write into the file itself.
        return APOSTROPHE.matcher(text).matches() ? text.substring(1).strip() : text;
    }

    /** The values of a cell that holds several, as Google's address book writes them. */
    static List<String> values(String cell) {
        return SEVERAL.splitAsStream(cell)
                .map(CellText::line)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static boolean isTrue(String cell) {
        return YES.contains(line(cell).toLowerCase(Locale.ROOT));
    }

    /** For columns that give a reason instead of a yes. */
    static boolean isTrueOrReason(String cell) {
        String line = line(cell).toLowerCase(Locale.ROOT);
        return !line.isEmpty() && !NO.contains(line);
    }
}
