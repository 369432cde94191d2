package app.overture.review.ui.grid;

import app.overture.contacts.Fact;
import app.overture.messages.MessageDetail;
import app.overture.messages.MessageStatus;
import app.overture.messages.Sentence;
import app.overture.review.ReviewCard;
import app.overture.review.ui.keys.KeyCaps;
import app.overture.review.ui.keys.KeyMap;
import app.overture.review.ui.keys.QueueKey;
import app.overture.review.ui.letter.Ages;
import app.overture.review.ui.letter.Marks;
import app.overture.review.ui.letter.PersonPanel;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The whole message beside the grid, with what it rests on and the same three decisions. */
final class MessagePanel extends Aside {

    private final Clock clock;
    private final boolean mayDecide;
    private final KeyMap keys;
    private final Runnable onClose;
    private final Consumer<QueueKey> onKey;
    private final BiConsumer<UUID, Boolean> onExample;

    MessagePanel(
            Clock clock,
            boolean mayDecide,
            KeyMap keys,
            Runnable onClose,
            Consumer<QueueKey> onKey,
            BiConsumer<UUID, Boolean> onExample) {
        this.clock = clock;
        this.mayDecide = mayDecide;
        this.keys = keys;
        this.onClose = onClose;
        this.onKey = onKey;
        this.onExample = onExample;
        addClassNames("message-panel", "card");
        setVisible(false);
    }

    void show(ReviewCard card) {
        removeAll();
        setVisible(true);
        // What the page shows when a key is pressed; see GridKeys.
        getElement().setAttribute("data-message", card.id().toString());
        getElement().setAttribute("aria-label", "Message to " + card.message().contactName());
        add(head(card.message()), envelope(card.message()), text(card.message()), evidence(card));
        add(new ExampleToggle(card.message(), mayDecide, onExample));
        if (mayDecide) {
            add(foot(card.message()));
        }
    }

    void close() {
        setVisible(false);
        getElement().removeAttribute("data-message");
        removeAll();
    }

    private Component head(MessageDetail message) {
        Div about = new Div(message.jobTitle() + (message.companyName().isEmpty() ? "" : ", " + message.companyName()));
        about.addClassNames("quiet", "cut");
        Div words = new Div(new H2(message.contactName()), about);
        words.addClassNames("grow", "cut");
        Button close = new Button(Icon.of("x"), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close");
        return new Header(words, close);
    }

    private static Component envelope(MessageDetail message) {
        Span about = new Span(message.channel().label() + ", step " + message.step() + " · "
                + Marks.words(message.body()) + " words");
        about.addClassNames("meta", "grow");
        Span score = new Span("score " + message.score());
        score.addClassName("meta");
        Div envelope = new Div(Badge.of("message", message.status().text()), about, score);
        envelope.addClassNames("row", "env");
        return envelope;
    }

    private static Component text(MessageDetail message) {
        Div text = new Div();
        text.addClassName("text");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", "Text");
        if (!message.subject().isEmpty()) {
            text.add(new H2(message.subject()));
        }
        for (String passage : message.body().split("\n\n")) {
            if (!passage.isBlank()) {
                text.add(new Paragraph(passage));
            }
        }
        message.flags().forEach(flag -> text.add(Note.of(Tone.WARN, Marks.title(flag) + ".", flag.explanation())));
        if (message.beingRewritten()) {
            text.add(Note.of(Tone.NEUTRAL, "Being written again.", "It can be decided when the new text is there."));
        }
        if (!message.rejectReason().isEmpty()) {
            text.add(Note.of(Tone.NEUTRAL, "Rejected:", message.rejectReason()));
        }
        if (!message.outcomeReason().isEmpty()) {
            text.add(Note.of(Tone.NEUTRAL, "Outcome:", message.outcomeReason()));
        }
        return text;
    }

    private Component evidence(ReviewCard card) {
        List<Sentence> all = card.message().evidence();
        List<UUID> used = all.stream()
                .flatMap(sentence -> sentence.factIds().stream())
                .distinct()
                .toList();
        long resting =
                all.stream().filter(sentence -> !sentence.factIds().isEmpty()).count();
        UnorderedList list = new UnorderedList();
        used.stream().flatMap(id -> card.dossier().fact(id).stream()).forEach(fact -> list.add(item(fact)));
        NativeDetails details = new NativeDetails(resting + " of " + all.size() + " sentences rest on facts", list);
        details.setOpen(true);
        details.addClassName("ev");
        return details;
    }

    private Component item(Fact fact) {
        Span meta = new Span(
                PersonPanel.sourceName(fact), new Span(", " + Ages.words(fact.observedOn(), LocalDate.now(clock))));
        meta.addClassName("meta");
        return new ListItem(new Span(fact.value()), meta);
    }

    private Component foot(MessageDetail message) {
        boolean open = message.status() == MessageStatus.DRAFT && !message.beingRewritten();
        Button approve = button(QueueKey.APPROVE, open);
        Button reject = button(QueueKey.REJECT, open);
        Button edit = button(QueueKey.EDIT, message.status().isOpenForText());
        Button regenerate =
                button(QueueKey.REGENERATE_WITH, message.status().isOpenForText() && !message.beingRewritten());
        regenerate.setText("Regenerate…");
        Footer foot = new Footer(
                approve, reject, edit, regenerate, button(QueueKey.DISQUALIFY, true), button(QueueKey.HISTORY, true));
        if (message.status() == MessageStatus.APPROVED || message.status() == MessageStatus.REJECTED) {
            foot.add(button(QueueKey.UNDO, true));
        }
        return foot;
    }

    private Button button(QueueKey key, boolean enabled) {
        Button button = new Button(key.label(), click -> onKey.accept(key));
        KeyCaps.mark(button, key, keys);
        button.setAriaLabel(key.label());
        button.setEnabled(enabled);
        return button;
    }
}
