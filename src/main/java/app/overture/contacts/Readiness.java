package app.overture.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether enough is known to write to a person: all of it, at least the company, or too little. */
public enum Readiness {
    READY,
    PARTIAL,
    MISSING;

    public static final String COMPANY_PROFILE = "company profile";
    public static final String COMPANY_RESEARCH = "company research";
    public static final String PERSON_PROFILE = "person profile";

    static Readiness of(@Nullable Instant profiled, @Nullable Instant researched, @Nullable Instant personProfiled) {
        if (profiled == null) {
            return MISSING;
        }
        return researched != null && personProfiled != null ? READY : PARTIAL;
    }

    /** What is not known yet, in words, most needed first. */
    static List<String> missing(
            @Nullable Instant profiled, @Nullable Instant researched, @Nullable Instant personProfiled) {
        List<String> missing = new ArrayList<>();
        if (profiled == null) {
            missing.add(COMPANY_PROFILE);
        }
        if (researched == null) {
            missing.add(COMPANY_RESEARCH);
        }
        if (personProfiled == null) {
            missing.add(PERSON_PROFILE);
        }
        return List.copyOf(missing);
    }

    /** As REST and the schema spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
