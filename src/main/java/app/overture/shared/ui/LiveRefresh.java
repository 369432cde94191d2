package app.overture.shared.ui;

import app.overture.shared.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks again when a topic has news: at most three times a second however much happens, and only while the part is open. */
public final class LiveRefresh {

    private static final Executor SOON = CompletableFuture.delayedExecutor(350, TimeUnit.MILLISECONDS);

    private final AtomicBoolean due = new AtomicBoolean();
    private final List<LiveUpdates.Subscription> open = new ArrayList<>();

    private LiveRefresh() {}

    public static void of(Component part, LiveUpdates live, String topic, Runnable refresh) {
        LiveRefresh listening = new LiveRefresh();
        part.addAttachListener(attached -> {
            listening.close();
            UI ui = attached.getUI();
            listening.open.add(live.subscribe(topic, () -> listening.heard(ui, refresh)));
        });
        part.addDetachListener(detached -> listening.close());
    }

    private void close() {
        open.forEach(LiveUpdates.Subscription::close);
        open.clear();
    }

    private void heard(UI ui, Runnable refresh) {
        if (due.compareAndSet(false, true)) {
            SOON.execute(() -> {
                due.set(false);
                try {
                    ui.access(refresh::run);
                } catch (UIDetachedException closed) {
                    // The window was closed meanwhile; there is nobody to tell.
                }
            });
        }
    }
}
