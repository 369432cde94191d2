package app.overture.sandbox.ui;

import app.overture.sandbox.mailbox.MailboxReader.OpenMail;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Moment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.Clock;
import java.time.ZoneOffset;

/** One mail as it would have arrived. Its HTML is a stranger's: it runs nothing and reaches nothing. */
final class MailDialog {

    private final Dialog dialog;

    MailDialog(OpenMail mail, Clock clock) {
        dialog = Dialogs.create(mail.mail().subject());
        TabSheet parts = new TabSheet();
        parts.addClassName("sandbox-mail");
        if (mail.html() != null) {
            parts.add("As it looks", frame(mail.html()));
        }
        Pre text = new Pre(mail.text());
        text.addClassName("plain");
        parts.add("Plain text", text);
        parts.add("Headers", headers(mail));
        parts.add("What became of it", events(mail, clock));
        dialog.add(parts);
        Button close = new Button("Close", click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.setWidth("760px");
    }

    void open() {
        dialog.open();
    }

    private static IFrame frame(String html) {
        IFrame frame = new IFrame();
        frame.setTitle("The mail as it looks");
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement().setAttribute("srcdoc", html);
        return frame;
    }

    private static DescriptionList headers(OpenMail mail) {
        DescriptionList list = new DescriptionList();
        mail.headers().forEach((name, value) -> {
            list.add(new DescriptionList.Term(name));
            list.add(new DescriptionList.Description(value));
        });
        return list;
    }

    private static Div events(OpenMail mail, Clock clock) {
        UnorderedList list = new UnorderedList();
        mail.events().forEach(event -> {
            ListItem item = new ListItem(MailEvents.word(event.type()) + " ");
            item.add(new Moment(event.at(), clock, ZoneOffset.UTC));
            list.add(item);
        });
        return new Div(list);
    }
}
