package app.overture.generation.prompt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the model's answer. Text and evidence are one thing: the body is the paragraphs joined, so a sentence
 * without its facts cannot exist.
 */
public record WrittenSequence(List<Step> steps) {

    public WrittenSequence(@Nullable List<Step> steps) {
        this.steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public record Step(int step, String subject, List<Paragraph> paragraphs) {

        public Step(int step, @Nullable String subject, @Nullable List<Paragraph> paragraphs) {
            this.step = step;
            this.subject = subject == null ? "" : subject.strip();
            this.paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
        }

        public String body() {
            return paragraphs.stream()
                    .map(Paragraph::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }

        public List<Sentence> sentences() {
            return paragraphs.stream()
                    .flatMap(paragraph -> paragraph.sentences().stream())
                    .filter(sentence -> !sentence.text().isEmpty())
                    .toList();
        }
    }

    public record Paragraph(List<Sentence> sentences) {

        public Paragraph(@Nullable List<Sentence> sentences) {
            this.sentences = sentences == null ? List.of() : List.copyOf(sentences);
        }

        String text() {
            return sentences.stream()
                    .map(Sentence::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    public record Sentence(
            String text, @JsonProperty("fact_ids") List<String> factIds) {

        public Sentence(@Nullable String text, @Nullable @JsonProperty("fact_ids") List<String> factIds) {
            this.text = text == null ? "" : text.strip();
            this.factIds = factIds == null ? List.of() : List.copyOf(factIds);
        }
    }
}
