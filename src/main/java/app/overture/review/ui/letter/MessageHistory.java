package app.overture.review.ui.letter;

import app.overture.messages.MessageVersion;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Every text a message had, newest first: how it came about, who and when, what became of the one before, and the way back
 * to it. Nothing is ever lost by it: bringing one back makes it the newest.
 */
public final class MessageHistory extends Div {

    private final List<MessageVersion> versions;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param versions newest first
     * @param mayRestore false leaves the buttons out
     * @param restore is told which one to bring back
     */
    public MessageHistory(
            List<MessageVersion> versions,
            Clock clock,
            ZoneId zone,
            boolean mayRestore,
            Consumer<MessageVersion> restore) {
        this.versions = List.copyOf(versions);
        this.clock = clock;
        this.zone = zone;
        addClassName("history");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (int index = 0; index < versions.size(); index++) {
            list.add(item(index, mayRestore, restore));
        }
        add(list);
    }

    /** "Edited, because it was too long", "Written again: shorter" */
    public static String cause(MessageVersion version) {
        return switch (version.cause()) {
            case "written" -> "Written";
            case "edited" ->
                "Edited"
                        + (version.reason() == null
                                ? ""
                                : ": " + version.reason().label().toLowerCase(Locale.ROOT))
                        + (version.reasonText().isBlank() ? "" : ", “" + version.reasonText() + "”");
            case "regenerated" ->
                "Written again" + (version.reasonText().isBlank() ? "" : ": “" + version.reasonText() + "”");
            case "restored" -> "Brought back" + (version.reasonText().isBlank() ? "" : ": " + version.reasonText());
            default -> version.cause();
        };
    }

    /** Who asked for it stands in the audit log; the text is the writer's. */
    private static String by(MessageVersion version) {
        return version.createdBy().equals("generation") ? "the writer" : version.createdBy();
    }

    private Component item(int index, boolean mayRestore, Consumer<MessageVersion> restore) {
        MessageVersion version = versions.get(index);
        Span number = new Span(Integer.toString(version.number()));
        number.addClassNames("ref", "num");
        Span cause = new Span(cause(version));
        cause.addClassNames("medium");
        Span who = new Span(by(version));
        who.addClassName("quiet");
        Moment when = new Moment(version.createdAt(), clock, zone);
        when.addClassName("quiet");
        Div words = new Div(cause, who, when);
        words.addClassNames("row", "wrap", "grow");
        Div head = new Div(number, words);
        head.addClassName("row");
        if (index == 0) {
            head.add(new Badge("check", "Now", Tone.OUTLINE));
        } else if (mayRestore) {
            Button back = new Button("Restore", click -> restore.accept(version));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            back.setAriaLabel("Restore version " + version.number());
            head.add(back);
        }
        return new ListItem(head, text(index));
    }

    private Component text(int index) {
        LetterEditor.Draft text = LetterEditor.Draft.of(versions.get(index));
        boolean first = index == versions.size() - 1;
        LetterEditor.Draft before = first ? text : LetterEditor.Draft.of(versions.get(index + 1));
        NativeDetails details = new NativeDetails(
                first
                        ? "As first written"
                        : "What changed since version "
                                + versions.get(index + 1).number(),
                new DiffView(before, text));
        details.setOpen(index == 0);
        return details;
    }
}
