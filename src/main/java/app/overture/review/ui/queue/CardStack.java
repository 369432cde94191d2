package app.overture.review.ui.queue;

import app.overture.messages.MessageStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The current card and the ones behind it, all in the page already: only the first is shown. The page hides a decided
 * card by a mark of its own ({@code data-gone}) before the server has answered; the server never sets or clears that mark
 * on a card, it takes the card away, puts a fresh one in, or leaves it to the page to show it again. So the two cannot
 * fight, and a key always meets the message that was on the screen.
 */
final class CardStack extends Main {

    /** At least as many as a fast hand decides within one round trip. */
    static final int DEPTH = 16;

    /** Under this the next message would have to be waited for at every key. */
    static final int LEAST = 4;

    private static final int REFILL_BELOW = 13;

    private final Function<Collection<UUID>, List<QueueCard>> fetch;
    private final List<QueueCard> cards = new ArrayList<>();

    CardStack(Function<Collection<UUID>, List<QueueCard>> fetch) {
        this.fetch = fetch;
        setId("queue-stack");
        addClassName("queue-stack");
    }

    Optional<QueueCard> front() {
        return cards.isEmpty() ? Optional.empty() : Optional.of(cards.getFirst());
    }

    /** All that are in the page, the one on the screen first. */
    List<QueueCard> all() {
        return List.copyOf(cards);
    }

    Optional<QueueCard> find(UUID messageId) {
        return cards.stream().filter(card -> card.messageId().equals(messageId)).findFirst();
    }

    /** Makes the stack show these, the first on top; cards that are there already are kept. */
    void follow(List<UUID> upcoming) {
        while (!cards.isEmpty() && !upcoming.contains(cards.getFirst().messageId())) {
            take(0);
        }
        if (!inOrder(upcoming)) {
            if (!cards.isEmpty()
                    && upcoming.size() > 1
                    && cards.getFirst().messageId().equals(upcoming.get(1))) {
                fetch.apply(upcoming.subList(0, 1)).forEach(card -> put(0, card));
            } else {
                clear();
            }
        }
        while (cards.size() > Math.min(DEPTH, upcoming.size())) {
            take(cards.size() - 1);
        }
        if (cards.size() < REFILL_BELOW && cards.size() < upcoming.size()) {
            fetch.apply(upcoming.subList(cards.size(), upcoming.size())).forEach(card -> put(cards.size(), card));
        }
        markFront();
    }

    /** Reads one card anew, for example after its text changed. */
    void renew(UUID messageId) {
        find(messageId).ifPresent(old -> {
            int index = cards.indexOf(old);
            take(index);
            fetch.apply(List.of(messageId)).forEach(card -> put(index, card));
            markFront();
        });
    }

    void decided(UUID messageId, MessageStatus status) {
        cards.forEach(card -> card.stepDecided(messageId, status));
    }

    void clear() {
        while (!cards.isEmpty()) {
            take(0);
        }
    }

    /** Shows something else instead of cards. */
    void showInstead(Component content) {
        clear();
        removeAll();
        add(content);
    }

    private boolean inOrder(List<UUID> upcoming) {
        List<UUID> held = cards.stream().map(QueueCard::messageId).toList();
        int common = Math.min(held.size(), upcoming.size());
        return held.subList(0, common).equals(upcoming.subList(0, common));
    }

    private void put(int index, QueueCard card) {
        if (cards.isEmpty()) {
            // What was shown instead.
            removeAll();
        }
        // What the page decided and could not deliver names the text it was about.
        card.getElement()
                .setAttribute(
                        "data-version", Integer.toString(card.card().message().version()));
        cards.add(index, card);
        addComponentAtIndex(index, card);
    }

    private void take(int index) {
        remove(cards.remove(index));
    }

    private void markFront() {
        for (int index = 0; index < cards.size(); index++) {
            cards.get(index).letter().mark(index == 0);
        }
    }
}
