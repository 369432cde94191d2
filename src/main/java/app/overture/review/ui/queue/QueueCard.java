package app.overture.review.ui.queue;

import app.overture.messages.Flag;
import app.overture.messages.MessageStatus;
import app.overture.review.ReviewCard;
import app.overture.review.ui.letter.LetterPanel;
import app.overture.review.ui.letter.Marks;
import app.overture.review.ui.letter.PersonPanel;
import app.overture.review.ui.letter.StepFolds;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One message ready to be decided: person at the left, letter in the middle, other steps below. */
final class QueueCard extends Div {

    private final ReviewCard card;
    private final FlagLook look;
    private final Marks marks;
    private final LetterPanel letter;
    private final StepFolds folds;
    private final Div desk;
    private boolean busy;

    QueueCard(ReviewCard card, String schedule, Clock clock, FlagLook look, LetterPanel.Hands hands) {
        this.card = card;
        this.look = look;
        marks = new Marks(card.message());
        letter = new LetterPanel(card, marks, schedule, clock, hands);
        folds = new StepFolds(card);
        desk = new Div(letter, folds);
        desk.addClassName("desk");
        addClassName("queue-card");
        getElement().setAttribute("data-id", card.id().toString());
        getElement().setAttribute("data-version", Integer.toString(version()));
        for (int index = 0; index < flags().size(); index++) {
            if (look.isSeen(messageId(), flags().get(index))) {
                letter.seen(index);
            }
        }
        allowAhead();
        add(new PersonPanel(card.dossier(), marks, clock), desk);
    }

    ReviewCard card() {
        return card;
    }

    UUID messageId() {
        return card.id();
    }

    int version() {
        return card.message().version();
    }

    UUID contactId() {
        return card.message().contactId();
    }

    List<Flag> flags() {
        return marks.flags();
    }

    /** Which flags keep it from being approved with one key, and how many of them nobody looked at yet. */
    FlagLook.State look() {
        return look.of(card.message());
    }

    /** Goes to a flag, and counts it as looked at. */
    void open(int flag) {
        look.see(messageId(), flags().get(flag));
        letter.point(flag);
        allowAhead();
    }

    /** Somebody approved it already; this person's look is the second one. */
    void approvedBefore(String name) {
        desk.addComponentAsFirst(
                Note.of(Tone.WARN, "Approved by " + name + ".", "It is flagged, so it needs a second look."));
    }

    LetterPanel letter() {
        return letter;
    }

    /** Whether the page may show the next card at the press of A, before the server has answered. */
    private void allowAhead() {
        getElement().setAttribute("data-ahead", !busy && look().left() == 0 ? "yes" : "no");
    }

    /** It is being written anew; the page must not run ahead over it. */
    void busy() {
        busy = true;
        allowAhead();
        letter.busy();
    }

    boolean isBusy() {
        return busy;
    }

    void stepDecided(UUID messageId, MessageStatus status) {
        folds.show(messageId, status);
    }
}
