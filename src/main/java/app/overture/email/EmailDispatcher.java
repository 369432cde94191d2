package app.overture.email;

import app.overture.campaigns.CampaignService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a workspace's due e-mail leave: claim and freeze, commit, call, commit the outcome. The process may die between any
 * two lines; the next round reads the rows and goes on, under the same key with the same bytes (decision 23).
 *
 * @see BatchSettlement for what an outcome means
 */
@Component
class EmailDispatcher {

    private static final Logger log = LoggerFactory.getLogger(EmailDispatcher.class);
    private static final int BATCHES_PER_ROUND = 50;
    private static final Duration IN_CALL = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(100);

    private final EmailProviders providers;
    private final WebhookRegistration webhooks;
    private final EmailBatches batches;
    private final EmailLedger ledger;
    private final BatchMaker maker;
    private final BatchSettlement settlement;
    private final EmailSchedule schedule;
    private final CampaignService campaigns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EmailDispatcher(
            EmailProviders providers,
            WebhookRegistration webhooks,
            EmailBatches batches,
            EmailLedger ledger,
            BatchMaker maker,
            BatchSettlement settlement,
            EmailSchedule schedule,
            CampaignService campaigns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.providers = providers;
        this.webhooks = webhooks;
        this.batches = batches;
        this.ledger = ledger;
        this.maker = maker;
        this.settlement = settlement;
        this.schedule = schedule;
        this.campaigns = campaigns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works off what is due in the workspace of the scope; answers when to look again. */
    Duration round() {
        if (!within(ledger::anythingOpen)) {
            finishCampaigns();
            return EmailWake.LATEST;
        }
        EmailAccount account = providers.account();
        webhooks.ensure(account);
        within(() -> {
            settlement.giveUpHopeless();
            schedule.releaseAll();
            return true;
        });
        if (repeatOpenBatches(account)) {
            sendDue(account);
        }
        finishCampaigns();
        return within(this::untilNext);
    }

    /** @return false when the provider wants us to wait */
    private boolean repeatOpenBatches(EmailAccount account) {
        for (UUID batch : within(batches::due)) {
            if (!attempt(account, batch)) {
                return false;
            }
        }
        return true;
    }

    private void sendDue(EmailAccount account) {
        for (int count = 0; count < BATCHES_PER_ROUND; count++) {
            switch (within(maker::claim)) {
                case BatchMaker.Claim.Frozen(UUID batch) -> {
                    if (!attempt(account, batch)) {
                        return;
                    }
                }
                case BatchMaker.Claim.LookAgain() -> {}
                case BatchMaker.Claim.Nothing() -> {
                    return;
                }
            }
        }
    }

    /** @return whether the provider may be asked for more at once */
    private boolean attempt(EmailAccount account, UUID batchId) {
        Optional<EmailBatches.Batch> going = within(() -> prepare(account, batchId));
        if (going.isEmpty()) {
            return true;
        }
        EmailBatches.Batch batch = going.get();
        BatchOutcome outcome = providers.of(account).send(batch.request(), batch.key());
        log.info(
                "Batch {} of {} e-mails, attempt {}: {}",
                batch.id(),
                batch.size(),
                batch.attempts() + 1,
                outcome.getClass().getSimpleName());
        return within(() -> settlement.settle(batch, outcome));
    }

    /** Empty when there is nothing to call for: settled meanwhile, dissolved, or not to be repeated. */
    private Optional<EmailBatches.Batch> prepare(EmailAccount account, UUID batchId) {
        Optional<EmailBatches.Batch> locked = batches.lock(batchId);
        if (locked.isEmpty()) {
            return locked;
        }
        EmailBatches.Batch batch = locked.get();
        if (batch.doubtful() && !batch.account().equals(account.fingerprint())) {
            // Under another account the key is unknown, and the same mails would leave a second time.
            settlement.cannotBeRepeated(batch);
            return Optional.empty();
        }
        if (!batch.doubtful() && !maker.stillGood(batchId)) {
            settlement.dissolve(batch, clock.instant(), "", "");
            return Optional.empty();
        }
        batches.attempting(batchId, account.fingerprint(), IN_CALL);
        return locked;
    }

    private void finishCampaigns() {
        List<UUID> finished = within(ledger::finishedCampaigns);
        for (UUID campaign : finished) {
            transaction.executeWithoutResult(status -> campaigns.sendingEnded(campaign));
        }
    }

    private Duration untilNext() {
        @Nullable Instant due = ledger.nextDue(maker.sendingDomains());
        @Nullable Instant again = batches.nextAttempt();
        Instant latest = clock.instant().plus(EmailWake.LATEST);
        Instant next = Stream.of(due, again)
                .filter(Objects::nonNull)
                .filter(latest::isAfter)
                .min(Instant::compareTo)
                .orElse(latest);
        Duration wait = Duration.between(clock.instant(), next);
        return wait.compareTo(SOON) < 0 ? SOON : wait;
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
