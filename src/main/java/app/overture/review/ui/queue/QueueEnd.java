package app.overture.review.ui.queue;

import app.overture.messages.DecisionNumbers;
import app.overture.shared.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;

/** What stands in the place of the message when there is none, and where to go from there. */
final class QueueEnd {

    private QueueEnd() {}

    static Component of(
            Sitting sitting, UUID campaignId, boolean narrowed, Runnable clearFilter, DecisionNumbers.Decided decided) {
        Div frame = new Div(words(sitting, "/campaigns/" + campaignId, narrowed, clearFilter));
        if (decided.total() > 0) {
            frame.add(new SittingSummary(decided));
        }
        frame.addClassName("queue-end");
        return frame;
    }

    private static EmptyState words(Sitting sitting, String address, boolean narrowed, Runnable clearFilter) {
        if (sitting.aside() > 0) {
            return new EmptyState(
                    "The rest is on somebody else’s desk.",
                    "What they do not decide comes back here by itself.",
                    new Anchor(address + "/messages", "Back to the messages"));
        }
        if (narrowed) {
            return new EmptyState(
                    "Nothing more of this kind.",
                    sitting.approved() + " approved and " + sitting.rejected() + " rejected in the whole campaign.",
                    new Button("Review everything", click -> clearFilter.run()));
        }
        if (sitting.total() == 0) {
            return new EmptyState(
                    "Nothing to review yet.",
                    "Messages appear here as soon as they are written.",
                    new Anchor(address + "/generate", "Go to Generate"));
        }
        return new EmptyState(
                "All decided.",
                sitting.approved() + " approved, " + sitting.rejected() + " rejected. Undo takes the last one back.",
                new Anchor(address + "/outreach", "Go to Outreach"));
    }
}
