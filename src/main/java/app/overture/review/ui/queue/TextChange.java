package app.overture.review.ui.queue;

import app.overture.messages.EditReason;
import app.overture.messages.MessageDetail;
import app.overture.review.ui.keys.Mode;
import app.overture.review.ui.letter.LetterEditor;
import java.util.Locale;
import java.util.Optional;

/** A text changed by hand: fields, then the reason, then stored. */
final class TextChange {

    private final Workplace place;
    private final FlagLook look;
    private Optional<LetterEditor> editor = Optional.empty();
    private LetterEditor.Draft changed = new LetterEditor.Draft("", "");

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
        MessageDetail message = card.card().message();
        changed = editor.get().draft();
        if (changed.isEmpty()) {
            editor.get().refuse("A message needs a text.");
            place.screen().saveRefused();
        } else if (changed.equals(LetterEditor.Draft.of(message))) {
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
        MessageDetail message = card.card().message();
        int replaced = place.newestVersion(message.id());
        place.messages().edit(message.id(), changed.subject(), changed.body(), reasons[index], "", message.version());
        place.sitting().changed(message.id(), replaced);
        look.seeAll(message);
        place.stack().renew(message.id());
        leave("Change saved: " + reasons[index].label().toLowerCase(Locale.ROOT) + ". Not approved yet.");
    }

    /** From the question for the reason back into the fields. */
    void typeOn(QueueCard card) {
        edit(card, Optional.of(changed));
    }

    void leave(String words) {
        editor = Optional.empty();
        place.readAgain(words);
    }
}
