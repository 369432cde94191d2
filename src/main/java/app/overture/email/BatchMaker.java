package app.overture.email;

import static app.overture.db.Tables.CAMPAIGNS;
import static app.overture.db.Tables.MESSAGES;
import static app.overture.db.Tables.OWNERS;

import app.overture.db.tables.records.EmailSendLogRecord;
import app.overture.messages.Seal;
import app.overture.settings.SettingsService;
import app.overture.settings.WorkspaceSettings;
import app.overture.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last look at a mail before it leaves, and the freezing of those that may into a batch. Everything here happens in
 * one short transaction; no call is made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchMaker {

    static final int LARGEST = 100;

    private final DSLContext dsl;
    private final EmailLedger ledger;
    private final EmailBatches batches;
    private final DomainStore domains;
    private final Recipients recipients;
    private final Cancellation cancellation;
    private final MailWriter writer;
    private final SettingsService settings;
    private final Clock clock;

    BatchMaker(
            DSLContext dsl,
            EmailLedger ledger,
            EmailBatches batches,
            DomainStore domains,
            Recipients recipients,
            Cancellation cancellation,
            MailWriter writer,
            SettingsService settings,
            Clock clock) {
        this.dsl = dsl;
        this.ledger = ledger;
        this.batches = batches;
        this.domains = domains;
        this.recipients = recipients;
        this.cancellation = cancellation;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a claim came to. */
    sealed interface Claim {

        record Frozen(UUID batchId) implements Claim {}

        /** Rows were put off or called off; there may be more. */
        record LookAgain() implements Claim {}

        record Nothing() implements Claim {}
    }

    Claim claim() {
        List<EmailSendLogRecord> rows = ledger.claim(sendingDomains(), LARGEST);
        if (rows.isEmpty()) {
            return new Claim.Nothing();
        }
        WorkspaceSettings workspace = settings.current();
        List<EmailSendLogRecord> leaving = new ArrayList<>();
        Map<UUID, Content> contents = contents(rows);
        Map<UUID, Recipients.Recipient> people = recipients.of(
                rows.stream().map(EmailSendLogRecord::getContactId).toList());
        Instant now = clock.instant();
        for (EmailSendLogRecord row : rows) {
            SendingCalendar calendar = EmailSchedule.calendar(workspace, row.getTimeZone(), row.getCountry());
            Optional<String> obstacle = obstacle(row, contents.get(row.getMessageId()), people.get(row.getContactId()));
            if (obstacle.isPresent()) {
                cancellation.one(row.getId(), row.getMessageId(), obstacle.get(), sentence(obstacle.get()));
            } else if (!row.getAnytime() && !calendar.isOpen(now)) {
                ledger.putOff(row.getId(), calendar.atOrAfter(now));
            } else {
                leaving.add(row);
            }
        }
        return leaving.isEmpty() ? new Claim.LookAgain() : new Claim.Frozen(freeze(leaving, contents, workspace));
    }

    /**
     * Whether every mail of a frozen batch may still leave. Only asked while nobody can have got any of it: an attempt in
     * doubt has to be repeated as it was.
     */
    boolean stillGood(UUID batchId) {
        List<EmailSendLogRecord> rows = ledger.ofBatch(batchId);
        Map<UUID, Content> contents = contents(rows);
        Map<UUID, Recipients.Recipient> people = recipients.of(
                rows.stream().map(EmailSendLogRecord::getContactId).toList());
        List<String> sending = sendingDomains();
        return rows.stream().allMatch(row -> {
            Content content = contents.get(row.getMessageId());
            return content != null
                    && content.campaignSending()
                    && sending.contains(Senders.domainOf(row.getFromEmail()))
                    && obstacle(row, content, people.get(row.getContactId())).isEmpty();
        });
    }

    List<String> sendingDomains() {
        return domains.all().stream()
                .filter(SenderDomain::sends)
                .map(SenderDomain::name)
                .toList();
    }

    private UUID freeze(List<EmailSendLogRecord> rows, Map<UUID, Content> contents, WorkspaceSettings workspace) {
        List<MailWriter.Mail> mails = rows.stream()
                .map(row -> mail(row, Objects.requireNonNull(contents.get(row.getMessageId()))))
                .toList();
        String request = writer.request(TenantScope.tenantId(), workspace.postalAddress(), mails);
        EmailBatches.Batch batch = batches.freeze(request, rows.size());
        ledger.batched(batch.id(), rows.stream().map(EmailSendLogRecord::getId).toList());
        return batch.id();
    }

    private static MailWriter.Mail mail(EmailSendLogRecord row, Content content) {
        return new MailWriter.Mail(
                row.getMessageId(),
                row.getCampaignId(),
                row.getToEmail(),
                row.getFromEmail(),
                row.getFromName(),
                row.getReplyTo(),
                content.subject(),
                content.body(),
                content.signature());
    }

    private record Content(
            String status,
            String hash,
            UUID ownerId,
            String subject,
            String body,
            String signature,
            boolean campaignSending) {

        /** The seal was set over the sender the campaign names, or over its owner while it names none. */
        boolean sealedFor(String toEmail, String fromEmail) {
            return status.equals("queued")
                    && (hash.equals(Seal.of(toEmail, fromEmail, subject, body))
                            || hash.equals(Seal.of(toEmail, ownerId.toString(), subject, body)));
        }
    }

    private Map<UUID, Content> contents(List<EmailSendLogRecord> rows) {
        Map<UUID, Content> found = new HashMap<>();
        dsl.select(
                        MESSAGES.ID,
                        MESSAGES.STATUS,
                        MESSAGES.CONTENT_HASH,
                        MESSAGES.OWNER_ID,
                        MESSAGES.SUBJECT,
                        MESSAGES.BODY,
                        OWNERS.SIGNATURE,
                        CAMPAIGNS.STATUS)
                .from(MESSAGES)
                .join(OWNERS)
                .on(OWNERS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(OWNERS.ID.eq(MESSAGES.OWNER_ID))
                .join(CAMPAIGNS)
                .on(CAMPAIGNS.TENANT_ID.eq(MESSAGES.TENANT_ID))
                .and(CAMPAIGNS.ID.eq(MESSAGES.CAMPAIGN_ID))
                .where(MESSAGES.TENANT_ID.eq(TenantScope.tenantId()))
                .and(MESSAGES.ID.in(
                        rows.stream().map(EmailSendLogRecord::getMessageId).toList()))
                .forEach(row -> found.put(
                        row.value1(),
                        new Content(
                                row.value2(),
                                Objects.requireNonNullElse(row.value3(), ""),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8().equals("sending"))));
        return found;
    }

    private static Optional<String> obstacle(
            EmailSendLogRecord row, @Nullable Content content, Recipients.@Nullable Recipient person) {
        if (content == null || person == null) {
            return Optional.of("gone");
        }
        boolean sealed = content.hash().equals(row.getContentHash())
                && row.getToEmail().equals(person.email())
                && content.sealedFor(row.getToEmail(), row.getFromEmail());
        return person.obstacle().or(() -> sealed ? Optional.empty() : Optional.of("changed"));
    }

    private static String sentence(String obstacle) {
        return switch (obstacle) {
            case "no_address" -> "The person has no e-mail address any more.";
            case "suppressed" -> "The address is on the suppression list.";
            case "disqualified" -> "The person was disqualified.";
            case "replied" -> "The person replied.";
            case "changed" -> "Something changed after the approval.";
            default -> "The person is not here any more.";
        };
    }
}
