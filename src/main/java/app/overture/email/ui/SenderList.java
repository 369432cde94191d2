package app.overture.email.ui;

import app.overture.email.Domains;
import app.overture.email.Sender;
import app.overture.email.SenderDomain;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** In whose names mail leaves a domain. */
final class SenderList extends Div {

    private final Domains domains;
    private final List<Owner> owners;
    private final Runnable changed;

    SenderList(SenderDomain domain, Domains domains, Owners owners, Runnable changed) {
        this.domains = domains;
        this.owners = owners.list();
        this.changed = changed;
        H2 title = new H2("Senders");
        title.addClassName("grow");
        Button add = new Button(
                "Add sender",
                Icon.of("plus"),
                click -> new SenderDialog(domain.name(), this.owners, null, wanted -> {
                            domains.addSender(domain.id(), wanted);
                            changed.run();
                        })
                        .open());
        Div head = new Div(title, add);
        head.addClassName("row");
        UnorderedList list = new UnorderedList();
        list.addClassNames("domain-list", "card");
        domain.senders().forEach(sender -> list.add(item(domain, sender)));
        if (domain.senders().isEmpty()) {
            Span none = new Span("No sender yet. Add the name and address people will see.");
            none.addClassName("quiet");
            list.add(new ListItem(none));
        }
        add(head, list);
    }

    private ListItem item(SenderDomain domain, Sender sender) {
        Span name = new Span(sender.fromName() + " ");
        name.addClassName("medium");
        Span address = new Span(sender.fromEmail());
        address.addClassName("quiet");
        Div meta = new Div(meta(sender));
        meta.addClassName("meta");
        Div words = new Div(new Div(name, address), meta);
        words.addClassName("grow");
        Button edit = new Button(
                "Edit",
                click -> new SenderDialog(domain.name(), owners, sender, wanted -> {
                            domains.updateSender(sender.id(), wanted, sender.version());
                            changed.run();
                        })
                        .open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel("Edit " + sender.fromEmail());
        Button remove = new Button(Icon.of("x"), click -> ask(sender));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel("Remove " + sender.fromEmail());
        return new ListItem(words, edit, remove);
    }

    private String meta(Sender sender) {
        String whose = owners.stream()
                .filter(owner -> owner.id().equals(sender.ownerId()))
                .map(owner -> owner.name() + "’s campaigns")
                .findFirst()
                .orElse("Every campaign");
        return sender.replyTo() == null ? whose : whose + ", replies to " + sender.replyTo();
    }

    private void ask(Sender sender) {
        Confirm.askDanger(
                "Remove " + sender.fromEmail() + "?",
                "E-mails that are queued already still leave from it. New ones need another sender.",
                "Remove the sender",
                () -> {
                    try {
                        domains.removeSender(sender.id());
                        changed.run();
                    } catch (Problem e) {
                        Toast.problem(e);
                    }
                });
    }
}
