package app.overture.review.ui.queue;

import app.overture.review.ui.keys.Mode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Optional;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/**
 * What the person saw when a key went down. Keys travel to the server in order, but the page may be behind it: a key must
 * count only for the message and the mode that were on the screen. The listener is registered before every shortcut, so
 * both ride in the same request and this one is heard first.
 */
final class PaintedState {

    /**
     * @param messageId of the front card, empty when none was shown
     * @param version of the text that was shown
     * @param mode as {@link Mode#text()}; the page knows by itself whether a reason is asked for
     */
    record Seen(String messageId, String version, String mode, boolean repeat, boolean composing) {}

    private static final String FRONT = "(document.querySelector('#queue-stack > :not([data-gone])')?.dataset.id||'')";
    private static final String VERSION = FRONT.replace("dataset.id", "dataset.version");
    private static final String MODE = "(document.getElementById('queue')?.dataset.mode||'')";
    private static final String PAGE_MODE = "(document.getElementById('queue')?.overtureMode||" + MODE + ")";
    private static final String NUMBER = "(document.getElementById('queue')?.overtureNumber||0)";
    private static final String REPEAT = "event.repeat";
    private static final String COMPOSING = "event.isComposing";

    private final DomListenerRegistration registration;
    private final IntConsumer heard;
    private Optional<Seen> seen = Optional.empty();

    /** @param heard gets the number that the page gave to its last press, before anything else is done about it */
    PaintedState(UI ui, IntConsumer heard) {
        this.heard = heard;
        String typing = MODE + "==='" + Mode.EDITING.text() + "'";
        // While the text is a field only the two keys that end it are of interest; letters stay in the browser.
        // Otherwise
        // any character may be somebody's key.
        String filter = MODE + "!=='" + Mode.DIALOG.text() + "'&&(" + typing
                + "?(event.key==='Escape'||event.key==='Enter'&&(event.ctrlKey||event.metaKey))"
                + ":(event.key.length===1||['Escape','ArrowLeft','ArrowRight'].includes(event.key)))";
        registration = ui.getElement()
                .addEventListener("keydown", this::remember)
                .addEventData(FRONT)
                .addEventData(VERSION)
                .addEventData(PAGE_MODE)
                .addEventData(NUMBER)
                .addEventData(REPEAT)
                .addEventData(COMPOSING)
                .setFilter(filter);
    }

    private void remember(DomEvent event) {
        JsonNode data = event.getEventData();
        seen = Optional.of(new Seen(
                data.get(FRONT).asString(),
                data.get(VERSION).asString(),
                data.get(PAGE_MODE).asString(),
                data.get(REPEAT).asBoolean(),
                data.get(COMPOSING).asBoolean()));
        heard.accept(data.get(NUMBER).asInt());
    }

    /** What was seen with the key that is being handled; empty for a click. */
    Optional<Seen> take() {
        Optional<Seen> taken = seen;
        seen = Optional.empty();
        return taken;
    }

    /** It listens on the whole page, so it has to be taken away by hand. */
    void remove() {
        registration.remove();
    }
}
