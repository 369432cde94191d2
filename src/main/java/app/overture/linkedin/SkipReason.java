package app.overture.linkedin;

/** Why a person passes over somebody; the code decides whether later messages still make sense. */
public enum SkipReason {
    NOT_CONNECTED("not_connected", "Not connected yet"),
    ALREADY_CONNECTED("already_connected", "Connected already"),
    ALREADY_PENDING("already_pending", "Invited already"),
    PROFILE_NOT_FOUND("profile_not_found", "Profile not found, or the wrong person"),
    OTHER("user_skipped", "Another reason");

    private final String code;
    private final String words;

    SkipReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
