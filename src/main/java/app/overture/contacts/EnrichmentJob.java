package app.overture.contacts;

import app.overture.contacts.web.UnreadablePage;
import app.overture.contacts.web.WebPage;
import app.overture.contacts.web.WebPageReader;
import app.overture.model.Answer;
import app.overture.model.LanguageModel;
import app.overture.model.ModelCall;
import app.overture.model.ModelFailure;
import app.overture.model.ModelTask;
import app.overture.tenancy.TenantScope;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Enriches one contact: claim, read the website, ask the model, keep what it found; no transaction spans the waiting. */
@Configuration(proxyBeanMethods = false)
class EnrichmentJob {

    /** Which wish to fulfil. */
    record Wish(UUID tenantId, UUID enrichmentId) implements Serializable {}

    static final TaskDescriptor<Wish> TASK = TaskDescriptor.of("enrich-contact", Wish.class);

    private static final Logger log = LoggerFactory.getLogger(EnrichmentJob.class);
    private static final int MOST_TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);

    private final EnrichmentLedger ledger;
    private final WebPageReader pages;
    private final LanguageModel model;
    private final EnrichmentPrompt prompt;
    private final Clock clock;

    EnrichmentJob(
            EnrichmentLedger ledger, WebPageReader pages, LanguageModel model, EnrichmentPrompt prompt, Clock clock) {
        this.ledger = ledger;
        this.pages = pages;
        this.model = model;
        this.prompt = prompt;
        this.clock = clock;
    }

    @Bean
    ModelTask<Wish> enrichContactTask() {
        return new ModelTask<>(Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, context) -> {
                    boolean lastTry = context.getExecution().consecutiveFailures >= MOST_TRIES - 1;
                    Wish wish = instance.getData();
                    TenantScope.run(wish.tenantId(), "enrichment", () -> enrich(wish.enrichmentId(), lastTry));
                }));
    }

    /** A model that is busy or silent is asked again later; any other failure is final and says why. */
    private void enrich(UUID enrichmentId, boolean lastTry) {
        Optional<EnrichmentLedger.Claim> claimed = ledger.claim(enrichmentId);
        if (claimed.isEmpty()) {
            return;
        }
        EnrichmentLedger.Claim claim = claimed.get();
        try {
            learn(claim);
        } catch (ModelFailure failure) {
            if (failure.retryable() && !lastTry) {
                ledger.putBack(claim);
                throw failure;
            }
            ledger.fail(claim, failure.code(), failure.sentence(), List.of());
        } catch (RuntimeException unforeseen) {
            if (!lastTry) {
                ledger.putBack(claim);
                throw unforeseen;
            }
            log.error("Enrichment {} failed", enrichmentId, unforeseen);
            ledger.fail(claim, "error", "This failed on our side and was written to the log.", List.of());
        }
    }

    private void learn(EnrichmentLedger.Claim claim) {
        LocalDate today = LocalDate.now(clock);
        Sources sources = new Sources();
        @Nullable UnreadablePage unreadable = readWebsite(claim, sources);
        sources.add("Pasted profile", claim.dossier().person().linkedinUrl(), claim.profileText());
        KnownColumns known = KnownColumns.of(claim.dossier(), claim.custom());
        sources.add(KnownColumns.SOURCE, null, known.text());
        List<NewFact> aside = sources.suspicious(today);
        if (sources.all().isEmpty()) {
            String code = unreadable == null ? "nothing_to_read" : unreadable.code();
            String sentence = (unreadable == null ? "There is no website to read." : unreadable.sentence())
                    + " Paste a profile text, or import more columns.";
            ledger.fail(claim, code, sentence, aside);
            return;
        }
        Answer<Extraction> answer = model.ask(
                new ModelCall(
                        EnrichmentPrice.OPERATION,
                        claim.campaignId(),
                        claim.dossier().person().id(),
                        prompt.system(),
                        prompt.contact(claim.personLine(), claim.companyLine(), today, sources.all()),
                        EnrichmentPrice.EXPECTED_OUTPUT_TOKENS),
                Extraction.class);
        List<NewFact> facts = new ArrayList<>(known.facts(today));
        facts.addAll(Findings.grounded(answer.value(), sources.all(), today));
        facts.addAll(aside);
        ledger.keep(claim, answer, facts, unreadable == null ? "" : unreadable.sentence());
    }

    /** @return why it could not be read; null when it was, or need not be */
    private @Nullable UnreadablePage readWebsite(EnrichmentLedger.Claim claim, Sources sources) {
        Optional<String> website = claim.website();
        if (website.isEmpty()) {
            return null;
        }
        try {
            for (WebPage page : pages.readSite(website.get())) {
                sources.add("Website", page.url(), page.text());
            }
            return null;
        } catch (UnreadablePage unreadable) {
            return unreadable;
        }
    }
}
