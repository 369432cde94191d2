package app.overture.contacts.ui;

import app.overture.contacts.ContactChange;
import app.overture.contacts.ContactDetail;
import app.overture.contacts.Facet;
import app.overture.contacts.FilterChoices;
import app.overture.contacts.FilterChoices.Option;
import app.overture.contacts.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a contact that people edit. What they may hold is the service's to say. */
final class ContactForm extends Div {

    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final TextField email = new TextField("E-mail");
    private final TextField linkedin = new TextField("LinkedIn profile");
    private final TextField phone = new TextField("Phone");
    private final TextField jobTitle = new TextField("Job title");
    private final Select<Option> owner = new Select<>();
    private final Select<String> seniority = words("Seniority", Words.SENIORITIES, true);
    private final Select<String> department = words("Department", Words.DEPARTMENTS, true);
    private final Select<String> fit = words("ICP fit", Words.ICP_FITS, false);
    private final Select<String> activity = words("LinkedIn activity", Words.LINKEDIN_ACTIVITIES, false);
    private final IntegerField score = new IntegerField("Score");
    private final TextField city = new TextField("City");
    private final TextField country = new TextField("Country");
    private final TextField language = new TextField("Language");
    private final TextField timeZone = new TextField("Time zone");
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>("Tags");

    ContactForm(ContactDetail detail, FilterChoices choices) {
        addClassName("form");
        owner.setLabel("Owner");
        owner.setItems(choices.of(Facet.OWNER_ID));
        owner.setItemLabelGenerator(option -> option == null ? "Nobody" : option.label());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption("Nobody");
        score.setMin(0);
        score.setMax(100);
        language.setHelperText("Short, for example cs");
        timeZone.setHelperText("For example Europe/Prague");
        Set<String> names = new LinkedHashSet<>(detail.contact().tags());
        choices.of(Facet.TAG).forEach(option -> names.add(option.value()));
        tags.setItems(names);
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> {
            names.add(typed.getDetail().strip());
            Set<String> chosen = new LinkedHashSet<>(tags.getValue());
            chosen.add(typed.getDetail().strip());
            tags.setItems(names);
            tags.setValue(chosen);
        });
        fill(detail, choices);
        add(
                pair(firstName, lastName),
                jobTitle,
                pair(email, phone),
                linkedin,
                pair(owner, tags),
                pair(seniority, department),
                pair(fit, activity),
                pair(city, country),
                pair(language, timeZone),
                pair(score));
    }

    ContactChange value() {
        return new ContactChange(
                firstName.getValue(),
                lastName.getValue(),
                email.getValue(),
                linkedin.getValue(),
                phone.getValue(),
                jobTitle.getValue(),
                seniority.getValue(),
                department.getValue(),
                owner.getValue() == null
                        ? null
                        : UUID.fromString(owner.getValue().value()),
                city.getValue(),
                country.getValue(),
                language.getValue(),
                timeZone.getValue(),
                fit.getValue(),
                score.getValue() == null ? 0 : score.getValue(),
                activity.getValue());
    }

    Set<String> tags() {
        return tags.getValue();
    }

    private void fill(ContactDetail detail, FilterChoices choices) {
        ContactChange now = ContactChange.of(detail);
        firstName.setValue(now.firstName());
        lastName.setValue(now.lastName());
        email.setValue(text(now.email()));
        linkedin.setValue(text(now.linkedinUrl()));
        phone.setValue(text(now.phone()));
        jobTitle.setValue(now.jobTitle());
        choices.of(Facet.OWNER_ID).stream()
                .filter(option -> now.ownerId() != null
                        && option.value().equals(now.ownerId().toString()))
                .findFirst()
                .ifPresent(owner::setValue);
        seniority.setValue(now.seniority());
        department.setValue(now.department());
        fit.setValue(now.icpFit());
        activity.setValue(now.linkedinActivity());
        score.setValue(now.score());
        city.setValue(text(now.city()));
        country.setValue(text(now.country()));
        language.setValue(text(now.language()));
        timeZone.setValue(text(now.timeZone()));
        tags.setValue(new LinkedHashSet<>(detail.contact().tags()));
    }

    private static Select<String> words(String label, List<String> values, boolean mayBeEmpty) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "Not known" : Words.of(value));
        select.setEmptySelectionAllowed(mayBeEmpty);
        if (mayBeEmpty) {
            select.setEmptySelectionCaption("Not known");
        }
        return select;
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
