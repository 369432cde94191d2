package app.overture.review.ui.queue;

import app.overture.messages.Flag;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewCard;
import app.overture.review.ui.letter.LetterPanel;
import app.overture.review.ui.letter.Marks;
import app.overture.review.ui.letter.PersonPanel;
import app.overture.review.ui.letter.StepFolds;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One message ready to be decided: person at the left, letter in the middle, other steps below. */
final class QueueCard extends Div {

    private final ReviewCard card;
    private final LetterPanel letter;
    private final StepFolds folds;

    QueueCard(ReviewCard card, String schedule, Clock clock) {
        this.card = card;
        Marks marks = new Marks(card.message());
        letter = new LetterPanel(card, marks, schedule, clock);
        folds = new StepFolds(card.dossier().person().firstName(), card.otherSteps());
        Div desk = new Div(letter, folds);
        desk.addClassName("desk");
        addClassName("queue-card");
        getElement().setAttribute("data-id", card.id().toString());
        allowAhead(blocking().isEmpty());
        add(new PersonPanel(card.dossier(), marks, clock), desk);
    }

    ReviewCard card() {
        return card;
    }

    UUID messageId() {
        return card.id();
    }

    UUID contactId() {
        return card.message().contactId();
    }

    /** What keeps it out of one-key approval. */
    List<Flag> blocking() {
        return card.message().flags().stream().filter(Flag::isBlocking).toList();
    }

    LetterPanel letter() {
        return letter;
    }

    /** Whether the page may show the next card at the press of A, before the server has answered. */
    private void allowAhead(boolean allowed) {
        getElement().setAttribute("data-ahead", allowed ? "yes" : "no");
    }

    /** It is being written anew; the page must not run ahead over it. */
    void busy() {
        allowAhead(false);
        letter.busy();
    }

    void stepDecided(UUID messageId, MessageStatus status) {
        folds.show(messageId, status);
    }
}
