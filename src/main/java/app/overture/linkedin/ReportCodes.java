package app.overture.linkedin;

import java.util.Map;
import java.util.Set;

/** What may come of an action, with a sentence each; the extension and the screens share the codes. */
public final class ReportCodes {

    /** Nobody knows whether it went out: it is looked at by a person and never repeated by itself. */
    public static final String UNKNOWN = "unknown_outcome";

    /** A person looked and says that it did not go out and shall not. */
    static final String GIVEN_UP = "given_up";

    static final String NOT_CONNECTED = "not_connected";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("already_pending", "An invitation to this person was pending already."),
            Map.entry("already_connected", "The person is a connection already."),
            Map.entry("already_sent", "The same message stands in the conversation already."),
            Map.entry("incoming_request", "The person has sent an invitation themselves. Accept it on LinkedIn."),
            Map.entry("email_required", "LinkedIn asks for the person’s e-mail address."),
            Map.entry("connect_not_available", "LinkedIn offers no invitation for this person."),
            Map.entry("profile_not_found", "LinkedIn has no profile at this address."),
            Map.entry("self_profile", "This is the owner’s own profile."),
            Map.entry("unsupported_url", "This is not the address of a public profile."),
            Map.entry("note_too_long", "The note is longer than this account may write."),
            Map.entry("user_skipped", "Skipped by a person."),
            Map.entry(NOT_CONNECTED, "The person is not a connection."),
            Map.entry("recipient_mismatch", "The page showed another person; nothing was sent."),
            Map.entry("driver_no_topcard", "The profile looked different; nothing was sent."),
            Map.entry("driver_no_dialog", "The invitation dialog did not open; nothing was sent."),
            Map.entry("driver_no_textarea", "There was no field for the text; nothing was sent."),
            Map.entry("driver_no_send", "There was no button to send with; nothing was sent."),
            Map.entry("driver_timeout", "The page took too long; nothing was sent."),
            Map.entry(
                    "enter_to_send_mode",
                    "LinkedIn is set to send with Enter. Change that there, then queue it again."),
            Map.entry("window_hidden", "The browser window was hidden; nothing was sent."),
            Map.entry("lease_lost", "The browser lost its turn; nothing was sent."),
            Map.entry(UNKNOWN, "Nobody knows whether it went out. Look at the profile, then decide."),
            Map.entry(GIVEN_UP, "A person looked: it did not go out and shall not."));

    /** With these the person was not invited and will not be, so a message would find no connection. */
    private static final Set<String> FINAL = Set.of(
            "email_required",
            "connect_not_available",
            "profile_not_found",
            "self_profile",
            "unsupported_url",
            "note_too_long",
            "user_skipped",
            "recipient_mismatch",
            GIVEN_UP);

    private ReportCodes() {}

    public static String sentence(String code) {
        return SENTENCES.getOrDefault(code, code.isEmpty() ? "" : "The browser reported: " + code);
    }

    static Set<String> finalCodes() {
        return FINAL;
    }
}
