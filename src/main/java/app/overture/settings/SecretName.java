package app.overture.settings;

import java.util.Locale;

/** The keys a workspace may bring. */
public enum SecretName {
    RESEND_API_KEY("Resend API key"),
    RESEND_WEBHOOK_SECRET("Resend webhook secret"),
    MODEL_API_KEY("Model API key");

    private final String label;

    SecretName(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the schema spells it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SecretName of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
