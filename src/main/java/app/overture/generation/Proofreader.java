package app.overture.generation;

import app.overture.generation.SequenceWriter.Order;
import app.overture.generation.SequenceWriter.Text;
import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
import app.overture.generation.check.Ground;
import app.overture.generation.prompt.Prompt;
import app.overture.generation.prompt.WrittenSequence;
import app.overture.generation.similarity.Compared;
import app.overture.generation.similarity.Likeness;
import app.overture.messages.Flag;
import app.overture.messages.Sentence;
import app.overture.model.Answer;
import app.overture.model.Bill;
import app.overture.model.SideWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds what the model wrote against what may be said to this person, and against what is said to others. */
@Component
class Proofreader {

    private final Grounds grounds;
    private final Sameness sameness;
    private final SideWork sideWork;
    private final TransactionTemplate reading;

    Proofreader(Grounds grounds, Sameness sameness, SideWork sideWork, PlatformTransactionManager transactions) {
        this.grounds = grounds;
        this.sameness = sameness;
        this.sideWork = sideWork;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * One answer, read.
     *
     * @param told what the model is to do better, a sentence each
     */
    record Proof(List<Text> texts, List<String> told, Bill bill) {

        long faults() {
            return told.size();
        }
    }

    /** Reads the facts while the model writes: the processor has nothing else to do then, and enough when it is done. */
    CompletableFuture<Ground> prepare(Order order) {
        return CompletableFuture.supplyAsync(
                () -> sideWork.meanwhile(() -> grounds.known(order.brief(), order.dossier(), order.wishes())),
                Thread::startVirtualThread);
    }

    Proof read(Order order, Prompt prompt, Answer<WrittenSequence> answer, Ground known) {
        return sideWork.around(() -> checked(order, prompt, answer, known));
    }

    private Proof checked(Order order, Prompt prompt, Answer<WrittenSequence> answer, Ground known) {
        List<WrittenSequence.Step> wanted = order.steps().stream()
                .flatMap(step -> answer.value().steps().stream()
                        .filter(written -> written.step() == step)
                        .limit(1))
                .toList();
        Background background = background(order, wanted, known);
        List<Text> texts = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (WrittenSequence.Step written : wanted) {
            List<Finding> found = Checker.check(draft(order, prompt, written), background.ground());
            Compared compared = background.compared().getOrDefault(written.step(), Compared.withNone());
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
                    Stream.concat(found.stream().map(Proofreader::flag), compared.worst().map(Sameness::flag).stream())
                            .toList()));
        }
        for (int step : order.steps()) {
            if (wanted.stream().noneMatch(written -> written.step() == step)) {
                told.add("Step " + step + " is missing.");
            }
        }
        return new Proof(texts, told, answer.bill());
    }

    /** What texts are held against: what may be said to this person, and what is said to others. */
    private record Background(Ground ground, Map<Integer, Compared> compared) {}

    private Background background(Order order, List<WrittenSequence.Step> steps, Ground known) {
        List<String> texts =
                steps.stream().map(step -> step.subject() + "\n" + step.body()).toList();
        return Objects.requireNonNull(reading.execute(status -> new Background(
                grounds.of(known, order.brief(), order.dossier(), texts), sameness.compare(order, steps))));
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
}
