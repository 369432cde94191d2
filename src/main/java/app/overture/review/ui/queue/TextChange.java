package app.overture.review.ui.queue;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.review.Meanwhile;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.letter.LetterEditor;
import app.overture.review.ui.letter.OvertakenDialog;
import app.overture.shared.Problem;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A text changed by hand: fields, then the reason, then stored. Who else was faster is told; what was typed is kept. */
final class TextChange {

    private final Workplace place;
    private final FlagLook look;
    private Optional<LetterEditor> editor = Optional.empty();
    private LetterEditor.Draft changed = new LetterEditor.Draft("", "");
    private int toldOf;

    TextChange(Workplace place, FlagLook look) {
        this.place = place;
        this.look = look;
    }

    void begin(QueueCard card) {
        edit(card, Optional.empty());
    }

    private void edit(QueueCard card, Optional<LetterEditor.Draft> typed) {
        place.screen().enter(Mode.EDITING);
        LetterEditor fields = card.letter().edit(typed);
        fields.begin();
        editor = Optional.of(fields);
        place.bar().showEditing();
        place.bar().say("");
    }

    void save(QueueCard card) {
        if (editor.isEmpty()) {
            return;
        }
        changed = editor.get().draft();
        if (changed.isEmpty()) {
            editor.get().refuse("A message needs a text.");
            place.screen().saveRefused();
        } else if (changed.equals(LetterEditor.Draft.of(card.card().message()))) {
            leave("Nothing was changed.");
        } else {
            place.screen().enter(Mode.EXPLAINING);
            card.letter().preview(changed);
            place.bar().showEditReasons();
            place.bar().say("What was wrong? A digit picks the reason.");
        }
    }

    void store(QueueCard card, int digit) {
        EditReason[] reasons = EditReason.values();
        int index = QueueBar.indexOf(digit);
        if (index >= reasons.length) {
            return;
        }
        try {
            store(card.card().message(), reasons[index], card.version());
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            ask(card, reasons[index]);
        }
    }

    private void store(MessageDetail message, EditReason reason, int version) {
        int replaced = place.newestVersion(message.id());
        place.messages().edit(message.id(), changed.subject(), changed.body(), reason, "", version);
        place.sitting().changed(message.id(), replaced);
        look.seeAll(message);
        place.stack().renew(message.id());
        leave("Change saved: " + reason.label().toLowerCase(Locale.ROOT) + ". Not approved yet.");
    }

    /** From the question for the reason back into the fields. */
    void typeOn(QueueCard card) {
        edit(card, Optional.of(changed));
    }

    void leave(String words) {
        editor = Optional.empty();
        place.readAgain(words);
    }

    /** The message was changed while its text is a field here. */
    void overtaken(QueueCard card, int version) {
        if (toldOf != version) {
            toldOf = version;
            place.bar()
                    .sayRefused(place.desk().meanwhile(card.card().message()).words()
                            + " What you type is kept; saving asks which one counts.");
        }
    }

    private void ask(QueueCard card, EditReason reason) {
        MessageDetail message = card.card().message();
        Meanwhile meanwhile = place.desk().meanwhile(message);
        AtomicBoolean decided = new AtomicBoolean();
        Dialog dialog = OvertakenDialog.create(
                meanwhile,
                LetterEditor.Draft.of(message),
                changed,
                () -> {
                    decided.set(true);
                    place.attempt(() -> {
                        store(message, reason, meanwhile.now().version());
                        // It may have been decided meanwhile, and is open again now.
                        place.reload();
                        place.bar().say("Your text is the newest now. Theirs stays in the history.");
                    });
                },
                () -> {
                    decided.set(true);
                    editor = Optional.empty();
                    place.reload();
                    place.bar().say("Left as it is now.");
                });
        // Heard before the screen's own listener, which would go back to deciding.
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && !decided.get()) {
                typeOn(card);
            }
        });
        place.screen().open(dialog);
    }
}
