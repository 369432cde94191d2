package app.overture.generation;

import app.overture.campaigns.CampaignContacts;
import app.overture.contacts.Dossier;
import app.overture.contacts.Dossiers;
import app.overture.generation.Runs.Course;
import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Written;
import app.overture.messages.MessageService;
import app.overture.messages.NewMessage;
import app.overture.model.Bill;
import app.overture.model.Billing;
import app.overture.model.CallGuard;
import app.overture.model.ModelFailure;
import app.overture.model.SideWork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One contact's turn: look at the row, call the model, store messages and bill and status in one transaction. It may be
 * killed between any two lines and begun again: what is done is not done twice, and no transaction waits for the model.
 */
@Component
class ContactWriting {

    private static final Logger log = LoggerFactory.getLogger(ContactWriting.class);
    private static final int ATTEMPTS = 5;
    /** So long a provider may be down or busy before a contact that waits for it is given up. */
    static final Duration LONGEST_OUTAGE = Duration.ofHours(6);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Runs runs;
    private final RunEnd runEnd;
    private final CampaignContacts contacts;
    private final Dossiers dossiers;
    private final SequenceWriter writer;
    private final PreviewedTexts samples;
    private final MessageService messages;
    private final Sameness sameness;
    private final Billing billing;
    private final SideWork sideWork;
    private final RandomGenerator dice;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<UUID, Integer> inHand = new ConcurrentHashMap<>();

    ContactWriting(
            Runs runs,
            RunEnd runEnd,
            CampaignContacts contacts,
            Dossiers dossiers,
            SequenceWriter writer,
            PreviewedTexts samples,
            MessageService messages,
            Sameness sameness,
            Billing billing,
            SideWork sideWork,
            RandomGenerator dice,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.runEnd = runEnd;
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.writer = writer;
        this.samples = samples;
        this.messages = messages;
        this.sameness = sameness;
        this.billing = billing;
        this.sideWork = sideWork;
        this.dice = dice;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is left to do for a contact, and how long to wait before it. */
    record Again(Duration delay, GenerationJob job) {}

    /** Empty when the contact is through. */
    Optional<Again> write(GenerationJob job) {
        inHand.merge(job.runId(), 1, Integer::sum);
        Optional<Again> again = Optional.empty();
        boolean last;
        try {
            again = attempt(job).filter(left -> goesOn(job));
        } finally {
            last = inHand.computeIfPresent(job.runId(), (run, hands) -> hands == 1 ? null : hands - 1) == null;
        }
        // While another job of the run is in hand here, that one will ask.
        if (again.isEmpty() && last) {
            runEnd.endIfThrough(job.campaignId(), job.runId());
        }
        return again;
    }

    /**
     * Until the next attempt nobody writes to the contact, and the screens say so. A run that is over needs it no more;
     * one that is paused takes it up again when it is resumed.
     */
    private boolean goesOn(GenerationJob job) {
        Course course = Objects.requireNonNull(transaction.execute(status -> {
            contacts.markWaiting(job.campaignContactId(), job.runId());
            return runs.course(job.runId());
        }));
        return course == Course.OPEN;
    }

    private Optional<Again> attempt(GenerationJob job) {
        try {
            Optional<Order> order =
                    sideWork.before(() -> Objects.requireNonNull(transaction.execute(status -> prepare(job))));
            order.ifPresent(one -> finish(job, one, samples.written(one).orElseGet(() -> ask(job, one))));
            return Optional.empty();
        } catch (ModelFailure failure) {
            return later(job, failure);
        } catch (SequenceWriter.Unusable unusable) {
            if (unusable.held().isPresent()) {
                transaction.executeWithoutResult(status -> book(unusable.bills(), "discarded"));
                return later(job, unusable.held().get());
            }
            fail(job, unusable.code(), unusable.sentence(), unusable.bills());
            return Optional.empty();
        } catch (RuntimeException unforeseen) {
            log.error("Writing failed for contact {} of run {}", job.campaignContactId(), job.runId(), unforeseen);
            if (job.attempt() < ATTEMPTS) {
                return Optional.of(new Again(wait(job.attempt()), job.next()));
            }
            fail(job, "error", "This failed on our side and was written to the log.", List.of());
            return Optional.empty();
        }
    }

    /**
     * The turn of a contact is finished once its first call went out, also under a pause: its answer is paid. A cancelled
     * run calls no more at all.
     */
    private Written ask(GenerationJob job, Order order) {
        AtomicBoolean begun = new AtomicBoolean();
        CallGuard.Wanted wanted = new CallGuard.Wanted() {
            @Override
            public boolean now() {
                Course course = Objects.requireNonNull(transaction.execute(status -> runs.course(job.runId())));
                return course == Course.OPEN || course == Course.PAUSED && begun.get();
            }

            @Override
            public void goesOut() {
                begun.set(true);
            }
        };
        return CallGuard.whileWanted(wanted, () -> writer.write(order));
    }

    /** Empty when there is nothing to call the model for. */
    private Optional<Order> prepare(GenerationJob job) {
        Optional<Runs.Run> known = runs.find(job.runId());
        if (known.isEmpty()
                || runs.course(job.runId()) != Course.OPEN
                || !contacts.markGenerating(job.campaignContactId(), job.runId())) {
            return Optional.empty();
        }
        Runs.Run run = known.get();
        Dossier dossier = dossiers.of(job.contactId());
        if (dossier.person().disqualified()) {
            contacts.markFailed(job.campaignContactId(), "disqualified", "This contact was disqualified.");
            return Optional.empty();
        }
        if (Recipients.unready(dossier)) {
            contacts.markFailed(job.campaignContactId(), "missing_enrichment", "Missing enrichment: company profile");
            return Optional.empty();
        }
        List<Integer> steps = Recipients.reachable(run.brief(), dossier);
        if (steps.isEmpty()) {
            contacts.markFailed(
                    job.campaignContactId(),
                    "no_address",
                    "No e-mail address or LinkedIn profile for the steps of this campaign");
            return Optional.empty();
        }
        return Optional.of(Order.sequence(job.campaignId(), job.contactId(), run.brief(), dossier, steps));
    }

    private void finish(GenerationJob job, Order order, Written written) {
        try {
            sideWork.around(() -> {
                transaction.executeWithoutResult(status -> store(job, order, written));
                return written;
            });
        } catch (RuntimeException e) {
            // Paid is paid: the bills are booked although their result is lost. Booking one twice counts once.
            transaction.executeWithoutResult(status -> book(all(written), "discarded"));
            throw e;
        }
    }

    private void store(GenerationJob job, Order order, Written written) {
        boolean wanted = runs.holdRunning(job.runId())
                && runs.holdContact(job.campaignId(), job.runId(), job.campaignContactId())
                && contacts.markGenerated(job.campaignContactId());
        if (!wanted) {
            book(all(written), "discarded");
            return;
        }
        BigDecimal each =
                written.cost().divide(BigDecimal.valueOf(written.texts().size()), 6, RoundingMode.HALF_UP);
        List<UUID> ids = messages.write(written.texts().stream()
                .map(text -> new NewMessage(
                        job.campaignContactId(),
                        text.step(),
                        text.subject(),
                        text.body(),
                        order.language(),
                        order.brief().tone(),
                        text.evidence(),
                        text.flags(),
                        each))
                .toList());
        sameness.written(order, written.texts(), ids);
        // Last: every call of the workspace wants the month's row, which stays locked from here to the commit.
        book(written.spare(), "discarded");
        book(written.used(), "ok");
    }

    private Optional<Again> later(GenerationJob job, ModelFailure failure) {
        if (failure.code().equals(ModelFailure.WITHDRAWN)) {
            return Optional.of(new Again(FIRST_WAIT, job));
        }
        if (failure.held()) {
            return held(job, failure);
        }
        if (failure.retryable() && job.attempt() < ATTEMPTS) {
            Duration wait = wait(job.attempt());
            return Optional.of(new Again(
                    failure.retryAfter()
                            .filter(wanted -> wanted.compareTo(wait) > 0)
                            .orElse(wait),
                    job.next()));
        }
        fail(job, failure.code(), failure.sentence(), List.of());
        return Optional.empty();
    }

    /** The provider is down or busy: the contact waits for as long as that, and none of its attempts is spent. */
    private Optional<Again> held(GenerationJob job, ModelFailure failure) {
        GenerationJob held = job.held(clock.instant());
        Instant since = Objects.requireNonNull(held.heldSince());
        if (Duration.between(since, clock.instant()).compareTo(LONGEST_OUTAGE) < 0) {
            return Optional.of(new Again(scattered(failure.retryAfter().orElse(FIRST_WAIT)), held));
        }
        fail(
                job,
                failure.code(),
                "The language model's provider could not be used for " + LONGEST_OUTAGE.toHours() + " hours.",
                List.of());
        return Optional.empty();
    }

    private void fail(GenerationJob job, String code, String sentence, List<Bill> paid) {
        transaction.executeWithoutResult(status -> {
            if (runs.holdRunning(job.runId())
                    && runs.holdContact(job.campaignId(), job.runId(), job.campaignContactId())) {
                contacts.markFailed(job.campaignContactId(), code, sentence);
            }
            book(paid, "discarded");
        });
    }

    private void book(List<Bill> bills, String outcome) {
        bills.forEach(bill -> billing.book(bill, outcome));
    }

    private static List<Bill> all(Written written) {
        return Stream.concat(written.used().stream(), written.spare().stream()).toList();
    }

    private Duration wait(int attempt) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        return scattered(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
    }

    /** With some dice, so that those who failed together do not come back together. */
    private Duration scattered(Duration wait) {
        return wait.plusMillis(dice.nextLong(1 + wait.toMillis() / 4));
    }
}
