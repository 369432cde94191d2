package app.overture.email;

import java.util.Locale;

/** How far a sender domain has come, in the provider's words. */
public enum DomainStatus {
    NOT_STARTED,
    PENDING,
    VERIFIED,
    FAILED,
    PARTIALLY_VERIFIED,
    PARTIALLY_FAILED,
    TEMPORARY_FAILURE;

    /** As stored, and as REST says it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A word that the provider invents later reads as "not yet". */
    static DomainStatus of(String text) {
        for (DomainStatus one : values()) {
            if (one.text().equals(text)) {
                return one;
            }
        }
        return PENDING;
    }
}
