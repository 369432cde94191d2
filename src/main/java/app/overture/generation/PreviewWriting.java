package app.overture.generation;

import app.overture.campaigns.CampaignNews;
import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Written;
import app.overture.generation.prompt.Brief;
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

/** One sample's turn: like a contact's in a run, but what comes of it stays beside the campaign. */
@Component
class PreviewWriting {

    private static final Logger log = LoggerFactory.getLogger(PreviewWriting.class);

    private final PreviewTable table;
    private final PreviewedTexts previewed;
    private final Dossiers dossiers;
    private final SequenceWriter writer;
    private final CampaignNews news;
    private final Billing billing;
    private final Retries retries;
    private final TransactionTemplate transaction;

    PreviewWriting(
            PreviewTable table,
            PreviewedTexts previewed,
            Dossiers dossiers,
            SequenceWriter writer,
            CampaignNews news,
            Billing billing,
            Retries retries,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.previewed = previewed;
        this.dossiers = dossiers;
        this.writer = writer;
        this.news = news;
        this.billing = billing;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty when the sample is through; otherwise how long to wait before the next attempt. */
    Optional<Duration> write(PreviewJob job) {
        try {
            Optional<Order> order = Objects.requireNonNull(transaction.execute(status -> prepare(job)));
            // The same question was paid for by an earlier preview: the answer is still good.
            order.ifPresent(one -> finish(job, one, previewed.written(one).orElseGet(() -> writer.write(one))));
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
            log.error("Sample {} of preview {} failed", job.contactId(), job.previewId(), unforeseen);
            Optional<Duration> again = retries.afterFault(job.attempt());
            if (again.isEmpty()) {
                fail(job, "error", "This failed on our side and was written to the log.", List.of());
            }
            return again;
        }
    }

    private Optional<Order> prepare(PreviewJob job) {
        Optional<Brief> brief = table.waiting(job);
        if (brief.isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = dossiers.of(job.contactId());
        List<Integer> steps = Recipients.reachable(brief.get(), dossier);
        if (Recipients.unready(dossier) || steps.isEmpty()) {
            table.failed(job, "not_reachable", "Company profile or address went missing meanwhile.", BigDecimal.ZERO);
            news.changed(job.campaignId());
            return Optional.empty();
        }
        return Optional.of(Order.sequence(job.campaignId(), job.contactId(), brief.get(), dossier, steps)
                .billedAs(OutputLengths.PREVIEW));
    }

    private void finish(PreviewJob job, Order order, Written written) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!table.hold(job)) {
                    discard(written);
                    return;
                }
                table.written(job, previewed.fingerprint(order), written.texts(), written.cost());
                written.spare().forEach(bill -> billing.book(bill, "discarded"));
                written.used().forEach(bill -> billing.book(bill, "ok"));
                news.changed(job.campaignId());
            });
        } catch (RuntimeException e) {
            // Paid is paid: the bills are booked although their result is lost. Booking one twice counts once.
            transaction.executeWithoutResult(status -> discard(written));
            throw e;
        }
    }

    private void fail(PreviewJob job, String code, String sentence, List<Bill> paid) {
        transaction.executeWithoutResult(status -> {
            if (table.hold(job)) {
                table.failed(
                        job, code, sentence, paid.stream().map(Bill::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add));
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
