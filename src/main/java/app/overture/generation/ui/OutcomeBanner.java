package app.overture.generation.ui;

import app.overture.generation.GenerationProgress;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.shared.Money;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What became of the last run, and what to do about it. */
final class OutcomeBanner extends Div {

    private final Runnable retry;
    private final Runnable resume;

    OutcomeBanner(Runnable retry, Runnable resume) {
        this.retry = retry;
        this.resume = resume;
        getElement().setAttribute("role", "status");
    }

    void show(GenerationProgress progress) {
        removeAll();
        switch (progress) {
            case GenerationProgress.NotStarted ignored -> {}
            case GenerationProgress.Running ignored -> {}
            case GenerationProgress.Paused paused -> add(paused(paused.numbers()));
            case GenerationProgress.Finished finished -> add(finished(finished.numbers()));
            case GenerationProgress.PartlyFailed partly -> add(partly(partly.numbers()));
            case GenerationProgress.Cancelled cancelled -> add(cancelled(cancelled.numbers()));
        }
        setVisible(getComponentCount() > 0);
    }

    private Note paused(Numbers numbers) {
        Button again = new Button("Resume", click -> resume.run());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Note.of(
                        Tone.NEUTRAL,
                        "Writing is paused.",
                        numbers.summary() + ", " + numbers.waiting() + " to go. Nothing is called until you resume.")
                .with(again);
    }

    private static Note finished(Numbers numbers) {
        return Note.of(Tone.GOOD, numbers.summary() + ".", cost(numbers))
                .with(new Anchor("campaigns/" + numbers.campaignId() + "/messages", "See messages"));
    }

    private Note partly(Numbers numbers) {
        Button again = new Button("Retry failed", click -> retry.run());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Note.of(Tone.WARN, numbers.summary() + ".", Words.reasons(numbers) + ". " + cost(numbers))
                .with(again);
    }

    private static Note cancelled(Numbers numbers) {
        return Note.of(
                Tone.NEUTRAL,
                "Writing was stopped.",
                numbers.summary() + ". " + numbers.cancelled() + " were left out and can be written to. "
                        + cost(numbers));
    }

    private static String cost(Numbers numbers) {
        return "Cost " + Money.text(numbers.runCost()) + ", estimated " + Money.text(numbers.runEstimate()) + ".";
    }
}
