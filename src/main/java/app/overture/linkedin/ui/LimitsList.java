package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInAccount;
import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInLimits;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Each owner's limits in one line. */
class LimitsList extends Div {

    private final LinkedInAccounts accounts;
    private final Owners owners;
    private final TransactionTemplate together;

    LimitsList(LinkedInAccounts accounts, Owners owners, TransactionTemplate together) {
        this.accounts = accounts;
        this.owners = owners;
        this.together = together;
        addClassName("stack-8");
        H2 title = new H2("Limits of each owner");
        Div hard = new Div("No setting goes beyond " + LinkedInLimits.MOST_INVITES_PER_DAY + " invitations a day, "
                + LinkedInLimits.MOST_INVITES_PER_WEEK + " in any seven days and "
                + LinkedInLimits.MOST_MESSAGES_PER_DAY + " messages a day.");
        hard.addClassName("meta");
        add(title, hard);
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "browsers");
        list.getElement().setAttribute("aria-label", "Limits of each owner");
        List<LinkedInAccount> all = accounts.list();
        all.forEach(account -> list.add(row(account)));
        if (all.isEmpty()) {
            Div none = new Div("No owner yet. An owner is the person in whose name messages go out.");
            none.addClassNames("card", "padded", "quiet");
            add(none);
        } else {
            add(list);
        }
    }

    private ListItem row(LinkedInAccount account) {
        Span name = new Span(account.owner());
        name.addClassName("medium");
        Div meta = new Div(words(account));
        meta.addClassName("meta");
        Div text = new Div(name, meta);
        text.addClassName("grow");
        ListItem item = new ListItem(text);
        if (Me.may(Role.ADMIN)) {
            Button edit = new Button(
                    "Change",
                    click -> new LimitsDialog(account, (limits, zone, premium) -> save(account, limits, zone, premium))
                            .open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            edit.setAriaLabel("Change the limits of " + account.owner());
            item.add(edit);
        }
        return item;
    }

    private void save(LinkedInAccount account, LinkedInLimits limits, ZoneId zone, boolean premium) {
        together.executeWithoutResult(status -> {
            Owner owner = owners.get(account.ownerId());
            if (!owner.timeZone().equals(zone) || owner.longNotes() != premium) {
                owners.update(
                        owner.id(),
                        new Owner.Draft(
                                owner.name(),
                                owner.email(),
                                owner.linkedinUrl(),
                                owner.userId(),
                                owner.signature(),
                                zone,
                                owner.active(),
                                premium),
                        owner.version());
            }
            accounts.update(account.ownerId(), limits, account.version());
        });
        Toast.show("The limits of " + account.owner() + " were saved.");
    }

    static String words(LinkedInAccount account) {
        LinkedInLimits limits = account.limits();
        return limits.invitesPerDay() + " invitations a day, " + limits.invitesPerWeek() + " in 7 days · "
                + limits.messagesPerDay() + " messages a day · " + days(limits.days()) + " " + limits.from() + "–"
                + limits.until() + ", " + account.zone().getId().replace('_', ' ') + " · notes of "
                + account.noteLength() + " characters" + (limits.warmUp() ? " · warm-up" : "");
    }

    static String days(Set<DayOfWeek> days) {
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "Mon to Fri";
        }
        return days.size() == 7
                ? "every day"
                : days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }
}
