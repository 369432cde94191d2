package app.overture.generation.ui;

import app.overture.generation.Generation;
import app.overture.shared.LiveUpdates;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which progress dialog is open in a browser tab. The card in the corner steps back while it is. */
@SpringComponent
@UIScope
class ProgressDialogs {

    private final Generation generation;
    private final LiveUpdates live;
    private final Clock clock;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<UUID> open = Optional.empty();

    ProgressDialogs(Generation generation, LiveUpdates live, Clock clock) {
        this.generation = generation;
        this.live = live;
        this.clock = clock;
    }

    void open(UUID campaignId) {
        if (open.isPresent()) {
            return;
        }
        ProgressDialog dialog = new ProgressDialog(generation, live, clock, campaignId, () -> {
            open = Optional.empty();
            tell();
        });
        open = Optional.of(campaignId);
        dialog.open();
        tell();
    }

    boolean isOpenFor(UUID campaignId) {
        return open.filter(campaignId::equals).isPresent();
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
