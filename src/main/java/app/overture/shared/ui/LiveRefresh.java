package app.overture.shared.ui;

import app.overture.shared.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a screen's refresh when its topic has news, at most three times a second however much happens, and only while
 * the screen is open.
 */
public final class LiveRefresh {

    private static final Executor SOON = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    private final LiveUpdates live;
    private final Runnable refresh;
    private final AtomicBoolean due = new AtomicBoolean();
    private Optional<UI> ui = Optional.empty();
    private String topic = "";
    private Optional<LiveUpdates.Subscription> subscription = Optional.empty();

    public LiveRefresh(Component screen, LiveUpdates live, Runnable refresh) {
        this.live = live;
        this.refresh = refresh;
        screen.addAttachListener(attached -> {
            ui = Optional.of(attached.getUI());
            subscribe();
        });
        screen.addDetachListener(detached -> {
            unsubscribe();
            ui = Optional.empty();
        });
    }

    /** For a part that listens to one topic all its life. */
    public static void of(Component part, LiveUpdates live, String topic, Runnable refresh) {
        new LiveRefresh(part, live, refresh).listenTo(topic);
    }

    /** May be called before the screen is attached, and again to listen to something else. */
    public void listenTo(String newTopic) {
        if (!topic.equals(newTopic)) {
            topic = newTopic;
            subscribe();
        }
    }

    private void subscribe() {
        unsubscribe();
        if (!topic.isEmpty() && ui.isPresent()) {
            UI target = ui.get();
            subscription = Optional.of(live.subscribe(topic, () -> heard(target)));
        }
    }

    private void unsubscribe() {
        subscription.ifPresent(LiveUpdates.Subscription::close);
        subscription = Optional.empty();
    }

    private void heard(UI target) {
        if (due.compareAndSet(false, true)) {
            SOON.execute(() -> {
                due.set(false);
                try {
                    target.access(refresh::run);
                } catch (UIDetachedException closed) {
                    // The screen was closed meanwhile; there is nobody to tell.
                }
            });
        }
    }
}
