package app.overture.generation.check.corpus;

import app.overture.generation.check.Draft;
import app.overture.generation.check.Draft.CitedSentence;
import app.overture.generation.prompt.Brief;
import app.overture.generation.prompt.Recipient;
import app.overture.generation.prompt.Recipient.KnownFact;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Well-written messages with the facts they rest on, and lies that a model might have told in their place. Written
 * without a look at the checker's rules, so that it is an exam of them and not their mirror.
 */
record Corpus(String language, List<Workspace> workspaces, List<Case> cases) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** @param people and companies: everybody the workspace knows; a message may name only its own */
    record Workspace(String id, Strategy brief, List<String> people, List<String> companies) {}

    record Strategy(
            String campaign,
            String purpose,
            String sender,
            String tone,
            String instructions,
            List<Brief.Line> strategy,
            List<String> linkHosts) {}

    record Case(String id, String workspace, Person recipient, List<Message> messages) {}

    record Person(
            String firstName,
            String lastName,
            String title,
            String company,
            Map<String, String> details,
            List<Told> facts) {}

    record Told(String layer, String field, LocalDate observedOn, String value) {}

    /** @param kind in words, for example "first mail" */
    record Message(
            String id,
            String kind,
            int step,
            String channel,
            String language,
            String formality,
            String subject,
            List<List<Sentence>> paragraphs,
            List<Lie> lies) {}

    /** @param facts numbers of the recipient's facts it rests on, from 1 */
    record Sentence(String text, List<Integer> facts) {}

    /**
     * One place of a message told falsely.
     *
     * @param field "subject" or "body"
     * @param truth what the message says, found once in it
     * @param lie what stands there instead
     * @param words the very words of it that are false
     */
    record Lie(
            String id,
            String kind,
            String field,
            @JsonProperty("true") String truth,
            @JsonProperty("false") String lie,
            String words) {}

    static Corpus read(String resource) {
        try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + resource)) {
            return JSON.readValue(in, Corpus.class);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static boolean exists(String resource) {
        return Corpus.class.getResource("/corpus/" + resource) != null;
    }

    Workspace workspace(Case one) {
        return workspaces.stream()
                .filter(workspace -> workspace.id().equals(one.workspace()))
                .findFirst()
                .orElseThrow();
    }

    Brief brief(Case one) {
        Strategy strategy = workspace(one).brief();
        return new Brief(
                Brief.CURRENT,
                strategy.campaign(),
                strategy.purpose(),
                strategy.sender(),
                strategy.tone(),
                one.messages().getFirst().formality(),
                language,
                language,
                strategy.instructions(),
                one.messages().stream()
                        .map(message ->
                                new Brief.StepBrief(message.step(), message.channel(), "Step " + message.step(), "", 0))
                        .toList(),
                strategy.strategy(),
                strategy.linkHosts());
    }

    Recipient recipient(Case one) {
        Person person = one.recipient();
        return new Recipient(
                person.firstName(),
                person.lastName(),
                person.title(),
                person.company(),
                language,
                person.details(),
                person.facts().stream()
                        .map(fact -> new KnownFact(
                                new UUID(0, fact.value().hashCode()),
                                fact.layer(),
                                fact.field(),
                                fact.value(),
                                fact.observedOn(),
                                false))
                        .toList());
    }

    /** Everybody else of the workspace. */
    Set<String> others(Case one) {
        Set<String> others = new HashSet<>(workspace(one).companies());
        others.addAll(workspace(one).people());
        others.remove(one.recipient().company());
        others.remove((one.recipient().firstName() + " " + one.recipient().lastName()).strip());
        return others;
    }

    Draft draft(Case one, Message message) {
        return new Draft(
                message.step(),
                message.channel(),
                message.language(),
                message.subject(),
                body(message),
                message.paragraphs().stream()
                        .flatMap(List::stream)
                        .map(sentence -> CitedSentence.resting(sentence.text(), ids(one, sentence), 0))
                        .toList());
    }

    private List<String> ids(Case one, Sentence sentence) {
        List<KnownFact> facts = recipient(one).facts();
        return sentence.facts().stream()
                .map(number -> facts.get(number - 1).id().toString())
                .toList();
    }

    static String body(Message message) {
        return message.paragraphs().stream()
                .map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    /** The message with the lie in place of the truth; its sentences cite what they cited. */
    static Message told(Message message, Lie lie) {
        boolean inSubject = lie.field().equals("subject");
        List<List<Sentence>> paragraphs = new ArrayList<>();
        for (List<Sentence> paragraph : message.paragraphs()) {
            paragraphs.add(paragraph.stream()
                    .map(sentence -> inSubject
                            ? sentence
                            : new Sentence(sentence.text().replace(lie.truth(), lie.lie()), sentence.facts()))
                    .toList());
        }
        return new Message(
                lie.id(),
                message.kind(),
                message.step(),
                message.channel(),
                message.language(),
                message.formality(),
                inSubject ? message.subject().replace(lie.truth(), lie.lie()) : message.subject(),
                paragraphs,
                List.of());
    }
}
