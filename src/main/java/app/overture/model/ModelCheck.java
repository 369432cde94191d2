package app.overture.model;

import app.overture.shared.Money;
import app.overture.tenancy.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries the workspace's language model with one small real call, so that a wrong key shows in Settings and not in a run. */
@Service
public class ModelCheck {

    private static final String OPERATION = "connection_test";

    private final LanguageModel model;
    private final ModelConnections connections;
    private final Billing billing;
    private final Access access;
    private final TransactionTemplate transaction;

    ModelCheck(
            LanguageModel model,
            ModelConnections connections,
            Billing billing,
            Access access,
            PlatformTransactionManager transactions) {
        this.model = model;
        this.connections = connections;
        this.billing = billing;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the model was asked to say. */
    public record Greeting(String greeting) {}

    public record Outcome(boolean works, String sentence) {}

    public Outcome run() {
        transaction.executeWithoutResult(status -> access.admin());
        ModelConnection connection = connections.current();
        try {
            Answer<Greeting> answer = model.ask(
                    ModelCall.of(OPERATION, "You answer with one short greeting.", "Say hello.", 20), Greeting.class);
            transaction.executeWithoutResult(status -> billing.book(answer.bill(), "ok"));
            return new Outcome(
                    true,
                    connection.model() + " at " + connection.provider() + " answered in "
                            + answer.bill().durationMs() + " ms, for "
                            + Money.text(answer.bill().costUsd()) + ".");
        } catch (ModelFailure failure) {
            return new Outcome(false, failure.sentence());
        }
    }
}
