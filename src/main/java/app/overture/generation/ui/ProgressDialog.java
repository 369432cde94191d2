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
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The run while it runs: contacts, channels and steps, money against the estimate, failures as they come. */
final class ProgressDialog {

    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

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
    private final Span provider = new Span();
    private final FailureList failures = new FailureList();
    private final Button pause = new Button("Pause", click -> pauseOrResume());
    private final Button cancel = new Button("Cancel…", click -> askToCancel());
    private final Button minimise = new Button("Minimise");
    private final Span footnote = new Span();
    private boolean paused;
    private boolean ticking;

    ProgressDialog(Generation generation, LiveUpdates live, Clock clock, UUID campaignId, Runnable closed) {
        this.generation = generation;
        this.clock = clock;
        this.campaignId = campaignId;
        dialog.addClassName("generation-progress");
        dialog.setWidth("720px");
        campaign.addClassName("meta");
        dialog.getHeader().add(campaign);
        dialog.add(head(), columns(), money(), failures);
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
        provider.getElement().setAttribute("role", "status");
        return div("big", div("row", position, timeLeft), bar, second, provider);
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
        pause.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, footnote, pause, minimise);
    }

    private void refresh() {
        GenerationProgress progress = generation.progress(campaignId);
        Numbers numbers = progress.numbers();
        show(numbers);
        provider.setText("");
        switch (progress) {
            case GenerationProgress.Running ignored -> running();
            case GenerationProgress.Paused ignored -> paused(numbers);
            case GenerationProgress.NotStarted ignored -> over("Nothing is being written");
            case GenerationProgress.Cancelled ignored -> over("Cancelled");
            case GenerationProgress.Finished ignored -> over("All messages are written");
            case GenerationProgress.PartlyFailed partly -> over(partly.numbers().summary());
        }
    }

    private void running() {
        paused = false;
        dialog.setHeaderTitle("Writing messages");
        pause.setText("Pause");
        footnote.setText("You can leave this page or reload it. The work goes on.");
        provider.setText(Words.provider(generation.provider(), clock.instant()));
        if (!provider.getText().isEmpty()) {
            tick();
        }
    }

    private void paused(Numbers numbers) {
        paused = true;
        dialog.setHeaderTitle("Writing is paused");
        position.setText("Paused at " + numbers.summary());
        timeLeft.setText("");
        now.setText("");
        pause.setText("Resume");
        footnote.setText("Nothing new is called. What was under way is finished and kept.");
    }

    /** While it counts down to the next try, nothing happens that would be news. */
    private void tick() {
        if (ticking || dialog.getUI().isEmpty()) {
            return;
        }
        ticking = true;
        dialog.getUI()
                .ifPresent(ui -> IN_A_SECOND.execute(() -> {
                    try {
                        ui.access(() -> {
                            ticking = false;
                            if (dialog.isOpened()) {
                                refresh();
                            }
                        });
                    } catch (UIDetachedException closed) {
                        // The tab was closed meanwhile; there is nobody to tell.
                    }
                }));
    }

    private void pauseOrResume() {
        pauseOrResume(generation, campaignId, paused);
        refresh();
    }

    static void pauseOrResume(Generation generation, UUID campaignId, boolean paused) {
        try {
            if (paused) {
                generation.resume(campaignId);
            } else {
                generation.pause(campaignId);
            }
        } catch (Problem problem) {
            Toast.problem(problem);
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
        failures.show(numbers);
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

    /** The run is over: the dialog stays until it is read, and offers what comes next. */
    private void over(String sentence) {
        dialog.setHeaderTitle(sentence);
        position.setText(sentence);
        timeLeft.setText("");
        now.setText("");
        cancel.setVisible(false);
        pause.setVisible(false);
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
