package app.overture.generation;

import app.overture.contacts.Dossier;
import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
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
import app.overture.model.SideWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the model for messages, checks them, and asks once more when the checker objects. The better answer counts; what
 * is left to object to becomes flags. Runs outside of any transaction.
 */
@Component
class SequenceWriter {

    private final LanguageModel model;
    private final Grounds grounds;
    private final Sameness sameness;
    private final OutputLengths lengths;
    private final SideWork sideWork;
    private final TransactionTemplate reading;

    SequenceWriter(
            LanguageModel model,
            Grounds grounds,
            Sameness sameness,
            OutputLengths lengths,
            SideWork sideWork,
            PlatformTransactionManager transactions) {
        this.model = model;
        this.grounds = grounds;
        this.sameness = sameness;
        this.lengths = lengths;
        this.sideWork = sideWork;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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

        /** As it was kept for later: the others may have changed meanwhile. */
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

    private record Attempt(List<Text> texts, List<Finding> findings, List<String> told, Bill bill) {

        long faults() {
            return told.size();
        }
    }

    /** @throws ModelFailure when there is no usable answer; every paid call is then billed as discarded by the caller */
    Written write(Order order) {
        Attempt first = attempt(order, order.prompt());
        if (first.faults() == 0) {
            return new Written(first.texts(), List.of(first.bill()), List.of());
        }
        @Nullable Attempt second = again(order, first);
        if (second == null) {
            return complete(order, first, Optional.empty());
        }
        boolean better = second.texts().size() > first.texts().size()
                || (second.texts().size() == first.texts().size() && second.faults() <= first.faults());
        return better ? complete(order, second, Optional.of(first)) : complete(order, first, Optional.of(second));
    }

    private @Nullable Attempt again(Order order, Attempt first) {
        try {
            return attempt(order, PromptWriter.again(order.brief(), order.prompt(), first.told()));
        } catch (ModelFailure failure) {
            if (first.texts().size() < order.steps().size()) {
                throw new Unusable(failure, List.of(first.bill()));
            }
            return null; // the first answer stands, with its flags
        }
    }

    private static Written complete(Order order, Attempt chosen, Optional<Attempt> other) {
        List<Bill> spare = other.map(Attempt::bill).map(List::of).orElse(List.of());
        if (chosen.texts().size() < order.steps().size()) {
            List<Bill> all = new ArrayList<>(spare);
            all.add(chosen.bill());
            throw new Unusable(ModelFailure.MALFORMED, "The language model left out a step, twice.", List.copyOf(all));
        }
        return new Written(chosen.texts(), List.of(chosen.bill()), spare);
    }

    private Attempt attempt(Order order, Prompt prompt) {
        Answer<WrittenSequence> answer = model.ask(
                new ModelCall(
                        order.operation(),
                        order.campaignId(),
                        order.contactId(),
                        prompt.system(),
                        prompt.user(),
                        lengths.standard(order.brief(), order.steps())),
                WrittenSequence.class);
        return sideWork.around(() -> checked(order, prompt, answer));
    }

    private Attempt checked(Order order, Prompt prompt, Answer<WrittenSequence> answer) {
        List<WrittenSequence.Step> wanted = order.steps().stream()
                .flatMap(step -> answer.value().steps().stream()
                        .filter(written -> written.step() == step)
                        .limit(1))
                .toList();
        Background background = background(order, wanted);
        List<Text> texts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (WrittenSequence.Step written : wanted) {
            List<Finding> found = Checker.check(draft(order, prompt, written), background.ground());
            Compared compared = background.compared().getOrDefault(written.step(), Compared.withNone());
            findings.addAll(found);
            found.stream()
                    .filter(Finding::blocking)
                    .forEach(finding -> told.add("Step " + written.step() + ": " + finding.explanation()));
            compared.worst()
                    .filter(Likeness::blocking)
                    .ifPresent(likeness -> told.add("Step " + written.step() + ": " + likeness.told()));
            texts.add(new Text(
                    written.step(),
                    subject(order, written),
                    written.body(),
                    evidence(prompt, written),
                    compared,
                    Stream.concat(
                                    found.stream().map(SequenceWriter::flag),
                                    compared.worst().map(Sameness::flag).stream())
                            .toList()));
        }
        for (int step : order.steps()) {
            if (wanted.stream().noneMatch(written -> written.step() == step)) {
                told.add("Step " + step + " is missing.");
            }
        }
        return new Attempt(texts, findings, told, answer.bill());
    }

    /** What texts are held against: what may be said to this person, and what is said to others. */
    private record Background(Ground ground, Map<Integer, Compared> compared) {}

    private Background background(Order order, List<WrittenSequence.Step> steps) {
        List<String> texts =
                steps.stream().map(step -> step.subject() + "\n" + step.body()).toList();
        return Objects.requireNonNull(reading.execute(status -> new Background(
                grounds.of(order.brief(), order.dossier(), texts, order.wishes()), sameness.compare(order, steps))));
    }

    private static Draft draft(Order order, Prompt prompt, WrittenSequence.Step written) {
        return new Draft(
                written.step(),
                order.brief().step(written.step()).channel(),
                order.language(),
                subject(order, written),
                written.body(),
                order.brief().noteLimit(),
                written.sentences().stream()
                        .map(sentence -> Draft.CitedSentence.resting(sentence.text(), known(prompt, sentence), (int)
                                (sentence.factIds().size()
                                        - known(prompt, sentence).size())))
                        .toList());
    }

    private static List<String> known(Prompt prompt, WrittenSequence.Sentence sentence) {
        return sentence.factIds().stream()
                .flatMap(id -> prompt.fact(id).stream())
                .map(UUID::toString)
                .toList();
    }

    private static String subject(Order order, WrittenSequence.Step written) {
        return order.brief().step(written.step()).email() ? written.subject() : "";
    }

    private static List<Sentence> evidence(Prompt prompt, WrittenSequence.Step written) {
        return written.sentences().stream()
                .map(sentence -> new Sentence(
                        sentence.text(),
                        sentence.factIds().stream()
                                .flatMap(id -> prompt.fact(id).stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    private static Flag flag(Finding finding) {
        return new Flag(
                finding.code(),
                finding.blocking() ? "block" : "note",
                finding.field(),
                finding.text().isEmpty() ? -1 : finding.start(),
                finding.text().isEmpty() ? -1 : finding.end(),
                finding.text(),
                finding.explanation());
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
