package app.overture.generation.check.corpus;

import app.overture.generation.check.Checker;
import app.overture.generation.check.Draft;
import app.overture.generation.check.Finding;
import app.overture.generation.check.Ground;
import app.overture.generation.check.Links;
import app.overture.generation.check.ProperNames;
import app.overture.generation.check.corpus.Corpus.Case;
import app.overture.generation.check.corpus.Corpus.Lie;
import app.overture.generation.check.corpus.Corpus.Message;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sits the checker down before the corpus and keeps what it said. */
final class Exam {

    private static final int SHORTEST_NAME = 4;

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
        Draft draft = Corpus.draft(message);
        return Checker.check(draft, ground(corpus, one, List.of(draft.subject() + "\n" + draft.body()))).stream()
                .filter(Finding::blocking)
                .toList();
    }

    /** As a run gathers it; the workspace's tables are lists here. */
    private static Ground ground(Corpus corpus, Case one, List<String> drafts) {
        Brief brief = corpus.brief(one);
        Recipient recipient = corpus.recipient(one);
        List<String> given = new ArrayList<>(List.of(brief.instructions(), brief.purpose()));
        brief.strategy().forEach(line -> given.add(line.value()));
        brief.steps().forEach(step -> given.add(step.label() + " " + step.guidance()));
        Set<String> hosts = new HashSet<>(brief.linkHosts());
        given.forEach(text -> hosts.addAll(Links.hosts(text)));
        List<String> texts = new ArrayList<>(given);
        texts.add(brief.campaign());
        texts.add(brief.senderName());
        texts.add(recipient.title());
        texts.add(recipient.companyName());
        texts.addAll(recipient.details().values());
        recipient.facts().stream().filter(fact -> !fact.suspicious()).forEach(fact -> {
            texts.add(fact.value());
            texts.add(fact.observedOn().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                    + fact.observedOn().getYear());
        });
        return new Ground(recipient.firstName(), recipient.lastName(), texts, foreign(corpus, one, drafts), hosts);
    }

    private static Set<String> foreign(Corpus corpus, Case one, List<String> drafts) {
        Set<String> candidates = new HashSet<>();
        drafts.forEach(draft -> ProperNames.candidates(draft).stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .forEach(candidates::add));
        Set<String> foreign = corpus.others(one);
        foreign.retainAll(candidates);
        return foreign;
    }
}
