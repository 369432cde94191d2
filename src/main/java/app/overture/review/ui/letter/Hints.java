package app.overture.review.ui.letter;

import app.overture.campaigns.Channel;
import app.overture.messages.MessageDetail;
import app.overture.tenancy.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one might notice about a text. Advice, never a rule: none of it keeps a message from being approved. */
final class Hints {

    /**
     * @param why in a sentence
     * @param off it is outside of what is advised
     */
    record Hint(String words, String why, boolean off) {}

    private static final int FEW_WORDS = 50;
    private static final int MANY_WORDS = 100;
    private static final int MANY_WORDS_OF_A_MESSAGE = 75;
    private static final int SPAM_WORDS_NAMED = 3;

    private static final Map<String, Set<String>> US = Map.of(
            "en", Set.of("i", "i'm", "i’m", "we", "we're", "we’re", "me", "us", "my", "our", "mine", "ours"),
            "de",
                    Set.of(
                            "ich", "wir", "mich", "mir", "uns", "mein", "meine", "meinen", "meinem", "meiner", "unser",
                            "unsere", "unseren", "unserem", "unserer"),
            "cs",
                    Set.of(
                            "já", "mě", "mne", "mi", "mně", "my", "nás", "nám", "námi", "můj", "moje", "mou", "mého",
                            "náš", "naše", "naši", "našeho", "našemu", "naší", "našich", "našim"));

    private static final Map<String, Set<String>> YOU = Map.of(
            "en", Set.of("you", "your", "yours", "you're", "you’re", "you've", "you’ve"),
            "de",
                    Set.of(
                            "Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "du", "Du", "dich",
                            "dir", "dein", "deine", "deinen", "deinem", "deiner"),
            "cs",
                    Set.of(
                            "vy", "vás", "vám", "vámi", "váš", "vaše", "vaši", "vašeho", "vašemu", "vaší", "vašich",
                            "vašim", "ty", "tě", "tebe", "ti", "tobě", "tvůj", "tvoje", "tvou"));

    private Hints() {}

    static List<Hint> of(MessageDetail message) {
        String language = message.language();
        List<Hint> hints = new ArrayList<>();
        hints.add(length(message));
        Readability readability = Readability.of(message.body(), language);
        if (readability.lix() > 0) {
            String level = readability.level(language);
            hints.add(new Hint(
                    "LIX " + readability.lix() + (level.isEmpty() ? "" : ", " + level),
                    "How hard it is to read: words per sentence plus the share of words over six letters. Under "
                            + (language.equals("de") ? "50" : "40") + " reads easily.",
                    level.equals("hard") || level.equals("demanding")));
        }
        address(message.body(), language).ifPresent(hints::add);
        long questions = message.body().chars().filter(sign -> sign == '?').count();
        hints.add(new Hint(
                questions == 0 ? "no question" : questions == 1 ? "1 question" : questions + " questions",
                "One question is answered most easily.",
                questions != 1 && message.channel() != Channel.LINKEDIN_CONNECT));
        List<String> spam = SpamWords.in(language, message.subject() + "\n" + message.body());
        if (!spam.isEmpty()) {
            hints.add(new Hint(
                    spam.stream()
                                    .limit(SPAM_WORDS_NAMED)
                                    .map(word -> "“" + word + "”")
                                    .collect(Collectors.joining(", "))
                            + " read" + (spam.size() == 1 ? "s" : "") + " like mass mail",
                    "One such word rarely matters; several together lead to the spam folder.",
                    true));
        }
        return hints;
    }

    private static Hint length(MessageDetail message) {
        if (message.channel() == Channel.LINKEDIN_CONNECT) {
            int length = message.body().length();
            boolean free = length <= Owner.NOTE;
            return new Hint(
                    length + " of " + (free ? Owner.NOTE : Owner.LONG_NOTE) + " characters",
                    free
                            ? "Every LinkedIn account takes a note of this length."
                            : "A note over 200 characters needs a Premium account.",
                    !free);
        }
        int words = Marks.words(message.body());
        boolean mail = message.channel() == Channel.EMAIL;
        int most = mail ? MANY_WORDS : MANY_WORDS_OF_A_MESSAGE;
        String why = mail
                ? "Mails of 50 to 100 words are answered most."
                : "Short messages are answered most: up to 75 words.";
        if (words > most) {
            return new Hint(words + " words, " + (words - most) + " over", why, true);
        }
        return mail && words < FEW_WORDS
                ? new Hint(words + " words, on the short side", why, false)
                : new Hint(words + (words == 1 ? " word" : " words"), why, false);
    }

    private static java.util.Optional<Hint> address(String body, String language) {
        if (!US.containsKey(language)) {
            return java.util.Optional.empty();
        }
        Set<String> first = US.getOrDefault(language, Set.of());
        Set<String> second = YOU.getOrDefault(language, Set.of());
        List<String> words = Readability.words(body);
        // In German the capital tells "you" from "they".
        boolean capitals = language.equals("de");
        long us = words.stream().filter(word -> first.contains(small(word))).count();
        long you = words.stream()
                .filter(word -> second.contains(capitals ? word : small(word)))
                .count();
        return java.util.Optional.of(new Hint(
                "you " + you + ", we " + us,
                "How often the reader is spoken of, and how often the writer."
                        + (language.equals("cs")
                                ? " Czech mostly leaves the pronoun out, so this counts too few."
                                : ""),
                us > you + 1));
    }

    private static String small(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
