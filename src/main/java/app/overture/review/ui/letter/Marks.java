package app.overture.review.ui.letter;

import app.overture.contacts.Fact;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where in a message facts were used, and where the checker stumbled: what card, letter and panel mark alike. */
public final class Marks {

    private final MessageDetail message;
    private final List<Prose.Range> sentences;
    private final List<Flag> bodyFlags;

    public Marks(MessageDetail message) {
        this.message = message;
        this.sentences = Prose.locate(
                message.body(), message.evidence().stream().map(Sentence::text).toList());
        this.bodyFlags = message.flags().stream().filter(Marks::isSpot).toList();
    }

    public List<Prose.Passage> passages() {
        List<Prose.Range> flags = bodyFlags.stream()
                .map(flag -> new Prose.Range(flag.start(), flag.end()))
                .toList();
        return Prose.passages(message.body(), sentences, flags);
    }

    public Flag bodyFlag(int index) {
        return bodyFlags.get(index);
    }

    /** Flags without a spot in the body: about the subject or the whole. */
    public List<Flag> generalFlags() {
        return message.flags().stream().filter(flag -> !isSpot(flag)).toList();
    }

    /** The facts a sentence rests on. */
    public List<UUID> factsOf(int sentence) {
        return message.evidence().get(sentence).factIds();
    }

    public boolean rests(int sentence) {
        return sentence >= 0 && !factsOf(sentence).isEmpty();
    }

    /** The sentences that use a fact, as a person counts them. */
    public List<Integer> usesOf(Fact fact) {
        List<Integer> uses = new ArrayList<>();
        for (int index = 0; index < message.evidence().size(); index++) {
            if (factsOf(index).contains(fact.id())) {
                uses.add(index + 1);
            }
        }
        return uses;
    }

    /** The sentence that is lit when nobody points anywhere: the first that rests on a fact; 0 when none does. */
    public int firstLit() {
        for (int index = 0; index < message.evidence().size(); index++) {
            if (rests(index) && sentences.get(index).start() >= 0) {
                return index + 1;
            }
        }
        return 0;
    }

    public boolean isFlagged(int sentence) {
        Prose.Range range = sentences.get(sentence - 1);
        return bodyFlags.stream().anyMatch(flag -> flag.start() < range.end() && range.start() < flag.end());
    }

    /** "Number not in facts" from number_not_in_facts. */
    public static String title(Flag flag) {
        return title(flag.code());
    }

    public static String title(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? "Flag" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    private static boolean isSpot(Flag flag) {
        return flag.field().equals("body") && flag.start() >= 0 && flag.end() > flag.start();
    }
}
