package app.overture.email;

import static app.overture.db.Tables.CAMPAIGN_STEPS;
import static app.overture.db.Tables.EMAIL_SEND_LOG;
import static app.overture.db.Tables.MESSAGES;

import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives waiting mails their moment (decisions 21 and 22). A step waits while an e-mail before it to the same person is
 * undecided or on its way; one that was rejected, skipped or called off is passed over. Which mail that is, is read anew
 * each time, so that a decision made later counts.
 */
@Component
class EmailSchedule {

    private static final int AT_ONCE = 2_000;
    private static final Set<String> HOLDS_BACK = Set.of("draft", "approved", "queued");
    private static final Set<String> WENT_WRONG = Set.of("failed", "bounced", "complained");

    private final DSLContext dsl;
    private final Recipients recipients;
    private final SettingsService settings;
    private final EmailLedger ledger;
    private final Cancellation cancellation;
    private final Clock clock;

    EmailSchedule(
            DSLContext dsl,
            Recipients recipients,
            SettingsService settings,
            EmailLedger ledger,
            Cancellation cancellation,
            Clock clock) {
        this.dsl = dsl;
        this.recipients = recipients;
        this.settings = settings;
        this.ledger = ledger;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    private record Waiting(
            UUID id,
            UUID messageId,
            UUID campaignId,
            UUID contactId,
            int step,
            @Nullable Integer earlierStep,
            @Nullable String earlierStatus,
            @Nullable Instant earlierSent) {}

    void release(UUID campaignId) {
        release(EMAIL_SEND_LOG.CAMPAIGN_ID.eq(campaignId));
    }

    void releaseOf(Set<UUID> contactIds) {
        release(EMAIL_SEND_LOG.CONTACT_ID.in(contactIds));
    }

    void releaseAll() {
        release(DSL.noCondition());
    }

    private void release(Condition which) {
        List<Waiting> waiting = waiting(which);
        if (waiting.isEmpty()) {
            return;
        }
        WorkspaceSettings workspace = settings.current();
        Map<UUID, Recipients.Recipient> people =
                recipients.of(waiting.stream().map(Waiting::contactId).toList());
        Map<UUID, Sequence> sequences = new HashMap<>();
        for (Waiting mail : waiting) {
            if (mail.earlierStatus() != null && WENT_WRONG.contains(mail.earlierStatus())) {
                cancellation.one(
                        mail.id(),
                        mail.messageId(),
                        "earlier_step_failed",
                        "The e-mail before this one did not reach the person.");
                continue;
            }
            Sequence sequence = sequences.computeIfAbsent(mail.campaignId(), this::sequence);
            Recipients.Recipient person = people.get(mail.contactId());
            schedule(mail, sequence, calendar(workspace, person), person);
        }
    }

    private void schedule(
            Waiting mail, Sequence sequence, SendingCalendar calendar, Recipients.@Nullable Recipient person) {
        Instant base = mail.earlierSent() == null ? clock.instant() : mail.earlierSent();
        int days = sequence.daysBetween(mail.earlierStep(), mail.step());
        Instant due =
                sequence.allAtOnce() ? base : days == 0 ? calendar.atOrAfter(base) : calendar.daysAfter(base, days);
        dsl.update(EMAIL_SEND_LOG)
                .set(EMAIL_SEND_LOG.DUE_AT, due)
                .set(EMAIL_SEND_LOG.ANYTIME, sequence.allAtOnce())
                .set(EMAIL_SEND_LOG.TIME_ZONE, calendar.zone().getId())
                .set(EMAIL_SEND_LOG.COUNTRY, person == null ? null : person.country())
                .set(EMAIL_SEND_LOG.UPDATED_AT, clock.instant())
                .where(EMAIL_SEND_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_SEND_LOG.ID.eq(mail.id()))
                .execute();
    }

    /** The window of one person; their own zone and country when known. */
    static SendingCalendar calendar(WorkspaceSettings workspace, Recipients.@Nullable Recipient person) {
        return calendar(workspace, person == null ? null : person.timeZone(), person == null ? null : person.country());
    }

    static SendingCalendar calendar(WorkspaceSettings workspace, @Nullable String zone, @Nullable String country) {
        return new SendingCalendar(
                zone(zone, workspace.timeZone()),
                workspace.workingDays(),
                workspace.sendFrom(),
                workspace.sendUntil(),
                PublicHolidays.of(country, workspace.country()));
    }

    private static ZoneId zone(@Nullable String text, ZoneId otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** Waiting mails that no earlier one holds back, each with the last e-mail that went to the person before it. */
    private List<Waiting> waiting(Condition which) {
        var mail = MESSAGES.as("mail");
        var before = MESSAGES.as("before");
        Condition earlier = before.TENANT_ID
                .eq(mail.TENANT_ID)
                .and(before.CAMPAIGN_CONTACT_ID.eq(mail.CAMPAIGN_CONTACT_ID))
                .and(before.CHANNEL.eq("email"))
                .and(before.STEP.lt(mail.STEP));
        var last = DSL.lateral(DSL.select(before.STEP, before.STATUS, before.SENT_AT)
                        .from(before)
                        .where(earlier)
                        .and(before.SENT_AT.isNotNull().or(before.STATUS.in(WENT_WRONG)))
                        .orderBy(before.STEP.desc())
                        .limit(1))
                .as("last");
        return dsl.select(
                        EMAIL_SEND_LOG.ID,
                        EMAIL_SEND_LOG.MESSAGE_ID,
                        EMAIL_SEND_LOG.CAMPAIGN_ID,
                        EMAIL_SEND_LOG.CONTACT_ID,
                        EMAIL_SEND_LOG.STEP,
                        last.field(before.STEP),
                        last.field(before.STATUS),
                        last.field(before.SENT_AT))
                .from(EMAIL_SEND_LOG)
                .join(mail)
                .on(mail.TENANT_ID.eq(EMAIL_SEND_LOG.TENANT_ID))
                .and(mail.ID.eq(EMAIL_SEND_LOG.MESSAGE_ID))
                .leftJoin(last)
                .on(DSL.trueCondition())
                .where(EMAIL_SEND_LOG.TENANT_ID.eq(TenantScope.tenantId()))
                .and(EMAIL_SEND_LOG.STATUS.eq("queued"))
                .and(EMAIL_SEND_LOG.DUE_AT.isNull())
                .and(which)
                .andNotExists(DSL.selectOne().from(before).where(earlier).and(before.STATUS.in(HOLDS_BACK)))
                .orderBy(EMAIL_SEND_LOG.ID)
                .limit(AT_ONCE)
                .fetch(EmailSchedule::waiting);
    }

    private static Waiting waiting(Record row) {
        return new Waiting(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class),
                row.get(6, String.class),
                row.get(7, Instant.class));
    }

    private Sequence sequence(UUID campaignId) {
        return new Sequence(dsl.select(CAMPAIGN_STEPS.POSITION, CAMPAIGN_STEPS.CHANNEL, CAMPAIGN_STEPS.DELAY_DAYS)
                .from(CAMPAIGN_STEPS)
                .where(CAMPAIGN_STEPS.TENANT_ID.eq(TenantScope.tenantId()))
                .and(CAMPAIGN_STEPS.CAMPAIGN_ID.eq(campaignId))
                .and(CAMPAIGN_STEPS.ENABLED)
                .orderBy(CAMPAIGN_STEPS.POSITION)
                .fetch(row -> new Sequence.Step(row.value1(), row.value2().equals("email"), row.value3())));
    }
}
