package app.overture.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A status as icon, word and colour, the same on every screen. The one table of all statuses stands here. */
public final class Badge extends Span {

    private record Look(String icon, String word, Tone tone) {}

    private static final Map<String, Look> TABLE = Map.ofEntries(
            Map.entry("campaign.draft", new Look("pen", "Draft", Tone.OUTLINE)),
            Map.entry("campaign.ready", new Look("checko", "Ready", Tone.NEUTRAL)),
            Map.entry("campaign.generating", new Look("busy", "Generating", Tone.PROGRESS)),
            Map.entry("campaign.review", new Look("eye", "In review", Tone.WARN)),
            Map.entry("campaign.approved", new Look("seal", "Approved", Tone.GOOD)),
            Map.entry("campaign.sending", new Look("send", "Sending", Tone.PROGRESS)),
            Map.entry("campaign.sent", new Look("checks", "Sent", Tone.GOOD)),
            Map.entry("campaign.paused", new Look("pause", "Paused", Tone.WARN)),
            Map.entry("campaign.cancelled", new Look("ban", "Cancelled", Tone.NEUTRAL)),
            Map.entry("campaign.archived", new Look("archive", "Archived", Tone.OUTLINE)),
            Map.entry("message.draft", new Look("pen", "Draft", Tone.OUTLINE)),
            Map.entry("message.approved", new Look("seal", "Approved", Tone.GOOD)),
            Map.entry("message.rejected", new Look("x", "Rejected", Tone.BAD)),
            Map.entry("message.rewriting", new Look("busy", "In work", Tone.PROGRESS)),
            Map.entry("message.queued", new Look("clock", "Queued", Tone.PROGRESS)),
            Map.entry("message.sent", new Look("send", "Sent", Tone.PROGRESS)),
            Map.entry("message.delivered", new Look("checks", "Delivered", Tone.GOOD)),
            Map.entry("message.bounced", new Look("bounce", "Bounced", Tone.BAD)),
            Map.entry("message.complained", new Look("flag", "Complained", Tone.BAD)),
            Map.entry("message.failed", new Look("xo", "Failed", Tone.BAD)),
            Map.entry("message.cancelled", new Look("ban", "Cancelled", Tone.NEUTRAL)),
            Map.entry("message.skipped", new Look("skip", "Skipped", Tone.NEUTRAL)),
            Map.entry("campaign_contact.pending", new Look("ring", "Waiting", Tone.OUTLINE)),
            Map.entry("campaign_contact.generating", new Look("busy", "Writing", Tone.PROGRESS)),
            Map.entry("campaign_contact.generated", new Look("check", "Written", Tone.GOOD)),
            Map.entry("campaign_contact.failed", new Look("xo", "Failed", Tone.BAD)),
            Map.entry("campaign_contact.excluded", new Look("minus", "Left out", Tone.NEUTRAL)),
            Map.entry("campaign_contact.cancelled", new Look("ban", "Cancelled", Tone.NEUTRAL)),
            Map.entry("rule.proposed", new Look("spark", "Proposed", Tone.PROGRESS)),
            Map.entry("rule.accepted", new Look("check", "Accepted", Tone.GOOD)),
            Map.entry("rule.off", new Look("pause", "Switched off", Tone.NEUTRAL)),
            Map.entry("rule.declined", new Look("x", "Declined", Tone.NEUTRAL)),
            Map.entry("readiness.ready", new Look("checko", "Ready", Tone.GOOD)),
            Map.entry("readiness.partial", new Look("half", "Partly", Tone.WARN)),
            Map.entry("readiness.missing", new Look("ring", "No profile", Tone.BAD)),
            Map.entry("fit.strong_fit", new Look("checko", "Strong fit", Tone.GOOD)),
            Map.entry("fit.moderate_fit", new Look("half", "Moderate fit", Tone.NEUTRAL)),
            Map.entry("fit.weak_fit", new Look("minus", "Weak fit", Tone.NEUTRAL)),
            Map.entry("fit.unknown", new Look("ring", "Fit unknown", Tone.OUTLINE)),
            Map.entry("import_row.created", new Look("plus", "New", Tone.GOOD)),
            Map.entry("import_row.updated", new Look("redo", "Updated", Tone.PROGRESS)),
            Map.entry("import_row.skipped", new Look("skip", "Skipped", Tone.NEUTRAL)),
            Map.entry("import_row.failed", new Look("xo", "Not imported", Tone.BAD)),
            Map.entry("dns.found", new Look("check", "Found", Tone.GOOD)),
            Map.entry("dns.looking", new Look("busy", "Looking", Tone.PROGRESS)),
            Map.entry("dns.missing", new Look("clock", "Not found yet", Tone.NEUTRAL)),
            Map.entry("dns.different", new Look("xo", "Different value", Tone.BAD)),
            Map.entry("dns.advice", new Look("info", "Advice", Tone.WARN)),
            Map.entry("dns.off", new Look("minus", "Off", Tone.OUTLINE)),
            Map.entry("domain.not_started", new Look("ring", "Not started", Tone.OUTLINE)),
            Map.entry("domain.pending", new Look("clock", "Waiting for DNS", Tone.NEUTRAL)),
            Map.entry("domain.verified", new Look("checko", "Verified", Tone.GOOD)),
            Map.entry("domain.partially_verified", new Look("half", "Partly verified", Tone.WARN)),
            Map.entry("domain.partially_failed", new Look("half", "Partly failed", Tone.WARN)),
            Map.entry("domain.temporary_failure", new Look("clock", "Checking again", Tone.WARN)),
            Map.entry("domain.failed", new Look("xo", "Failed", Tone.BAD)),
            Map.entry("domain.paused", new Look("pause", "Paused", Tone.WARN)),
            Map.entry("enrichment.queued", new Look("clock", "Queued", Tone.PROGRESS)),
            Map.entry("enrichment.running", new Look("busy", "Enriching", Tone.PROGRESS)),
            Map.entry("enrichment.done", new Look("check", "Enriched", Tone.GOOD)),
            Map.entry("enrichment.failed", new Look("xo", "Failed", Tone.BAD)),
            Map.entry("enrichment.cancelled", new Look("ban", "Cancelled", Tone.NEUTRAL)));

    public Badge(String icon, String word, Tone tone) {
        addClassNames("badge", tone.css());
        add(Icon.of(icon), new com.vaadin.flow.component.Text(word));
    }

    /**
     * @param kind what it is a status of, for example {@code campaign}
     * @param status as stored, for example {@code draft}
     */
    public static Badge of(String kind, String status) {
        Look look = look(kind, status);
        return new Badge(look.icon(), look.word(), look.tone());
    }

    /** The same as text for a grid's template renderer: {@code <span class="${item.css}">…}. */
    public static String html(String kind, String status) {
        Look look = look(kind, status);
        return "<span class=\"badge " + look.tone().css() + "\"><span class=\"i i-" + look.icon()
                + "\" aria-hidden=\"true\"></span>" + look.word() + "</span>";
    }

    public static String word(String kind, String status) {
        return look(kind, status).word();
    }

    public static String icon(String kind, String status) {
        return look(kind, status).icon();
    }

    public static String tone(String kind, String status) {
        return look(kind, status).tone().css();
    }

    private static Look look(String kind, String status) {
        Look look = TABLE.get(kind + "." + status);
        if (look == null) {
            throw new IllegalArgumentException("No badge for " + kind + "." + status);
        }
        return look;
    }
}
