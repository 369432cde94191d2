package app.overture.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;

/**
 * Single letters as shortcuts of a screen that also has fields. Vaadin's own would fire while a person types, so one
 * listener on the document looks first where the key was pressed; it leaves with the screen.
 */
final class LetterKeys {

    private static final String LISTEN = """
            const screen = this;
            const key = e => {
              if (!screen.isConnected) { document.removeEventListener('keydown', key); return; }
              if (e.ctrlKey || e.metaKey || e.altKey || e.repeat || !$0.split(',').includes(e.key.toLowerCase())) { return; }
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) { return; }
              if (e.composedPath().some(n => n.matches && n.matches('input,textarea,select,[contenteditable],vaadin-dialog'))) { return; }
              e.preventDefault();
              screen.dispatchEvent(new CustomEvent('letter', { detail: e.key.toLowerCase() }));
            };
            document.addEventListener('keydown', key);""";

    private final Map<String, Runnable> actions = new HashMap<>();

    LetterKeys(Component screen) {
        screen.addAttachListener(attached -> screen.getElement().executeJs(LISTEN, String.join(",", actions.keySet())));
        screen.getElement()
                .addEventListener("letter", event -> {
                    Runnable action =
                            actions.get(event.getEventData().get("event.detail").asString());
                    if (action != null) {
                        action.run();
                    }
                })
                .addEventData("event.detail");
    }

    LetterKeys on(String letter, Runnable action) {
        actions.put(letter, action);
        return this;
    }
}
