package app.overture.contacts.ui;

import app.overture.contacts.ContactDetail;
import app.overture.contacts.ContactService;
import app.overture.contacts.Enrichment;
import app.overture.contacts.Suppressions;
import app.overture.contacts.Tags;
import app.overture.shared.Money;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked before something is done to one contact. */
final class ContactDialogs {

    private final ContactService contacts;
    private final Tags tags;
    private final Suppressions suppressions;
    private final Enrichment enrichment;
    private final TransactionTemplate transaction;
    private final Runnable then;

    ContactDialogs(
            ContactService contacts,
            Tags tags,
            Suppressions suppressions,
            Enrichment enrichment,
            TransactionTemplate transaction,
            Runnable then) {
        this.contacts = contacts;
        this.tags = tags;
        this.suppressions = suppressions;
        this.enrichment = enrichment;
        this.transaction = transaction;
        this.then = then;
    }

    void edit(ContactDetail detail) {
        Dialog dialog = Dialogs.create("Edit contact");
        dialog.setWidth("600px");
        ContactForm form = new ContactForm(detail, contacts.choices());
        dialog.add(form);
        finish(dialog, "Save", () -> {
            transaction.executeWithoutResult(status -> {
                contacts.update(
                        detail.contact().id(), form.value(), detail.contact().version());
                tags.replace(detail.contact().id(), form.tags());
            });
            Toast.show("Saved.");
        });
    }

    void enrich(ContactDetail detail) {
        UUID id = detail.contact().id();
        Dialog dialog = Dialogs.create("Enrich " + detail.contact().name());
        dialog.setWidth("600px");
        TextArea profile = new TextArea("Profile text");
        profile.setPlaceholder(
                "Paste what the person says about themselves, for example the text of a LinkedIn profile.");
        profile.setHelperText("Optional. The company's website and imported columns are read as well.");
        profile.addClassName("field-wide");
        profile.setMinRows(8);
        profile.setMaxRows(16);
        profile.setMaxLength(20_000);
        String cost = Money.text(enrichment.price(1));
        dialog.add(profile, new Paragraph("This costs about " + cost + "."));
        finish(dialog, "Enrich for about " + cost, () -> {
            enrichment.enrichOne(id, profile.getValue());
            Toast.show("Enriching " + detail.contact().name() + ".");
        });
    }

    void disqualify(ContactDetail detail) {
        Dialog dialog = Dialogs.create("Disqualify " + detail.contact().name());
        dialog.setWidth("440px");
        TextField reason = new TextField("Why");
        reason.addClassName("field-wide");
        reason.setMaxLength(200);
        dialog.add(
                new Paragraph("Hidden from every picker from now on; nothing more is written or sent to this person."),
                reason);
        finish(dialog, "Disqualify", () -> {
            contacts.disqualify(detail.contact().id(), reason.getValue());
            Toast.show("Disqualified.", "Undo", () -> {
                contacts.qualifyAgain(detail.contact().id());
                then.run();
            });
        });
    }

    void suppress(ContactDetail detail, String email) {
        Confirm.ask(
                "Suppress this address?",
                email + " is never written to again, in any campaign. An administrator can take it off the list.",
                "Suppress the address",
                () -> {
                    suppressions.add(email, "Suppressed on the contact's page", Suppressions.Origin.MANUAL);
                    then.run();
                });
    }

    void replied(ContactDetail detail) {
        Confirm.ask(
                "Mark as replied?",
                "Later steps to " + detail.contact().name() + " are not sent any more.",
                "Mark as replied",
                () -> {
                    contacts.markReplied(detail.contact().id());
                    then.run();
                });
    }

    void erase(ContactDetail detail) {
        Confirm.askDanger(
                "Erase " + detail.contact().name() + "?",
                "The person, everything known about them and every message to them are removed. This cannot be undone.",
                "Erase the person",
                () -> {
                    contacts.erase(detail.contact().id());
                    Toast.show("Erased.");
                    UI.getCurrent().navigate(ContactsView.class);
                });
    }

    /** Closes only when it worked: a refusal is shown and what was typed stays. */
    private void finish(Dialog dialog, String verb, Runnable work) {
        Button button = new Button(verb, click -> {
            work.run();
            dialog.close();
            then.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), button);
        dialog.open();
    }
}
