package app.overture.generation.ui;

import app.overture.generation.Settings;
import app.overture.messages.MessageExample;
import app.overture.messages.MessageExamples;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The messages that show the writer how it shall sound; here they are looked through and taken away. */
final class ExampleList extends Div {

    private final MessageExamples examples;
    private final boolean mayWrite;
    private final Clock clock;
    private final ZoneId zone;

    ExampleList(MessageExamples examples, boolean mayWrite, Clock clock, ZoneId zone) {
        this.examples = examples;
        this.mayWrite = mayWrite;
        this.clock = clock;
        this.zone = zone;
        addClassNames("column", "wide", "examples");
        refresh();
    }

    private void refresh() {
        removeAll();
        List<MessageExample> all = examples.list();
        if (all.isEmpty()) {
            add(new EmptyState(
                    "No examples yet",
                    "Open an approved message beside the grid of a campaign and tick “Use as example”."));
            return;
        }
        Paragraph words =
                new Paragraph("A run follows the manner of up to five of them: those of its channels, those in"
                        + " its language first, then the latest. Names are taken out before the writer sees them.");
        words.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassNames("column", "wide");
        all.forEach(example -> list.add(item(example)));
        add(words, list);
    }

    private ListItem item(MessageExample example) {
        H2 title = new H2(example.subject().isEmpty() ? example.channel().label() : example.subject());
        Span about = new Span(example.channel().label() + ", "
                + Settings.languageNames().getOrDefault(example.language(), example.language()) + " · to "
                + example.contactName() + " · marked "
                + Moment.words(example.markedAt(), clock.instant(), zone) + " by " + example.markedBy());
        about.addClassName("meta");
        Div words = new Div(title, about);
        words.addClassNames("column", "grow");
        Header head = new Header(words, link(example));
        head.addClassNames("row", "spread");
        if (mayWrite) {
            head.add(remove(example));
        }
        Paragraph text = new Paragraph(example.body());
        text.addClassName("letter");
        ListItem item = new ListItem(head, text);
        item.addClassNames("card", "padded", "column");
        return item;
    }

    private static Component link(MessageExample example) {
        Anchor link = new Anchor(
                "campaigns/" + example.campaignId() + "/messages?message=" + example.messageId(), "Open the message");
        link.addClassName("meta");
        return link;
    }

    private Component remove(MessageExample example) {
        Button remove = new Button("Remove", click -> {
            examples.mark(example.messageId(), false);
            Toast.show("No longer an example. The message itself stays as it is.");
            refresh();
        });
        remove.setAriaLabel("Remove the example to " + example.contactName());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }
}
