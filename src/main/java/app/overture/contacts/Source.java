package app.overture.contacts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text that facts may be read from.
 *
 * @param id how the prompt calls it
 * @param name in a person's words; kept with each fact
 */
record Source(String id, String name, @Nullable String url, String text) {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether these words stand here; spacing, case and punctuation do not matter. */
    boolean says(String quote) {
        String wanted = words(quote);
        return wanted.length() > 2 && (" " + words(text) + " ").contains(" " + wanted + " ");
    }

    private static String words(String text) {
        return NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
