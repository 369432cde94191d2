package app.overture.model;

import app.overture.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the workspace's language model and reads its answer into a record. Each call first sets
 * aside in the budget what it can cost at most; then it waits for a place at the provider, goes on record and goes out
 * ({@link Crossing}). A failed call is logged here and thrown; an answered one is
 * the caller's to book ({@link Billing#book}) together with what it brought. An answer that cannot be read gets one second
 * call that says what was wrong with it.
 *
 * <p>Never inside a transaction: it would be held for as long as the model thinks.
 */
@Service
public class LanguageModel {

    private static final int LONGEST_QUOTE = 4_000;
    private static final int ROOM_FACTOR = 6;
    private static final int LEAST_ROOM = 4_000;
    /** Tokens around each message: its role and its ends. */
    private static final int MESSAGE_FRAME = 4;
    /** Other providers count up to a tenth more tokens than we do. */
    private static final int OTHER_TOKENIZERS = 10;

    private final ModelConnections connections;
    private final ModelWire wire;
    private final ProviderGates gates;
    private final Budget budget;
    private final Billing billing;
    private final Prices prices;
    private final TokenCounter tokens;
    private final TransactionTemplate transaction;
    private final SideWork sideWork;
    private final Withdrawals withdrawals;
    private final MeterRegistry meters;
    private final Map<Class<?>, AnswerShape<?>> shapes = new ConcurrentHashMap<>();

    LanguageModel(
            ModelConnections connections,
            ModelWire wire,
            ProviderGates gates,
            Budget budget,
            Billing billing,
            Prices prices,
            TokenCounter tokens,
            SideWork sideWork,
            Withdrawals withdrawals,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.connections = connections;
        this.wire = wire;
        this.gates = gates;
        this.budget = budget;
        this.billing = billing;
        this.prices = prices;
        this.tokens = tokens;
        this.sideWork = sideWork;
        this.withdrawals = withdrawals;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
    }

    /**
     * @param shape a record; every component of it is required of the model
     * @throws ModelFailure when there is no answer; it is in the usage log already
     */
    public <T> Answer<T> ask(ModelCall call, Class<T> shape) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A model call inside a transaction would hold it for a minute");
        }
        AnswerShape<T> form = form(shape);
        ModelConnections.Endpoint endpoint = connections.endpoint();
        List<Message> question = List.of(new SystemMessage(call.system()), new UserMessage(call.user()));
        Reply first = send(endpoint, call, question, form);
        try {
            return new Answer<>(form.read(first.text()), first.bill());
        } catch (AnswerShape.Malformed malformed) {
            book(first.bill(), ModelFailure.MALFORMED, String.valueOf(malformed.getMessage()));
            return mend(endpoint, call, first, malformed, form);
        }
    }

    /** What a call with this prompt and this much to say is likely to cost with the workspace's model. */
    public BigDecimal estimate(String system, String user, int expectedOutputTokens) {
        int input = tokens.count(system) + tokens.count(user);
        return prices.cost(connections.current().model(), input, 0, expectedOutputTokens);
    }

    /** Counts prompts as they would be sent: the form of the answer, the system's part, and each of the user's parts. */
    public PromptTokens promptTokens(String system, List<String> users, Class<?> shape) {
        int before = tokens.count(form(shape).sent()) + tokens.count(system) + MESSAGE_FRAME * 2;
        String common = users.isEmpty() ? "" : users.getFirst();
        for (String user : users) {
            common = shared(common, user);
        }
        int together = tokens.count(common);
        return new PromptTokens(
                before + (users.size() > 1 ? together : 0),
                users.stream()
                        .map(user -> tokens.count(user) - (users.size() > 1 ? together : 0))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private <T> AnswerShape<T> form(Class<T> shape) {
        return (AnswerShape<T>) shapes.computeIfAbsent(shape, AnswerShape::new);
    }

    private record Reply(String text, Bill bill) {}

    private <T> Answer<T> mend(
            ModelConnections.Endpoint endpoint,
            ModelCall call,
            Reply first,
            AnswerShape.Malformed malformed,
            AnswerShape<T> form) {
        List<Message> question = List.of(
                new SystemMessage(call.system()),
                new UserMessage(call.user()),
                new AssistantMessage(quote(first.text())),
                new UserMessage("This answer could not be read: " + quote(String.valueOf(malformed.getMessage()))
                        + "\nAnswer again, with one JSON object of this schema and nothing else:\n" + form.schema()));
        Reply second = send(endpoint, call, question, form);
        try {
            return new Answer<>(form.read(second.text()), second.bill());
        } catch (AnswerShape.Malformed again) {
            book(second.bill(), ModelFailure.MALFORMED, String.valueOf(again.getMessage()));
            throw ModelFailure.malformed();
        }
    }

    private Reply send(
            ModelConnections.Endpoint endpoint, ModelCall call, List<Message> question, AnswerShape<?> form) {
        // Before the gate, where it costs no time of the provider's.
        Prices.Price price = prices.of(endpoint.connection().model());
        int input = tokens.count(form.sent())
                + question.stream()
                        .mapToInt(message -> MESSAGE_FRAME + tokens.count(String.valueOf(message.getText())))
                        .sum();
        Places.Party party = new Places.Party(TenantScope.tenantId(), call.campaignId());
        gates.requireOpen(endpoint);
        Budget.Wish wish = wish(call, endpoint, price, input);
        // As side work, because all of a workspace's calls want the same row, and each that waits for it holds a
        // connection.
        Admission admission = sideWork.around(() -> new Admission(budget, wish, withdrawals, transaction));
        try (Crossing crossing = new Crossing(lastThing -> gates.enter(endpoint, party, lastThing), admission)) {
            Tally tally = new Tally(call, endpoint.connection(), price, crossing);
            ModelWire.Reply reply = sendOnce(endpoint, question, form, room(call), tally);
            crossing.pass().answered();
            Bill bill = tally.bill(reply);
            if (reply.text().isBlank()) {
                ModelFailure declined = ModelFailure.refused("The language model declined to answer.");
                book(bill, declined.code(), declined.sentence());
                throw declined;
            }
            count(bill, "answered");
            return new Reply(reply.text(), bill);
        }
    }

    private static Budget.Wish wish(ModelCall call, ModelConnections.Endpoint endpoint, Prices.Price price, int input) {
        return new Budget.Wish(
                price.cost(input + input / OTHER_TOKENIZERS, 0, room(call)),
                price.cost(input, 0, call.expectedOutputTokens()),
                call.operation(),
                call.campaignId(),
                call.contactId(),
                TenantScope.require().userId().orElse(null),
                endpoint.connection().provider(),
                endpoint.connection().model(),
                input,
                call.expectedOutputTokens());
    }

    private ModelWire.Reply sendOnce(
            ModelConnections.Endpoint endpoint, List<Message> question, AnswerShape<?> form, int room, Tally tally) {
        Crossing crossing = tally.crossing();
        try {
            return wire.send(endpoint, question, form.schema(), room, crossing);
        } catch (ModelFailure failure) {
            if (!crossing.sent()) {
                throw failure;
            }
            book(tally.bill(ModelWire.Reply.NONE), failure.code(), failure.sentence());
            throw crossing.pass().failed(failure);
        } catch (RuntimeException unforeseen) {
            if (crossing.sent()) {
                book(
                        tally.bill(ModelWire.Reply.NONE),
                        ModelFailure.ERROR,
                        unforeseen.getClass().getName());
            }
            throw unforeseen;
        }
    }

    private void book(Bill bill, String outcome, String error) {
        billing.bookFailed(bill, outcome, error);
        count(bill, outcome);
    }

    /** What is known of a call when it goes out; the bill is made when it is back. */
    private record Tally(ModelCall call, ModelConnection connection, Prices.Price price, Crossing crossing) {

        Bill bill(ModelWire.Reply reply) {
            return new Bill(
                    crossing.reservation().id(),
                    crossing.reservation().month(),
                    call.operation(),
                    call.campaignId(),
                    call.contactId(),
                    TenantScope.require().userId().orElse(null),
                    connection.provider(),
                    connection.model(),
                    reply.inputTokens(),
                    reply.cachedTokens(),
                    reply.outputTokens(),
                    price.cost(reply.inputTokens(), reply.cachedTokens(), reply.outputTokens()),
                    Duration.ofNanos(System.nanoTime() - crossing.start()).toMillis());
        }
    }

    // Far above what is expected, so that thinking models have room, and still an end to a model that rambles.
    private static int room(ModelCall call) {
        return Math.max(LEAST_ROOM, ROOM_FACTOR * call.expectedOutputTokens());
    }

    private void count(Bill bill, String outcome) {
        meters.timer("overture.model.calls", "provider", bill.provider(), "outcome", outcome)
                .record(Duration.ofMillis(bill.durationMs()));
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE);
    }

    private static String shared(String a, String b) {
        int end = 0;
        while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        return a.substring(0, end);
    }
}
