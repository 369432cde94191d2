package app.overture.generation.ui;

import app.overture.campaigns.CampaignNews;
import app.overture.generation.Generation;
import app.overture.generation.GenerationProgress;
import app.overture.generation.GenerationProgress.Numbers;
import app.overture.shared.LiveUpdates;
import app.overture.shared.Money;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.LiveRefresh;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small card for each run of the workspace, on every screen until it is done and read; after a reload it is back. */
final class GenerationCards extends Div {

    private static final int MOST = 3;

    private final Generation generation;
    private final ProgressDialogs dialogs;
    private final Map<UUID, Card> cards = new LinkedHashMap<>();
    private final Runnable refresh = this::refresh;

    GenerationCards(Generation generation, ProgressDialogs dialogs, LiveUpdates live) {
        this.generation = generation;
        this.dialogs = dialogs;
        addClassName("generation-cards");
        new LiveRefresh(this, live, refresh).listenTo(CampaignNews.topicOfAll(TenantScope.tenantId()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        dialogs.whenChanged(refresh);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        dialogs.forget(refresh);
    }

    private void refresh() {
        Set<UUID> wanted = new LinkedHashSet<>(generation.running());
        // One that has just ended stays, with its result, until it is put away.
        wanted.addAll(cards.keySet());
        for (UUID campaign : wanted.stream().limit(MOST).toList()) {
            Card card = cards.computeIfAbsent(campaign, this::added);
            card.show(generation.progress(campaign));
            card.setVisible(!dialogs.isOpenFor(campaign));
        }
    }

    private Card added(UUID campaign) {
        Card card = new Card(campaign);
        add(card);
        return card;
    }

    private void putAway(UUID campaign) {
        Card card = cards.remove(campaign);
        if (card != null) {
            remove(card);
        }
    }

    private final class Card extends Div {

        private final Span icon = Icon.of("busy");
        private final Span position = new Span();
        private final Span cost = new Span();
        private final ContactBar bar = new ContactBar();
        private final Span name = new Span();
        private final Span failed = new Span();
        private final Button open;
        private final Button pause;
        private final Button cancel;
        private final Anchor result = new Anchor();
        private final Button close;
        private boolean paused;

        private Card(UUID campaign) {
            addClassName("corner");
            getElement().setAttribute("role", "region");
            getElement().setAttribute("aria-label", "Writing messages");
            icon.addClassName("i-busy");
            position.addClassNames("medium", "grow");
            cost.addClassName("meta");
            name.addClassNames("meta", "grow", "cut");
            failed.addClassNames("meta", "bad");
            open = small(new Button("Open", click -> dialogs.open(campaign)));
            pause = small(new Button("Pause", click -> {
                ProgressDialog.pauseOrResume(generation, campaign, paused);
                refresh.run();
            }));
            cancel = small(new Button("Cancel…", click -> ProgressDialog.askToCancel(generation, campaign, refresh)));
            close = small(new Button("Close", click -> putAway(campaign)));
            result.setHref("campaigns/" + campaign + "/messages");
            Div first = row(icon, position, cost);
            Div last = row(open, result, pause, cancel, close);
            last.addClassName("ends");
            add(first, bar, row(name, failed), last);
        }

        private void show(GenerationProgress progress) {
            Numbers numbers = progress.numbers();
            paused = progress instanceof GenerationProgress.Paused;
            boolean running = paused || progress instanceof GenerationProgress.Running;
            icon.setVisible(running && !paused);
            position.setText(running && !paused ? Words.position(numbers) : standing(progress));
            cost.setText(Money.text(numbers.runCost()) + " of " + Money.text(numbers.runEstimate()));
            bar.addClassName("thin");
            bar.show(numbers);
            name.setText(numbers.campaignName());
            name.setTitle(numbers.campaignName());
            failed.setText(numbers.failed() == 0 ? "" : numbers.failed() + " failed");
            open.setVisible(running);
            pause.setText(paused ? "Resume" : "Pause");
            pause.setVisible(running);
            cancel.setVisible(running);
            close.setVisible(!running);
            result.setText("See messages");
            result.setVisible(!running && numbers.written() > 0);
        }

        private static String standing(GenerationProgress progress) {
            return switch (progress) {
                case GenerationProgress.Cancelled ignored -> "Writing was stopped";
                case GenerationProgress.Paused ignored -> "Writing is paused";
                default -> progress.numbers().summary();
            };
        }

        private static Button small(Button button) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            return button;
        }

        private static Div row(Component... parts) {
            Div row = new Div(parts);
            row.addClassName("row");
            return row;
        }
    }
}
