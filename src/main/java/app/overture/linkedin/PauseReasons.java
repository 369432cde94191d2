package app.overture.linkedin;

import java.util.Map;

/** The names of what may hold an account back, with a sentence each that says what to do. */
public final class PauseReasons {

    static final String BY_PERSON = "paused_by_person";
    static final String KILL_SWITCH = "kill_switch";
    static final String OUTSIDE_HOURS = "outside_hours";
    static final String DAILY_INVITES = "daily_limit";
    static final String WEEKLY_INVITES = "weekly_limit";
    static final String DAILY_MESSAGES = "message_limit";
    static final String NOTES_USED = "note_limit";
    static final String OWNER_INACTIVE = "owner_inactive";
    /** Of one browser, not of the account. */
    public static final String CONSENT = "consent_outdated";

    /** Of one browser: whoever paired it may no longer send. */
    static final String ROLE = "role_missing";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(BY_PERSON, "Paused by a person."),
            Map.entry(KILL_SWITCH, "Paused: an administrator stopped all LinkedIn sending of this workspace."),
            Map.entry(OUTSIDE_HOURS, "Resting: outside the owner’s active hours."),
            Map.entry(DAILY_INVITES, "Paused: daily limit. Invitations go on tomorrow."),
            Map.entry(WEEKLY_INVITES, "Paused: limit of seven days. Invitations go on as the oldest leave the week."),
            Map.entry(DAILY_MESSAGES, "Paused: daily limit of messages. They go on tomorrow."),
            Map.entry(NOTES_USED, "Paused: this month’s notes are used up. Invitations without a note go on."),
            Map.entry(OWNER_INACTIVE, "Paused: the owner is not active."),
            Map.entry(
                    CONSENT,
                    "Stopped: the text about LinkedIn’s rules has changed. Read and accept it in the extension’s options."),
            Map.entry(
                    ROLE,
                    "Stopped: whoever paired this browser may only look on here. An administrator can change that."),
            Map.entry(
                    "weekly_invite_limit",
                    "Paused: LinkedIn says the weekly invitation limit is reached. Messages go on."),
            Map.entry("note_quota", "Paused: LinkedIn takes no more notes this month. Invitations without one go on."),
            Map.entry("too_many_requests", "Paused: LinkedIn asked to slow down."),
            Map.entry("checkpoint", "Stopped: LinkedIn asks for a security check. Answer it there, then resume."),
            Map.entry("captcha", "Stopped: LinkedIn shows a captcha. Answer it there, then resume."),
            Map.entry("logged_out", "Stopped: the browser is signed out of LinkedIn. Sign in there, then resume."),
            Map.entry("restricted", "Stopped: LinkedIn restricted the account. Read its notice before you resume."),
            Map.entry("account_mismatch", "Stopped: another LinkedIn account is signed in. Change it, then resume."),
            Map.entry(
                    "driver_broken",
                    "Stopped: LinkedIn’s pages look different. Send by hand until the extension is new."));

    private PauseReasons() {}

    public static String sentence(String reason) {
        return SENTENCES.getOrDefault(reason, "Paused: " + reason);
    }
}
