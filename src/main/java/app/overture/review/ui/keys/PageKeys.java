package app.overture.review.ui.keys;

import app.overture.review.RejectReason;
import app.overture.review.ui.keys.QueueKey.Press;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For the page: which presses it follows before the server has answered, and what they let it do. "approve", "reject",
 * "reason4" and "next" show another message, "cancel" takes R back, "undo" and "wait" let it stand still until the server
 * has spoken. Each is "what:modifiers:key", with a space between.
 */
public final class PageKeys {

    private PageKeys() {}

    public static String of(KeyMap keys, boolean mayDecide) {
        return Stream.concat(
                        Arrays.stream(QueueKey.values())
                                .filter(key -> mayDecide || !key.decides())
                                .flatMap(key -> what(key).stream()
                                        .flatMap(what ->
                                                keys.presses(key).stream().flatMap(press -> entries(what, press)))),
                        mayDecide ? reasons(keys) : Stream.empty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> reasons(KeyMap keys) {
        return IntStream.rangeClosed(1, RejectReason.values().length)
                .boxed()
                .flatMap(digit -> keys.digit(digit).stream().flatMap(press -> entries("reason" + digit, press)));
    }

    /** Empty for what neither moves the page nor stops it. */
    private static List<String> what(QueueKey key) {
        return switch (key) {
            case APPROVE, REJECT, NEXT, UNDO -> List.of(key.name().toLowerCase(Locale.ROOT));
            case CANCEL_REASON -> List.of("cancel");
            case EDIT, REGENERATE, REGENERATE_WITH, DISQUALIFY, HISTORY, PREVIOUS, KEYS, LEAVE -> List.of("wait");
            case FLAG, SENTENCE, SENTENCE_BACK, SAVE, CANCEL_EDIT, REVIEW -> List.of();
        };
    }

    /** What prints once, a letter in small; anything else by each of its names. */
    private static Stream<String> entries(String what, Press press) {
        String modifiers = Arrays.stream(press.modifierArray())
                .map(one -> one.getKeys().getFirst())
                .collect(Collectors.joining("+"));
        List<String> names = press.key().getKeys();
        boolean printed = names.getFirst().length() == 1;
        return names.stream().limit(printed ? 1 : names.size()).map(name -> what + ":" + modifiers + ":" + name);
    }
}
