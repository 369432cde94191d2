package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInAccounts;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;

/** The administrators' switch that stops every extension of the workspace. */
final class StopNote {

    private StopNote() {}

    static Button stopButton(LinkedInAccounts accounts) {
        Button stop = new Button(
                "Stop all LinkedIn sending…",
                Icon.of("ban"),
                click -> Confirm.askDanger(
                        "Stop all LinkedIn sending?",
                        "Every paired browser of this workspace stops before its next action. The queue stays as it is"
                                + " until an administrator allows it again.",
                        "Stop all LinkedIn sending",
                        () -> act(() -> accounts.stopAll(""))));
        return stop;
    }

    static Note stopped(LinkedInAccounts accounts) {
        Note note = Note.of(
                Tone.BAD,
                "All LinkedIn sending is stopped.",
                "An administrator stopped it. Nothing leaves any browser; the queue stays as it is.");
        if (Me.may(Role.ADMIN)) {
            note.with(new Button("Allow it again", click -> act(accounts::allowAgain)));
        }
        return note;
    }

    static void act(Runnable work) {
        try {
            work.run();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
