package app.overture.generation.ui;

import app.overture.campaigns.CampaignNews;
import app.overture.generation.Preview;
import app.overture.generation.Preview.Letter;
import app.overture.generation.Previews;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The samples side by side, one step at a time, each with what it rests on and what the checker objects to. */
final class PreviewDialog {

    private final Previews previews;
    private final UUID campaign;
    private final Dialog dialog = Dialogs.create("Samples");
    private final Tabs steps = new Tabs();
    private final Div columns = new Div();
    private final Span cost = new Span();
    private final Span footnote = new Span();
    private final Button stop = new Button("Stop", click -> stop());
    private List<Letter> shownSteps = List.of();
    private Optional<Preview> painted = Optional.empty();

    PreviewDialog(Previews previews, LiveUpdates live, UUID campaign, Optional<Runnable> again) {
        this.previews = previews;
        this.campaign = campaign;
        dialog.addClassName("preview");
        dialog.setWidth("1240px");
        cost.addClassName("meta");
        cost.getElement().setAttribute("role", "status");
        dialog.getHeader().add(cost);
        columns.addClassName("samples");
        steps.addSelectedChangeListener(change -> painted.ifPresent(this::paint));
        dialog.add(steps, columns);
        footnote.addClassNames("meta", "grow");
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Button close = new Button("Close", click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(stop, footnote);
        again.ifPresent(ask -> {
            Button more = new Button("Preview again…", click -> {
                dialog.close();
                ask.run();
            });
            dialog.getFooter().add(more);
        });
        dialog.getFooter().add(close);
        stop.setVisible(false);
        LiveRefresh.of(dialog, live, CampaignNews.topic(TenantScope.tenantId(), campaign), this::refresh);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                close.focus();
            }
        });
    }

    void open() {
        refresh();
        dialog.open();
    }

    private void refresh() {
        Optional<Preview> latest = previews.latest(campaign);
        if (latest.isEmpty() || latest.equals(painted)) {
            return;
        }
        painted = latest;
        Preview preview = latest.get();
        dialog.setHeaderTitle(
                preview.isRunning() ? "Writing " + preview.samples().size() + " samples" : Words.samples(preview));
        cost.setText(
                preview.isRunning()
                        ? Money.text(preview.cost()) + " of about " + Money.text(preview.estimate())
                        : "Cost " + Money.text(preview.cost()) + ", estimated " + Money.text(preview.estimate()));
        footnote.setText(
                preview.outdated()
                        ? "Settings have changed since: a run writes these contacts anew."
                        : "Nothing here can be sent. A run with the same settings takes these texts over.");
        stop.setVisible(preview.isRunning());
        showSteps(preview);
        paint(preview);
    }

    private void showSteps(Preview preview) {
        List<Letter> longest = preview.samples().stream()
                .map(Preview.Sample::letters)
                .reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
        if (steps(longest).equals(steps(shownSteps))) {
            return;
        }
        shownSteps = longest;
        steps.removeAll();
        longest.forEach(letter -> steps.add(new Tab(letter.step() + " · " + letter.label())));
        steps.setVisible(longest.size() > 1);
    }

    private static List<Integer> steps(List<Letter> letters) {
        return letters.stream().map(Letter::step).toList();
    }

    private void paint(Preview preview) {
        int chosen = Math.max(0, steps.getSelectedIndex());
        int step = chosen < shownSteps.size() ? shownSteps.get(chosen).step() : 1;
        columns.removeAll();
        preview.samples().forEach(sample -> columns.add(new SampleColumn(sample, step)));
    }

    private void stop() {
        try {
            previews.cancel(campaign);
        } catch (Problem problem) {
            Toast.problem(problem);
        }
        refresh();
    }
}
