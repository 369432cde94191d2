package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInDevices;
import app.overture.linkedin.PairCode;
import app.overture.shared.Problem;
import app.overture.shared.ui.CopyButton;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The risk first, then the tick, then the code. */
class PairPanel extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LinkedInDevices devices;
    private final ZoneId zone;
    private final ComboBox<Owner> owner = new ComboBox<>("Owner");
    private final Checkbox agreed = new Checkbox("I have read this and I agree");
    private final Div answer = new Div();

    PairPanel(LinkedInDevices devices, List<Owner> owners, ZoneId zone) {
        this.devices = devices;
        this.zone = zone;
        addClassName("stack-8");
        H2 title = new H2("Pair a browser");
        Optional<Owner> own = owners.stream()
                .filter(one -> Me.id().isPresent() && Me.id().get().equals(one.userId()))
                .findFirst();
        boolean forOthers = Me.may(Role.ADMIN) && !owners.isEmpty();
        if (own.isEmpty() && !forOthers) {
            add(
                    title,
                    Note.of(
                            Tone.NEUTRAL,
                            "Nothing goes out in your name here yet.",
                            "An administrator can link you to an owner in Settings, Owners; then you can pair your"
                                    + " browser."));
            return;
        }
        if (!Me.may(Role.EDITOR)) {
            add(
                    title,
                    Note.of(
                            Tone.NEUTRAL,
                            "You may only look on here.",
                            "Sending needs the role EDITOR. Ask an administrator."));
            return;
        }
        owner.setItems(forOthers ? owners.stream().filter(Owner::active).toList() : List.of(own.orElseThrow()));
        owner.setItemLabelGenerator(Owner::name);
        own.ifPresent(owner::setValue);
        if (own.isEmpty()) {
            owner.setValue(owners.getFirst());
        }
        owner.setVisible(forOthers);
        owner.setHelperText("Pair the browser in which this person is signed in to LinkedIn.");
        Button show = new Button("Show a code", click -> showCode());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.setEnabled(false);
        agreed.addValueChangeListener(change -> show.setEnabled(change.getValue()));
        answer.getElement().setAttribute("aria-live", "polite");
        Div card = new Div(Consent.text(), agreed, owner, new Div(show), answer);
        card.addClassNames("card", "padded", "pair");
        add(title, card);
    }

    private void showCode() {
        Owner chosen = owner.getValue();
        if (chosen == null) {
            return;
        }
        try {
            PairCode code = devices.createCode(chosen.id(), Consent.VERSION);
            Span shown = new Span(spaced(code.code()));
            shown.addClassName("pair-code");
            shown.getElement().setAttribute("data-testid", "pair-code");
            Div line = new Div(shown, new CopyButton(code.code(), "the code"));
            line.addClassName("row");
            Div valid = new Div("Type it into the extension on " + chosen.name() + "’s computer before "
                    + TIME.format(code.expiresAt().atZone(zone)) + ". It works once, for "
                    + LinkedInDevices.CODE_LIVES.toMinutes()
                    + " minutes. A browser that is paired for this owner now is unpaired by it.");
            valid.addClassName("meta");
            answer.removeAll();
            answer.add(line, valid);
        } catch (Problem refused) {
            answer.removeAll();
            answer.add(Note.of(Tone.BAD, "No code was made.", refused.sentence()));
        }
    }

    private static String spaced(String code) {
        return code.length() == 8 ? code.substring(0, 4) + " " + code.substring(4) : code;
    }
}
