package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInAccount;
import app.overture.linkedin.LinkedInLimits;
import app.overture.shared.Problem;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Zones;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/** What an owner's LinkedIn account may do, with the maxima said before somebody types beyond them. */
class LimitsDialog {

    /** Saves both halves: the account's limits, and what stands with the owner. */
    interface Save {
        void save(LinkedInLimits limits, ZoneId zone, boolean premium);
    }

    private final Dialog dialog;
    private final IntegerField perDay = number("Invitations a day", LinkedInLimits.MOST_INVITES_PER_DAY);
    private final IntegerField perWeek = number("Invitations in any 7 days", LinkedInLimits.MOST_INVITES_PER_WEEK);
    private final IntegerField messages = number("Messages a day", LinkedInLimits.MOST_MESSAGES_PER_DAY);
    private final Checkbox warmUp = new Checkbox("Warm up: 5 a day in the first week, 5 more each week");
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>("Days");
    private final TimePicker from = new TimePicker("From");
    private final TimePicker until = new TimePicker("Until");
    private final ComboBox<ZoneId> zone = Zones.field("Time zone");
    private final Checkbox premium =
            new Checkbox("LinkedIn Premium: notes of up to " + Owner.LONG_NOTE + " characters");
    private final Checkbox withoutNote = new Checkbox("When the month’s notes are used up, invite without a note");
    private final Span refusal = new Span();

    LimitsDialog(LinkedInAccount account, Save then) {
        dialog = Dialogs.create("LinkedIn limits of " + account.owner());
        Paragraph why = new Paragraph("The extension and the server both keep to these, and leave 45 to 120 seconds"
                + " between two actions.");
        why.addClassName("quiet");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        premium.setHelperText("A free account takes " + Owner.NOTE + " characters and " + LinkedInLimits.NOTES_PER_MONTH
                + " notes a month.");
        withoutNote.setHelperText("Otherwise such invitations wait for the next month.");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div hours = new Div(from, until);
        hours.addClassName("pair");
        Div form = new Div(why, perDay, perWeek, messages, warmUp, days, hours, zone, premium, withoutNote, refusal);
        form.addClassName("form");
        show(account);
        Button save = new Button("Save limits", click -> submit(then));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(form);
        dialog.setWidth("520px");
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
    }

    void open() {
        dialog.open();
        perDay.focus();
    }

    private void show(LinkedInAccount account) {
        LinkedInLimits limits = account.limits();
        perDay.setValue(limits.invitesPerDay());
        perWeek.setValue(limits.invitesPerWeek());
        messages.setValue(limits.messagesPerDay());
        warmUp.setValue(limits.warmUp());
        days.setValue(limits.days());
        from.setValue(limits.from());
        until.setValue(limits.until());
        zone.setValue(account.zone());
        premium.setValue(account.premium());
        withoutNote.setValue(limits.withoutNote());
    }

    private void submit(Save then) {
        try {
            LinkedInLimits wanted = new LinkedInLimits(
                    value(perDay),
                    value(perWeek),
                    value(messages),
                    warmUp.getValue(),
                    days.getValue(),
                    Objects.requireNonNullElse(from.getValue(), LocalTime.MIDNIGHT),
                    Objects.requireNonNullElse(until.getValue(), LocalTime.MIDNIGHT),
                    withoutNote.getValue());
            then.save(wanted, zone.getValue() == null ? ZoneId.of("UTC") : zone.getValue(), premium.getValue());
            dialog.close();
        } catch (Problem refused) {
            refusal.setText(refused.sentence());
        }
    }

    /** An emptied field is refused by the service, not taken for none. */
    private static int value(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    private static IntegerField number(String label, int most) {
        IntegerField field = new IntegerField(label);
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setMax(most);
        field.setHelperText("At most " + most + ".");
        return field;
    }
}
