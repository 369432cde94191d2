package app.overture.sandbox.writer;

import java.util.List;

/** One message: paragraphs of sentences, each with the ids of the facts it rests on. */
record Letter(String subject, List<List<Sentence>> paragraphs) {

    record Sentence(String text, List<String> facts) {

        static Sentence plain(String text) {
            return new Sentence(text, List.of());
        }
    }

    int words() {
        return paragraphs.stream()
                .skip(1)
                .flatMap(List::stream)
                .mapToInt(sentence -> sentence.text().split("\\s+").length)
                .sum();
    }

    int characters() {
        return String.join(
                        " ",
                        paragraphs.stream()
                                .flatMap(List::stream)
                                .map(Sentence::text)
                                .toList())
                .length();
    }
}
