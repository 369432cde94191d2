package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.contacts.Enrichment;
import app.overture.shared.Money;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** "3 contacts need enrichment" with a button that names its price, or how far the enrichment is. */
final class EnrichmentNote {

    private EnrichmentNote() {}

    static Optional<Note> of(
            CampaignDetail campaign,
            Enrichment.Progress progress,
            Supplier<Enrichment.Estimate> estimate,
            Consumer<Enrichment.Estimate> enrich) {
        if (progress.open() > 0) {
            return Optional.of(Note.of(
                    Tone.PROGRESS,
                    "Enriching " + (progress.total() - progress.open()) + " of " + progress.total() + " contacts.",
                    "You can go on; what is found appears by itself."));
        }
        int needy = campaign.stats().needEnrichment();
        if (needy == 0) {
            return Optional.empty();
        }
        Enrichment.Estimate price = estimate.get();
        Button button = new Button("Enrich for " + Money.text(price.costUsd()), click -> enrich.accept(price));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Optional.of(Note.of(
                        Tone.WARN,
                        needy == 1 ? "1 contact needs enrichment." : needy + " contacts need enrichment.",
                        failed(progress) + "Without a company profile nothing is written; with gaps it is flagged.")
                .with(button));
    }

    private static String failed(Enrichment.Progress progress) {
        return progress.failed() == 0
                ? ""
                : "For " + progress.failed() + " the last try found nothing: "
                        + progress.failures().getFirst().reason() + " ";
    }
}
