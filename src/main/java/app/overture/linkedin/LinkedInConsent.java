package app.overture.linkedin;

/**
 * The version of what a person reads before a browser sends for them. The words stand in Settings and in the extension; a
 * change of what they say gets a new version here and there. Whoever agreed to an older one is asked again, and until then
 * their browser sends nothing.
 */
public final class LinkedInConsent {

    public static final String VERSION = "2026-11";

    private LinkedInConsent() {}

    public static boolean isCurrent(String version) {
        return VERSION.equals(version.strip());
    }
}
