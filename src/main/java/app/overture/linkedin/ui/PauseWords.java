package app.overture.linkedin.ui;

import java.util.Map;

/** The names of what holds an account back, short enough for a badge; the sentence beside it says what to do. */
final class PauseWords {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("paused_by_person", "Paused"),
            Map.entry("kill_switch", "Stopped for all"),
            Map.entry("outside_hours", "Resting"),
            Map.entry("daily_limit", "Paused: daily limit"),
            Map.entry("weekly_limit", "Paused: weekly limit"),
            Map.entry("message_limit", "Paused: message limit"),
            Map.entry("note_limit", "Paused: notes used up"),
            Map.entry("owner_inactive", "Paused: not in use"),
            Map.entry("weekly_invite_limit", "Paused: weekly limit"),
            Map.entry("note_quota", "Paused: notes used up"),
            Map.entry("too_many_requests", "Paused: too fast"),
            Map.entry("checkpoint", "Stopped: security check"),
            Map.entry("captcha", "Stopped: captcha"),
            Map.entry("logged_out", "Stopped: signed out"),
            Map.entry("restricted", "Stopped: restricted"),
            Map.entry("account_mismatch", "Stopped: other account"),
            Map.entry("consent_outdated", "Stopped: text changed"),
            Map.entry("driver_broken", "Stopped: pages changed"));

    private PauseWords() {}

    static String of(String reason) {
        return SHORT.getOrDefault(reason, "Paused");
    }
}
