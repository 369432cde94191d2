package app.overture.review.ui.letter;

import app.overture.contacts.Fact;
import app.overture.messages.Flag;
import app.overture.messages.MessageDetail;
import app.overture.messages.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where in a message facts were used, and where the checker stumbled: what card, letter and panel mark alike. */
public final class Marks {

    private final MessageDetail message;
    private final List<Prose.Range> sentences;
    /** General ones first, then those with a spot, in the order of the text. */
    private final List<Flag> flags;

    private final List<Flag> bodyFlags;

    public Marks(MessageDetail message) {
        this.message = message;
        this.sentences = Prose.locate(
                message.body(), message.evidence().stream().map(Sentence::text).toList());
        this.bodyFlags = message.flags().stream()
                .filter(Marks::isSpot)
                .sorted(Comparator.comparingInt(Flag::start))
                .toList();
        this.flags = Stream.concat(message.flags().stream().filter(flag -> !isSpot(flag)), bodyFlags.stream())
                .toList();
    }

    public List<Prose.Passage> passages() {
        List<Prose.Range> flags = bodyFlags.stream()
                .map(flag -> new Prose.Range(flag.start(), flag.end()))
                .toList();
        return Prose.passages(message.body(), sentences, flags);
    }

    /** All flags, in the order in which one looks at them. */
    public List<Flag> flags() {
        return flags;
    }

    Flag flag(int index) {
        return flags.get(index);
    }

    /** The flag of a spot, as {@link Prose.Piece#flag()} counts them. */
    int flagAtSpot(int spot) {
        return flags.size() - bodyFlags.size() + spot;
    }

    /** Flags without a spot in the body: about the subject or the whole. */
    List<Integer> generalFlags() {
        return IntStream.range(0, flags.size() - bodyFlags.size()).boxed().toList();
    }

    /** The sentences that stand in the text as it is now, in the order of the text. */
    List<Integer> walk() {
        return IntStream.range(0, sentences.size())
                .filter(index -> sentences.get(index).start() >= 0)
                .boxed()
                .toList();
    }

    String text(int sentence) {
        return message.evidence().get(sentence).text().strip();
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
