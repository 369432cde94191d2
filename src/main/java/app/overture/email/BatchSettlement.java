package app.overture.email;

import app.overture.db.tables.records.EmailSendLogRecord;
import app.overture.messages.MessageStatus;
import app.overture.messages.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what became of an attempt, in one transaction after the call. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchSettlement {

    private static final Logger log = LoggerFactory.getLogger(BatchSettlement.class);
    private static final Set<String> UNDECIDED = Set.of("batched", "unknown");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration WHILE_BARRED = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final EmailBatches batches;
    private final EmailLedger ledger;
    private final EmailSchedule schedule;
    private final EmailEvents events;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    BatchSettlement(
            EmailBatches batches,
            EmailLedger ledger,
            EmailSchedule schedule,
            EmailEvents events,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.batches = batches;
        this.ledger = ledger;
        this.schedule = schedule;
        this.events = events;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param attempted the batch as it was before the attempt
     * @return whether the provider may be asked for more at once
     */
    boolean settle(EmailBatches.Batch attempted, BatchOutcome outcome) {
        Optional<EmailBatches.Batch> locked = batches.lock(attempted.id());
        if (locked.isEmpty()) {
            return true; // another node settled it meanwhile
        }
        Instant now = clock.instant();
        return switch (outcome) {
            case BatchOutcome.Accepted accepted -> accept(attempted, accepted);
            case BatchOutcome.Throttled(String code, Duration pause) -> {
                batches.waiting(attempted.id(), attempted.doubtful(), now.plus(pause), code);
                yield false;
            }
            case BatchOutcome.InFlight(Duration pause) -> {
                batches.waiting(attempted.id(), true, now.plus(pause), "in flight at the provider");
                yield true;
            }
            case BatchOutcome.Refused(String code, String sentence) -> refuse(attempted, code, sentence);
            case BatchOutcome.Barred(String code, String sentence) -> {
                bar(attempted, code, sentence);
                yield false;
            }
            case BatchOutcome.Unknown(String reason) -> {
                unknown(attempted, reason);
                yield true;
            }
            case BatchOutcome.KeyConflict(String sentence) -> {
                log.error("Batch {}: the provider knows its key with other bytes: {}", attempted.id(), sentence);
                cannotBeRepeated(attempted);
                yield true;
            }
        };
    }

    private boolean accept(EmailBatches.Batch batch, BatchOutcome.Accepted accepted) {
        List<EmailSendLogRecord> rows = ledger.ofBatch(batch.id());
        if (accepted.idByPosition().size() != rows.size()) {
            unknown(batch, "the provider answered for another number of e-mails");
            return true;
        }
        Set<UUID> people = new HashSet<>();
        List<String> providerIds = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            EmailSendLogRecord row = rows.get(position);
            @Nullable String providerId = accepted.idByPosition().get(position);
            if (providerId == null) {
                fail(
                        row,
                        "provider_refused",
                        Objects.requireNonNullElse(accepted.refusals().get(position), ""));
            } else {
                ledger.named(row.getId(), providerId);
                providerIds.add(providerId);
                sent(row);
            }
            people.add(row.getContactId());
        }
        batches.accepted(batch.id());
        events.applyEarlyOnes(providerIds);
        schedule.releaseOf(people);
        return true;
    }

    private void sent(EmailSendLogRecord row) {
        // A webhook may have been faster than the answer; then there is nothing left to say.
        if (ledger.move(row.getId(), UNDECIDED, "sent", "", "")) {
            outbox.outcome(row.getMessageId(), MessageStatus.SENT, clock.instant(), "", "");
        }
    }

    private void fail(EmailSendLogRecord row, String code, String sentence) {
        if (ledger.move(row.getId(), UNDECIDED, "failed", code, sentence)) {
            outbox.outcome(row.getMessageId(), MessageStatus.FAILED, clock.instant(), code, sentence);
        }
    }

    /** Nobody got anything: find the one that is wrong by halves, so that it does not hold up the others. */
    private boolean refuse(EmailBatches.Batch batch, String code, String sentence) {
        List<EmailSendLogRecord> rows = ledger.ofBatch(batch.id());
        batches.refused(batch.id(), code + ": " + sentence);
        if (rows.size() == 1) {
            fail(rows.getFirst(), code, sentence);
            schedule.releaseOf(Set.of(rows.getFirst().getContactId()));
            return true;
        }
        JsonNode mails = json.readTree(batch.request());
        int half = rows.size() / 2;
        freezePart(rows.subList(0, half), mails, 0);
        freezePart(rows.subList(half, rows.size()), mails, half);
        return true;
    }

    private void freezePart(List<EmailSendLogRecord> rows, JsonNode mails, int from) {
        var part = json.createArrayNode();
        for (int position = 0; position < rows.size(); position++) {
            part.add(mails.get(from + position));
        }
        EmailBatches.Batch batch = batches.freeze(json.writeValueAsString(part), rows.size());
        ledger.batched(batch.id(), rows.stream().map(EmailSendLogRecord::getId).toList());
    }

    private void bar(EmailBatches.Batch batch, String code, String sentence) {
        log.warn("The provider refuses the account or domain: {} {}", code, sentence);
        if (batch.doubtful()) {
            batches.waiting(batch.id(), true, clock.instant().plus(WHILE_BARRED), code);
        } else {
            dissolve(batch, clock.instant().plus(WHILE_BARRED), code, sentence);
        }
    }

    /** Gives the mails of a batch, of which certainly nothing left, back to the queue. */
    void dissolve(EmailBatches.Batch batch, Instant due, String code, String error) {
        ledger.requeue(batch.id(), due, code, error);
        batches.refused(batch.id(), code);
    }

    private void unknown(EmailBatches.Batch batch, String reason) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(batch.attempts(), 10));
        batches.waiting(
                batch.id(),
                true,
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                reason);
        ledger.unknown(batch.id(), reason);
    }

    /** From here only a webhook can tell what became of it. */
    void cannotBeRepeated(EmailBatches.Batch batch) {
        batches.waiting(batch.id(), true, clock.instant().plus(PATIENCE), "cannot be repeated");
        ledger.unknown(batch.id(), "The outcome is not known, and the request cannot be repeated safely.");
    }

    /** After days without a word the mail counts as not sent; it is not tried again, because it may have left. */
    void giveUpHopeless() {
        for (UUID batch : batches.hopeless(PATIENCE)) {
            ledger.ofBatch(batch)
                    .forEach(row -> fail(
                            row,
                            "outcome_unknown",
                            "The provider never told whether this e-mail left. It was not sent again."));
            batches.refused(batch, "outcome unknown");
        }
    }
}
