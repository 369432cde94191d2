package app.overture.generation;

import app.overture.campaigns.CampaignNews;
import app.overture.generation.Regeneration.Prepared;
import app.overture.generation.SequenceWriter.Written;
import app.overture.messages.InWork;
import app.overture.model.Bill;
import app.overture.model.Billing;
import app.overture.model.ModelFailure;
import app.overture.shared.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message's turn: look at the wish, call the model, store text and bill and outcome in one transaction. It may be
 * killed between any two lines and begun again. Locks are taken in the order wish, message, campaign.
 */
@Component
class MessageRewriting {

    private static final Logger log = LoggerFactory.getLogger(MessageRewriting.class);

    private final RewriteTable table;
    private final Regeneration regeneration;
    private final SequenceWriter writer;
    private final InWork inWork;
    private final CampaignNews news;
    private final Billing billing;
    private final Retries retries;
    private final TransactionTemplate transaction;

    MessageRewriting(
            RewriteTable table,
            Regeneration regeneration,
            SequenceWriter writer,
            InWork inWork,
            CampaignNews news,
            Billing billing,
            Retries retries,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.regeneration = regeneration;
        this.writer = writer;
        this.inWork = inWork;
        this.news = news;
        this.billing = billing;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Work(Prepared prepared, RegenerateRequest request) {}

    /** Empty when the message is through; otherwise how long to wait before the next attempt. */
    Optional<Duration> write(RewriteJob job) {
        try {
            Optional<Work> work = Objects.requireNonNull(transaction.execute(status -> prepare(job)));
            work.ifPresent(one -> finish(job, one, writer.write(one.prepared().order())));
            return Optional.empty();
        } catch (ModelFailure failure) {
            Optional<Duration> again = retries.after(job.attempt(), failure);
            if (again.isEmpty()) {
                fail(job, failure.code(), failure.sentence(), List.of());
            }
            return again;
        } catch (SequenceWriter.Unusable unusable) {
            fail(job, unusable.code(), unusable.sentence(), unusable.bills());
            return Optional.empty();
        } catch (Problem refused) {
            fail(job, refused.code(), refused.sentence(), List.of());
            return Optional.empty();
        } catch (RuntimeException unforeseen) {
            log.error("Message {} of rewrite {} failed", job.messageId(), job.rewriteId(), unforeseen);
            Optional<Duration> again = retries.afterFault(job.attempt());
            if (again.isEmpty()) {
                fail(job, "error", "This failed on our side and was written to the log.", List.of());
            }
            return again;
        }
    }

    /** Empty when there is nothing to call the model for. */
    private Optional<Work> prepare(RewriteJob job) {
        Optional<RewriteTable.Wish> wish = table.waiting(job);
        if (wish.isEmpty()) {
            return Optional.empty();
        }
        if (!inWork.holdUnchanged(job.messageId(), wish.get().version())) {
            skip(job, BigDecimal.ZERO);
            return Optional.empty();
        }
        RegenerateRequest request = wish.get().request();
        return Optional.of(new Work(regeneration.prepare(job.messageId(), request), request));
    }

    private void finish(RewriteJob job, Work work, Written written) {
        try {
            transaction.executeWithoutResult(status -> store(job, work, written));
        } catch (RuntimeException e) {
            // Paid is paid: the bills are booked although their result is lost. Booking one twice counts once.
            transaction.executeWithoutResult(status -> discard(written));
            throw e;
        }
    }

    private void store(RewriteJob job, Work work, Written written) {
        if (!table.hold(job)) {
            discard(written);
        } else if (!inWork.holdUnchanged(
                job.messageId(), work.prepared().message().version())) {
            skip(job, written.cost());
            discard(written);
        } else {
            table.end(job, "done", "", "", written.cost());
            regeneration.store(work.prepared(), work.request(), written);
            news.changed(job.campaignId());
        }
    }

    private void skip(RewriteJob job, BigDecimal cost) {
        table.end(
                job,
                "skipped",
                "changed_meanwhile",
                "Somebody changed or decided it meanwhile; that was left as it is.",
                cost);
        inWork.end(job.messageId());
        news.changed(job.campaignId());
    }

    private void fail(RewriteJob job, String code, String sentence, List<Bill> paid) {
        transaction.executeWithoutResult(status -> {
            BigDecimal cost = paid.stream().map(Bill::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (table.hold(job)) {
                table.end(job, "failed", code, sentence, cost);
                inWork.end(job.messageId());
                news.changed(job.campaignId());
            }
            paid.forEach(bill -> billing.book(bill, "discarded"));
        });
    }

    private void discard(Written written) {
        Stream.concat(written.used().stream(), written.spare().stream())
                .forEach(bill -> billing.book(bill, "discarded"));
    }
}
