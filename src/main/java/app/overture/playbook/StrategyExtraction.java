package app.overture.playbook;

import app.overture.model.Answer;
import app.overture.model.Bill;
import app.overture.model.Billing;
import app.overture.model.LanguageModel;
import app.overture.model.ModelCall;
import app.overture.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the language model read the document; no transaction is open while it reads. */
@Component
class StrategyExtraction {

    static final String OPERATION = "extract_strategy";
    private static final String SYSTEM = "/prompts/extract-strategy-v1.txt";
    private static final int EXPECTED_TOKENS = 900;

    private final LanguageModel model;
    private final Billing billing;
    private final TransactionTemplate transaction;

    StrategyExtraction(LanguageModel model, Billing billing, PlatformTransactionManager transactions) {
        this.model = model;
        this.billing = billing;
        this.transaction = new TransactionTemplate(transactions);
    }

    BigDecimal estimate(PlaybookService playbooks) {
        String content = Objects.requireNonNull(transaction.execute(
                status -> playbooks.current().map(Playbook::content).orElse("")));
        return model.estimate(system(), document(content), EXPECTED_TOKENS);
    }

    PlaybookService.Extracted extract(PlaybookService playbooks) {
        Playbook read = Objects.requireNonNull(transaction.execute(status -> playbooks.requireDocument()));
        Answer<Strategy> answer =
                model.ask(ModelCall.of(OPERATION, system(), document(read.content()), EXPECTED_TOKENS), Strategy.class);
        Strategy found = answer.value()
                .withLinkHosts(union(read.strategy().linkHosts(), answer.value().linkHosts()));
        return new PlaybookService.Extracted(
                save(playbooks, found, read, answer.bill()), answer.bill().costUsd());
    }

    private Playbook save(PlaybookService playbooks, Strategy found, Playbook read, Bill bill) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Playbook saved = playbooks.saveExtracted(found, read.version());
                billing.book(bill, "ok");
                return saved;
            }));
        } catch (Problem stale) {
            transaction.executeWithoutResult(status -> billing.book(bill, "discarded"));
            throw stale;
        }
    }

    /** Hosts a person allowed stay allowed, whether or not the document names them. */
    private static List<String> union(List<String> allowed, List<String> found) {
        return Stream.concat(allowed.stream(), found.stream()).distinct().toList();
    }

    private static String document(String content) {
        return "<playbook>\n" + content.replace("</playbook>", "") + "\n</playbook>";
    }

    private static String system() {
        try (InputStream stream = StrategyExtraction.class.getResourceAsStream(SYSTEM)) {
            return new String(Objects.requireNonNull(stream, SYSTEM).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SYSTEM, e);
        }
    }
}
