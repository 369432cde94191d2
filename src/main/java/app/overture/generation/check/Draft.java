package app.overture.generation.check;

import java.util.List;

/**
 * A message as it came from the model.
 *
 * @param channel as stored: email, linkedin_connect, linkedin_message
 * @param language code of the language it should be in
 * @param noteLimit how long a note the owner's LinkedIn account takes
 * @param sentences each with the number of known facts it cites and of those that do not exist
 */
public record Draft(
        int step,
        String channel,
        String language,
        String subject,
        String body,
        int noteLimit,
        List<CitedSentence> sentences) {

    public Draft {
        sentences = List.copyOf(sentences);
    }

    /** For a free LinkedIn account. */
    public Draft(
            int step, String channel, String language, String subject, String body, List<CitedSentence> sentences) {
        this(step, channel, language, subject, body, LimitsRule.INVITATION, sentences);
    }

    /** @param cited ids of the statements of the ground that the sentence rests on; empty when only counted */
    public record CitedSentence(String text, int facts, int unknownFacts, List<String> cited) {

        public CitedSentence {
            cited = List.copyOf(cited);
        }

        public CitedSentence(String text, int facts, int unknownFacts) {
            this(text, facts, unknownFacts, List.of());
        }

        /** A sentence whose facts are known by their ids. */
        public static CitedSentence resting(String text, List<String> cited, int unknownFacts) {
            return new CitedSentence(text, cited.size(), unknownFacts, cited);
        }
    }

    boolean email() {
        return channel.equals("email");
    }

    /** The greeting that stands alone in the first paragraph; empty when there is none. */
    String greeting() {
        int end = body.indexOf("\n\n");
        String first = end < 0 ? "" : body.substring(0, end);
        return first.length() <= 80 && !first.matches("(?s).*[.?]\\s*$") ? first : "";
    }
}
