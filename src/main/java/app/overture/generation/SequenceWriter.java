package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.generation.Proofreader.Proof;
import app.overture.generation.check.Ground;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.PromptWriter;
import app.overture.generation.prompt.WrittenSequence;
import app.overture.generation.similarity.Compared;
import app.overture.generation.similarity.Likeness;
import app.overture.messages.Flag;
import app.overture.messages.Sentence;
import app.overture.model.Answer;
import app.overture.model.Bill;
import app.overture.model.LanguageModel;
import app.overture.model.ModelCall;
import app.overture.model.ModelFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the model for messages, checks them, and asks once more when the checker objects. The better answer counts; what
 * is left to object to becomes flags. Runs outside of any transaction.
 */
@Component
class SequenceWriter {

    private final LanguageModel model;
    private final Proofreader proofreader;
    private final OutputLengths lengths;

    SequenceWriter(LanguageModel model, Proofreader proofreader, OutputLengths lengths) {
        this.model = model;
        this.proofreader = proofreader;
        this.lengths = lengths;
    }

    /** What to write, to whom, and in which words it is asked for. */
    record Order(
            String operation,
            UUID campaignId,
            UUID contactId,
            Brief brief,
            Dossier dossier,
            List<Integer> steps,
            Prompt prompt,
            String language,
            String wishes) {

        static Order sequence(UUID campaignId, UUID contactId, Brief brief, Dossier dossier, List<Integer> steps) {
            var recipient = Recipients.of(dossier);
            return new Order(
                    OutputLengths.WRITE,
                    campaignId,
                    contactId,
                    brief,
                    dossier,
                    steps,
                    PromptWriter.write(brief, recipient, steps),
                    PromptWriter.language(brief, recipient),
                    "");
        }

        /** The same for another line of the bill. */
        Order billedAs(String otherOperation) {
            return new Order(otherOperation, campaignId, contactId, brief, dossier, steps, prompt, language, wishes);
        }
    }

    /** One message with its evidence, its likes, and what the checks still object to. */
    record Text(int step, String subject, String body, List<Sentence> evidence, Compared compared, List<Flag> flags) {

        /** For use later on: the others may be others by then. */
        Text uncompared() {
            return new Text(
                    step,
                    subject,
                    body,
                    evidence,
                    Compared.withNone(),
                    flags.stream()
                            .filter(flag -> !flag.code().equals(Likeness.CODE))
                            .toList());
        }
    }

    /**
     * @param spare bills of an answer that was paid and is not used
     * @param paidBefore what the texts cost when they were written earlier, booked then
     */
    record Written(List<Text> texts, List<Bill> used, List<Bill> spare, BigDecimal paidBefore) {

        Written(List<Text> texts, List<Bill> used, List<Bill> spare) {
            this(texts, used, spare, BigDecimal.ZERO);
        }

        /** Texts that were paid and booked already. */
        static Written earlier(List<Text> texts, BigDecimal cost) {
            return new Written(texts.stream().map(Text::uncompared).toList(), List.of(), List.of(), cost);
        }

        BigDecimal cost() {
            BigDecimal sum = paidBefore;
            for (Bill bill : used) {
                sum = sum.add(bill.costUsd());
            }
            for (Bill bill : spare) {
                sum = sum.add(bill.costUsd());
            }
            return sum;
        }
    }

    /** @throws ModelFailure when there is no usable answer; every paid call is then billed as discarded by the caller */
    Written write(Order order) {
        CompletableFuture<Ground> ground = proofreader.prepare(order);
        Proof first = attempt(order, order.prompt(), ground);
        if (first.faults() == 0) {
            return new Written(first.texts(), List.of(first.bill()), List.of());
        }
        @Nullable Proof second = again(order, first, ground);
        if (second == null) {
            return complete(order, first, Optional.empty());
        }
        boolean better = second.texts().size() > first.texts().size()
                || (second.texts().size() == first.texts().size() && second.faults() <= first.faults());
        return better ? complete(order, second, Optional.of(first)) : complete(order, first, Optional.of(second));
    }

    private @Nullable Proof again(Order order, Proof first, CompletableFuture<Ground> ground) {
        try {
            return attempt(order, PromptWriter.again(order.brief(), order.prompt(), first.told()), ground);
        } catch (ModelFailure failure) {
            if (first.texts().size() < order.steps().size()) {
                throw new Unusable(failure, List.of(first.bill()));
            }
            return null; // the first answer stands, with its flags
        }
    }

    private static Written complete(Order order, Proof chosen, Optional<Proof> other) {
        List<Bill> spare = other.map(Proof::bill).map(List::of).orElse(List.of());
        if (chosen.texts().size() < order.steps().size()) {
            List<Bill> all = new ArrayList<>(spare);
            all.add(chosen.bill());
            throw new Unusable(ModelFailure.MALFORMED, "The language model left out a step, twice.", List.copyOf(all));
        }
        return new Written(chosen.texts(), List.of(chosen.bill()), spare);
    }

    private Proof attempt(Order order, Prompt prompt, CompletableFuture<Ground> ground) {
        Answer<WrittenSequence> answer = model.ask(
                new ModelCall(
                        order.operation(),
                        order.campaignId(),
                        order.contactId(),
                        prompt.system(),
                        prompt.user(),
                        lengths.standard(order.brief(), order.steps())),
                WrittenSequence.class);
        return proofreader.read(order, prompt, answer, ground.join());
    }

    /** Answers were paid and none can be used. */
    static final class Unusable extends RuntimeException {

        private final String code;
        private final transient List<Bill> bills;
        private final transient Optional<ModelFailure> held;

        Unusable(String code, String sentence, List<Bill> bills) {
            super(sentence);
            this.code = code;
            this.bills = bills;
            this.held = Optional.empty();
        }

        Unusable(ModelFailure failure, List<Bill> bills) {
            super(failure.sentence());
            this.code = failure.code();
            this.bills = bills;
            this.held = Optional.of(failure).filter(ModelFailure::held);
        }

        /** The provider kept the second answer from being asked for; the whole is to be tried again later. */
        Optional<ModelFailure> held() {
            return held;
        }

        String code() {
            return code;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }

        List<Bill> bills() {
            return bills;
        }
    }
}
