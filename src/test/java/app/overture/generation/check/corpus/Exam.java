package app.overture.generation.check.corpus;

import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
import app.overture.generation.check.Ground;
import app.overture.generation.check.Grounding;
import app.overture.generation.check.corpus.Corpus.Case;
import app.overture.generation.check.corpus.Corpus.Lie;
import app.overture.generation.check.corpus.Corpus.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sits the checker down before the corpus and keeps what it said. */
final class Exam {

    /** The corpus was written in this week. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** @param flagged words that a blocking finding marks, or nothing when the message passed */
    record Clean(String id, String language, List<String> flagged) {}

    /**
     * @param caught whether a blocking finding marks false words
     * @param elsewhere whether a blocking finding marks something else that the clean message is not blamed for
     */
    record Told(Lie lie, String language, boolean caught, boolean elsewhere) {}

    record Result(List<Clean> clean, List<Told> lies) {}

    private Exam() {}

    static Result take(List<Corpus> corpora) {
        List<Clean> clean = new ArrayList<>();
        List<Told> lies = new ArrayList<>();
        for (Corpus corpus : corpora) {
            for (Case one : corpus.cases()) {
                for (Message message : one.messages()) {
                    List<Finding> blamed = blocking(corpus, one, message);
                    clean.add(new Clean(
                            message.id(),
                            corpus.language(),
                            blamed.stream()
                                    .map(finding -> finding.code() + " \"" + finding.text() + "\"")
                                    .toList()));
                    for (Lie lie : message.lies()) {
                        lies.add(told(corpus, one, message, lie, blamed));
                    }
                }
            }
        }
        return new Result(clean, lies);
    }

    private static Told told(Corpus corpus, Case one, Message message, Lie lie, List<Finding> blamed) {
        Message lying = Corpus.told(message, lie);
        String text = lie.field().equals("subject") ? lying.subject() : Corpus.body(lying);
        int start = text.indexOf(lie.lie()) + lie.lie().indexOf(lie.words());
        int end = start + lie.words().length();
        List<Finding> findings = blocking(corpus, one, lying);
        boolean caught = findings.stream()
                .anyMatch(finding ->
                        finding.field().equals(lie.field()) && finding.start() < end && finding.end() > start);
        boolean elsewhere = findings.stream()
                .anyMatch(finding -> blamed.stream()
                        .noneMatch(before -> before.code().equals(finding.code())
                                && before.text().equals(finding.text())));
        return new Told(lie, corpus.language(), caught, elsewhere);
    }

    private static List<Finding> blocking(Corpus corpus, Case one, Message message) {
        Draft draft = corpus.draft(one, message);
        return Checker.check(draft, ground(corpus, one)).stream()
                .filter(Finding::blocking)
                .toList();
    }

    /** As a run gathers it; the workspace's tables are lists here. */
    private static Ground ground(Corpus corpus, Case one) {
        return Grounding.of(corpus.brief(one), corpus.recipient(one), "", corpus.others(one), TODAY);
    }
}
