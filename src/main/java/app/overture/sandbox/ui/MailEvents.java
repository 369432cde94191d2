package app.overture.sandbox.ui;

import java.util.Locale;

/** The provider's events in a person's words. */
final class MailEvents {

    private MailEvents() {}

    static String word(String event) {
        String spaced = event.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
