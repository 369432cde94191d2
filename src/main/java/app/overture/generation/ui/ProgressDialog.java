package app.overture.generation.ui;

import app.overture.campaigns.CampaignNews;
import app.overture.generation.Generation;
import app.overture.generation.GenerationProgress;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.generation.GenerationProgress.Part;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.shared.Problem;
import app.overture.shared.ui.Bar;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The run while it runs: contacts, channels and steps, money against the estimate, failures as they come. */
final class ProgressDialog {

    private static final int FAILURES_SHOWN = 8;

    private final Generation generation;
    private final Clock clock;
    private final UUID campaignId;
    private final Dialog dialog = Dialogs.create("Writing messages");
    private final Span campaign = new Span();
    private final Span position = new Span();
    private final Span timeLeft = new Span();
    private final ContactBar bar = new ContactBar();
    private final Span now = new Span();
    private final Span split = new Span();
    private final Div channels = new Div();
    private final Div steps = new Div();
    private final Span cost = new Span();
    private final Span estimate = new Span();
    private final Span estimateLabel = new Span();
    private final Span course = new Span();
    private final Bar costBar = new Bar(0, 1, "cents spent");
    private final Div failures = new Div();
    private final Button cancel = new Button("Cancel…", click -> askToCancel());
    private final Button minimise = new Button("Minimise");
    private final Span footnote = new Span("You can leave this page or reload it. The work goes on.");

    ProgressDialog(Generation generation, LiveUpdates live, Clock clock, UUID campaignId, Runnable closed) {
        this.generation = generation;
        this.clock = clock;
        this.campaignId = campaignId;
        dialog.addClassName("generation-progress");
        dialog.setWidth("720px");
        campaign.addClassName("meta");
        dialog.getHeader().add(campaign);
        dialog.add(head(), columns(), money(), failures);
        failures.addClassName("fails");
        footer();
        LiveRefresh refresh = new LiveRefresh(dialog, live, this::refresh);
        refresh.listenTo(CampaignNews.topic(TenantScope.tenantId(), campaignId));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    void open() {
        refresh();
        dialog.open();
        minimise.focus();
    }

    boolean isOpen() {
        return dialog.isOpened();
    }

    private Component head() {
        position.addClassName("now");
        timeLeft.addClassNames("quiet", "end");
        split.addClassName("end");
        now.addClassName("cut");
        Div second = new Div(now, split);
        second.addClassNames("row", "quiet");
        return div("big", div("row", position, timeLeft), bar, second);
    }

    private Component columns() {
        return div("cols", div("", new H3("By channel"), channels), div("", new H3("By step"), steps));
    }

    private Component money() {
        cost.addClassName("now");
        estimate.addClassNames("now", "quiet");
        estimateLabel.addClassName("meta");
        course.addClassName("meta");
        Span label = new Span("Cost so far");
        label.addClassName("meta");
        return div(
                "money",
                div("column", label, cost),
                div("column", estimateLabel, estimate),
                div("column grow", course, costBar));
    }

    private void footer() {
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        footnote.addClassNames("meta", "grow");
        minimise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        minimise.setSuffixComponent(new Kbd("Esc"));
        minimise.addClickListener(click -> dialog.close());
        minimise.getElement()
                .setAttribute("aria-keyshortcuts", Key.ESCAPE.getKeys().getFirst());
        dialog.getFooter().add(cancel, footnote, minimise);
    }

    private void refresh() {
        GenerationProgress progress = generation.progress(campaignId);
        show(progress.numbers());
        switch (progress) {
            case GenerationProgress.Running ignored -> {}
            case GenerationProgress.NotStarted ignored -> over("Nothing is being written");
            case GenerationProgress.Cancelled ignored -> over("Cancelled");
            case GenerationProgress.Finished ignored -> over("All messages are written");
            case GenerationProgress.PartlyFailed partly -> over(partly.numbers().summary());
        }
    }

    private void show(Numbers numbers) {
        campaign.setText(numbers.campaignName());
        position.setText(Words.position(numbers));
        timeLeft.setText(Words.timeLeft(numbers, clock.instant()));
        bar.show(numbers);
        now.setText(numbers.now().isEmpty() ? "" : "Now: " + numbers.now());
        split.setText(Words.split(numbers));
        show(channels, numbers.channels(), false);
        show(steps, numbers.steps(), true);
        cost.setText(Money.text(numbers.runCost()));
        estimate.setText(Money.text(numbers.runEstimate()));
        estimateLabel.setText("Estimate for all " + numbers.runContacts());
        course.setText(Words.course(numbers));
        costBar.set(
                numbers.runCost().movePointRight(6).longValue(),
                Math.max(1, numbers.runEstimate().movePointRight(6).longValue()));
        showFailures(numbers);
    }

    private static void show(Div list, List<Part> parts, boolean numbered) {
        list.removeAll();
        for (Part part : parts) {
            String label = numbered ? part.key() + " " + part.label() : Words.channel(part.channel());
            Span name = new Span(Icon.of(Words.icon(part.channel())), new Text(label));
            name.addClassNames("row", "cut");
            name.setTitle(label);
            Span count = new Span(part.done() + " of " + part.target());
            count.addClassName("num");
            list.add(div("pl", name, new Bar(part.done(), part.target(), label).thin(), count));
        }
    }

    private void showFailures(Numbers numbers) {
        failures.removeAll();
        failures.setVisible(numbers.failed() > 0);
        if (numbers.failed() == 0) {
            return;
        }
        H3 title = new H3(Icon.of("xo"), new Text(numbers.failed() + " could not be written"));
        title.addClassName("row");
        UnorderedList list = new UnorderedList();
        numbers.failures().stream().limit(FAILURES_SHOWN).forEach(failure -> {
            Span name = new Span(failure.name());
            name.addClassName("medium");
            String about = (failure.companyName().isEmpty() ? "" : failure.companyName() + ". ") + failure.reason();
            Span why = new Span(about);
            why.addClassNames("quiet", "grow", "cut");
            why.setTitle(about);
            ListItem item = new ListItem(name, why);
            if (failure.code().equals("missing_enrichment")) {
                item.add(new Anchor("campaigns/" + campaignId + "/contacts", "Enrich"));
            }
            list.add(item);
        });
        failures.add(title, list);
        if (numbers.failures().size() > FAILURES_SHOWN) {
            Span more = new Span("and " + (numbers.failures().size() - FAILURES_SHOWN) + " more");
            more.addClassName("meta");
            failures.add(more);
        }
    }

    /** The run is over: the dialog stays until it is read, and offers what comes next. */
    private void over(String sentence) {
        dialog.setHeaderTitle(sentence);
        position.setText(sentence);
        timeLeft.setText("");
        now.setText("");
        cancel.setVisible(false);
        footnote.setText("");
        minimise.setText("Close");
    }

    private void askToCancel() {
        askToCancel(generation, campaignId, dialog::close);
    }

    static void askToCancel(Generation generation, UUID campaignId, Runnable then) {
        Confirm.askDanger(
                "Stop writing?",
                "What is written stays and can be reviewed. Whoever is still waiting is left out and can be written to"
                        + " later. Calls under way are paid for.",
                "Stop writing",
                () -> {
                    try {
                        generation.cancel(campaignId);
                        Toast.show("Writing was stopped. Nothing written was lost.");
                    } catch (Problem problem) {
                        Toast.problem(problem);
                    }
                    then.run();
                });
    }

    private static Div div(String classes, Component... content) {
        Div div = new Div(content);
        if (!classes.isEmpty()) {
            div.addClassNames(classes.split(" "));
        }
        return div;
    }
}
