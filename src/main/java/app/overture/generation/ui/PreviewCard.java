package app.overture.generation.ui;

import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.GenerationConfig;
import app.overture.generation.Preview;
import app.overture.generation.Previews;
import app.overture.model.Budget;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.shared.ui.Bar;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Three real samples before the whole is paid: the button that asks for them, and the way to those that are there. */
final class PreviewCard extends Div {

    private final Previews previews;
    private final Budget budget;
    private final LiveUpdates live;
    private final Supplier<GenerationConfig> config;
    private final Paragraph words = new Paragraph();
    private final Bar bar = new Bar(0, Previews.SAMPLES, "samples written");
    private final Button begin = new Button("Preview 3…", click -> ask());
    private final Button see = new Button("See the samples", click -> openSamples());
    private UUID campaign = new UUID(0, 0);
    private boolean mayBegin;

    PreviewCard(Previews previews, Budget budget, LiveUpdates live, Supplier<GenerationConfig> config) {
        this.previews = previews;
        this.budget = budget;
        this.live = live;
        this.config = config;
        addClassNames("card", "padded", "preview-card");
        words.addClassName("quiet");
        see.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(begin, see);
        buttons.addClassName("row");
        add(new H2("Preview"), words, bar.thin(), buttons);
    }

    void show(CampaignDetail detail, boolean possible) {
        campaign = detail.id();
        mayBegin = possible;
        Optional<Preview> latest = previews.latest(campaign);
        boolean running = latest.filter(Preview::isRunning).isPresent();
        begin.setEnabled(possible && !running);
        see.setVisible(latest.isPresent());
        bar.setVisible(running);
        words.removeAll();
        if (latest.isEmpty()) {
            words.add(new Text(
                    "Three real samples before you pay for all: for the contact you know best, a typical one, and"
                            + " the one you know least."));
            return;
        }
        Preview preview = latest.get();
        int written =
                (int) preview.samples().stream().filter(one -> !one.isWaiting()).count();
        bar.set(written, preview.samples().size());
        if (running) {
            words.add(new Text(written + " of " + preview.samples().size() + " samples are written."));
        } else {
            words.add(new Text(Words.samples(preview) + " for " + Money.text(preview.cost())
                    + (preview.outdated()
                            ? ". Settings have changed since: a run writes these contacts anew."
                            : ". A run with the same settings takes the texts over.")));
        }
    }

    private void ask() {
        PreviewQuestion.open(previews, budget, campaign, config.get(), this::openSamples);
    }

    private void openSamples() {
        new PreviewDialog(previews, live, campaign, mayBegin ? Optional.of(this::ask) : Optional.empty()).open();
    }
}
