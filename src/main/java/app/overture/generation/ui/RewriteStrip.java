package app.overture.generation.ui;

import app.overture.generation.RewriteProgress;
import app.overture.generation.Rewrites;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;

/** Messages that are written anew, in one line: how many, what it cost, what went wrong. Gone when there are none. */
public final class RewriteStrip extends Div {

    private final Rewrites rewrites;
    private final Span icon = Icon.of("busy");
    private final Span words = new Span();
    private final Span cost = new Span();
    private final Bar bar = new Bar(0, 1, "messages written again");
    private final Button stop = new Button("Stop…", click -> askToStop());
    private final Button close = new Button(Icon.of("x"), click -> setVisible(false));
    private final Div troubles = new Div();
    private UUID campaign = new UUID(0, 0);
    private boolean seenRunning;

    public RewriteStrip(Rewrites rewrites, boolean mayStop) {
        this.rewrites = rewrites;
        addClassNames("rewrite-strip", "card");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Messages being written again");
        words.addClassName("medium");
        words.getElement().setAttribute("role", "status");
        cost.addClassNames("meta", "num");
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        stop.setEnabled(mayStop);
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel("Close");
        Div line = new Div(icon, words, bar.thin(), cost, stop, close);
        line.addClassName("row");
        add(line, troubles);
        setVisible(false);
    }

    /** To be called whenever the campaign has news. */
    public void show(UUID campaignId) {
        campaign = campaignId;
        RewriteProgress progress = rewrites.progress(campaignId);
        if (progress.isRunning()) {
            seenRunning = true;
            setVisible(true);
        } else if (!seenRunning) {
            return;
        }
        boolean running = progress.isRunning();
        icon.setVisible(running);
        stop.setVisible(running);
        close.setVisible(!running);
        bar.setVisible(running);
        bar.set(progress.through(), progress.total());
        words.setText(running ? "Writing again: " + progress.through() + " of " + progress.total() : ended(progress));
        cost.setText(Money.text(progress.costSoFar()) + " of about " + Money.text(progress.estimate()));
        troubles(progress);
    }

    private static String ended(RewriteProgress progress) {
        StringBuilder words = new StringBuilder(progress.done() + " of " + progress.total() + " written again");
        if (progress.failed() > 0) {
            words.append(", ").append(progress.failed()).append(" failed");
        }
        if (progress.skipped() > 0) {
            words.append(", ").append(progress.skipped()).append(" changed by a person meanwhile");
        }
        if (progress.cancelled() > 0) {
            words.append(", ").append(progress.cancelled()).append(" stopped");
        }
        return words.append('.').toString();
    }

    private void troubles(RewriteProgress progress) {
        troubles.removeAll();
        if (progress.problems().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        progress.problems().forEach(one -> {
            Span who = new Span(one.contactName() + ", step " + one.step());
            who.addClassName("medium");
            Span why = new Span(one.reason());
            why.addClassName("quiet");
            list.add(new ListItem(who, why));
        });
        NativeDetails details = new NativeDetails(
                progress.problems().size() == 1
                        ? "1 not written"
                        : progress.problems().size() + " not written",
                list);
        details.setOpen(progress.problems().size() <= 3);
        troubles.add(details);
    }

    private void askToStop() {
        Confirm.askDanger(
                "Stop writing again?",
                "What is written stays. Whatever still waits keeps its text of now. Calls under way are paid for.",
                "Stop writing",
                () -> {
                    try {
                        rewrites.cancel(campaign);
                    } catch (Problem problem) {
                        Toast.problem(problem);
                    }
                    show(campaign);
                });
    }
}
