package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInDevice;
import app.overture.linkedin.LinkedInDevices;
import app.overture.linkedin.PauseReasons;
import app.overture.shared.Problem;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The paired browsers, and what each said last. */
class BrowserList extends Div {

    private final LinkedInDevices devices;
    private final Clock clock;
    private final ZoneId zone;

    BrowserList(LinkedInDevices devices, List<LinkedInDevice> all, Clock clock, ZoneId zone) {
        this.devices = devices;
        this.clock = clock;
        this.zone = zone;
        addClassName("stack-8");
        add(new H2("Paired browsers"));
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "browsers");
        list.getElement().setAttribute("aria-label", "Paired browsers");
        all.stream().filter(one -> one.revokedAt() == null).forEach(one -> list.add(row(one)));
        if (list.getChildren().findAny().isEmpty()) {
            Div none = new Div("No browser is paired. Until one is, messages can be sent by hand on the Outreach tab.");
            none.addClassNames("card", "padded", "quiet");
            add(none);
        } else {
            add(list);
        }
    }

    private ListItem row(LinkedInDevice device) {
        Instant now = clock.instant();
        Span name = new Span(device.owner());
        name.addClassName("medium");
        Span browser = new Span(" " + device.name());
        browser.addClassName("quiet");
        Div first = new Div(name, browser);
        first.addClassName("cut");
        Div meta = new Div(new Span(version(device) + " · "), seen(device), new Span(" · paired "));
        meta.add(new Moment(device.pairedAt(), clock, zone), new Span(" · consent " + device.consentVersion()));
        meta.addClassName("meta");
        Div words = new Div(first, meta);
        words.addClassName("grow");
        ListItem item = new ListItem(words);
        if (!device.hasConsent()) {
            Badge asked = new Badge("ban", "Consent outdated", Tone.BAD);
            asked.setTitle(PauseReasons.sentence(PauseReasons.CONSENT));
            item.add(asked);
        }
        if (device.dryRun()) {
            item.add(new Badge("eye", "Dry run", Tone.NEUTRAL));
        }
        item.add(
                device.isOnline(now) ? new Badge("dot", "Online", Tone.GOOD) : new Badge("plug", "Offline", Tone.WARN));
        if (Me.may(Role.ADMIN) || Me.id().filter(device.userId()::equals).isPresent()) {
            Button unpair = new Button("Unpair…", click -> ask(device));
            unpair.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            unpair.setAriaLabel("Unpair " + device.owner() + "’s " + device.name());
            item.add(unpair);
        }
        return item;
    }

    private Span seen(LinkedInDevice device) {
        Instant at = device.lastSeenAt();
        return at == null ? new Span("never seen") : new Span(new Span("seen "), new Moment(at, clock, zone));
    }

    private static String version(LinkedInDevice device) {
        return device.version().isEmpty() ? "Version unknown" : "Version " + device.version();
    }

    private void ask(LinkedInDevice device) {
        Confirm.askDanger(
                "Unpair " + device.owner() + "’s " + device.name() + "?",
                "It can take nothing more from this server. What it held goes back into the queue, and nothing is lost.",
                "Unpair",
                () -> {
                    try {
                        devices.revoke(device.id());
                        Toast.show(device.name() + " is unpaired.");
                    } catch (Problem e) {
                        Toast.problem(e);
                    }
                });
    }
}
