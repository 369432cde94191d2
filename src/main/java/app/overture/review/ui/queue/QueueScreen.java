package app.overture.review.ui.queue;

import app.overture.review.Agenda;
import app.overture.review.ui.keys.Mode;
import com.vaadin.flow.component.dialog.Dialog;

/** The screen as a decision needs it. */
interface QueueScreen {

    Mode mode();

    void enter(Mode next);

    /** Shows what is current now. */
    void show();

    /** What lies on the desk now, under the filter and in the order of the screen. */
    Agenda agenda();

    void open(Dialog dialog);

    /** Tells the page that what it was about to save was refused. */
    void saveRefused();
}
