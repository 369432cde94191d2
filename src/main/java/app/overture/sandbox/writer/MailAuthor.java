package app.overture.sandbox.writer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the messages of a campaign to one person. */
@Component
@Order(1)
@Conditional(WriterStandsIn.class)
class MailAuthor implements Author {

    private static final int TRIES = 12;

    private final ObjectMapper json;

    MailAuthor(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<JsonNode> write(ChatRequest request) {
        return MailPrompt.read(request).map(this::write);
    }

    private JsonNode write(MailPrompt prompt) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode steps = answer.putArray("steps");
        int first = prompt.rewrite().isEmpty() && prompt.correction().isEmpty() ? 0 : 1;
        Set<String> said = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (int number : prompt.wanted()) {
            Letter letter = best(prompt, number, first, said, told);
            said.addAll(sayings(letter));
            letter.paragraphs().forEach(part -> part.forEach(sentence -> told.addAll(sentence.facts())));
            steps.add(step(number, letter));
        }
        return answer;
    }

    /**
     * Anew until it says nothing that was said before and nothing that was objected to, and is not too long.
     *
     * @param said in the other steps of the same answer
     * @param told facts that those rest on
     */
    private static Letter best(MailPrompt prompt, int number, int first, Set<String> said, Set<String> told) {
        Letter letter = new LetterWriter(prompt, number, first, told).write();
        for (int attempt = first + 1;
                attempt < first + TRIES
                        && (repeats(prompt, letter, said)
                                || letter.words() > prompt.step(number).most());
                attempt++) {
            letter = new LetterWriter(prompt, number, attempt, told).write();
        }
        return letter;
    }

    private static List<String> sayings(Letter letter) {
        return letter.paragraphs().stream()
                .skip(1)
                .flatMap(List::stream)
                .map(Letter.Sentence::text)
                .filter(text -> text.length() > 20)
                .toList();
    }

    private static boolean repeats(MailPrompt prompt, Letter letter, Set<String> before) {
        List<String> said = sayings(letter);
        boolean objected = java.util.regex.Pattern.compile("“([^”]{2,})”")
                .matcher(prompt.correction())
                .results()
                .anyMatch(quoted -> letter.subject().contains(quoted.group(1))
                        || said.stream().anyMatch(text -> text.contains(quoted.group(1))));
        return objected
                || said.stream()
                        .anyMatch(text ->
                                before.contains(text) || prompt.rewrite().contains(text));
    }

    private ObjectNode step(int number, Letter letter) {
        ObjectNode step = json.createObjectNode();
        step.put("step", number);
        step.put("subject", letter.subject());
        ArrayNode paragraphs = step.putArray("paragraphs");
        for (List<Letter.Sentence> paragraph : letter.paragraphs()) {
            ArrayNode sentences = paragraphs.addObject().putArray("sentences");
            for (Letter.Sentence sentence : paragraph) {
                ObjectNode one = sentences.addObject();
                one.put("text", sentence.text());
                ArrayNode facts = one.putArray("fact_ids");
                sentence.facts().forEach(facts::add);
            }
        }
        return step;
    }
}
