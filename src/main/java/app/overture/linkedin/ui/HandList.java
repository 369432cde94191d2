package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInHand;
import app.overture.linkedin.LinkedInOwnerState;
import app.overture.linkedin.LinkedInStanding;
import app.overture.linkedin.LinkedInWaiting;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list for a person's own clicks: open the profile, paste the text, say what became of it. */
class HandList extends Div {

    private static final int SHOWN = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private record Item(LinkedInWaiting row, LinkedInStanding standing) {
        UUID id() {
            return row.id();
        }

        String person() {
            return row.contactName();
        }

        String owner() {
            return standing.account().owner();
        }

        boolean invitation() {
            return row.isInvitation();
        }

        String body() {
            return row.body();
        }

        /** Who has it open, other than the person before this screen. */
        Optional<LinkedInWaiting.Holder> another() {
            return Optional.ofNullable(row.holder())
                    .filter(holder -> !Me.id().filter(holder.userId()::equals).isPresent());
        }

        boolean mine() {
            return row.holder() != null && another().isEmpty();
        }

        String until() {
            LinkedInWaiting.Holder holder = row.holder();
            return holder == null
                    ? ""
                    : TIME.format(holder.until().atZone(standing.account().zone()));
        }
    }

    private final LinkedInHand hand;
    private final HandPlace place;
    private final Runnable changed;
    private final List<Item> items;
    private final Div list = new Div();

    /** @param changed after something was marked */
    HandList(LinkedInHand hand, UUID campaignId, List<LinkedInOwnerState> owners, HandPlace place, Runnable changed) {
        this.hand = hand;
        this.place = place;
        this.changed = changed;
        this.items = owners.stream()
                .map(LinkedInOwnerState::standing)
                .flatMap(standing -> hand.list(standing.account().ownerId(), campaignId).stream()
                        .map(row -> new Item(row, standing)))
                .toList();
        addClassName("linkedin-part");
        if (items.isEmpty()) {
            setVisible(false);
            return;
        }
        Span number = new Span(" " + items.size());
        number.addClassName("quiet");
        H2 title = new H2(new com.vaadin.flow.component.Text("By hand"), number);
        title.addClassName("grow");
        Span meta = new Span("you click, Overture keeps count");
        meta.addClassName("meta");
        Div head = new Div(title, meta);
        head.addClassNames("row", "headed");
        add(head);
        warnings().forEach(this::add);
        list.addClassNames("card", "hand");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "To send by hand");
        add(list);
        if (items.size() > SHOWN) {
            Div more = new Div("The next " + SHOWN + " of " + items.size() + " are shown.");
            more.addClassName("meta");
            add(more);
        }
        draw();
    }

    /** Every cap once, for the owners that have something here. */
    private List<Component> warnings() {
        List<LinkedInStanding> standings =
                items.stream().map(Item::standing).distinct().toList();
        List<Component> notes = new ArrayList<>();
        for (LinkedInStanding standing : standings) {
            String whose = standings.size() > 1 ? standing.account().owner() + ":" : "Better not now.";
            standing.halts().stream()
                    .filter(halt -> !halt.reason().equals("outside_hours"))
                    .forEach(halt -> notes.add(
                            Note.of(Tone.WARN, whose, halt.sentence() + " What you send by hand counts too.")));
        }
        return notes;
    }

    private void draw() {
        list.removeAll();
        Item open =
                items.stream().filter(item -> place.isAt(item.id())).findFirst().orElse(items.getFirst());
        for (Item item : items.stream().limit(SHOWN).toList()) {
            Div row = new Div(item.equals(open) ? whole(item) : folded(item));
            row.getElement().setAttribute("role", "listitem");
            list.add(row);
        }
    }

    private Component folded(Item item) {
        NativeButton line = new NativeButton();
        Span down = Icon.of("down");
        line.add(name(item), down);
        line.addClassName("fold-line");
        line.getElement().setAttribute("aria-expanded", "false");
        line.addClickListener(click -> {
            place.at(item.id(), true);
            draw();
        });
        return line;
    }

    private Component whole(Item item) {
        Span count = new Span(
                item.invitation() && !item.body().isBlank()
                        ? item.body().length() + " of " + item.row().noteLength()
                        : item.invitation() ? "without a note" : "message");
        count.addClassName("meta");
        Div head = new Div(name(item), count);
        head.addClassName("row");
        Div whole = new Div(head);
        whole.addClassName("whole");
        if (!item.body().isBlank()) {
            whole.add(new Paragraph(item.body()));
        }
        if (!item.invitation()) {
            Div hint = new Div("Only when " + item.person() + " has accepted the invitation. Otherwise skip it.");
            hint.addClassName("meta");
            whole.add(hint);
        }
        if (item.mine()) {
            Div yours = new Div("Yours until " + item.until() + "; no browser takes it meanwhile.");
            yours.addClassName("meta");
            whole.add(yours);
        }
        whole.add(
                item.another().isPresent() && Me.may(Role.EDITOR)
                        ? withAnother(item, item.another().get())
                        : actions(item));
        return whole;
    }

    private static Component withAnother(Item item, LinkedInWaiting.Holder holder) {
        Div words = new Div(holder.name() + " has this open until " + item.until() + ".");
        words.addClassName("meta");
        return words;
    }

    private Component actions(Item item) {
        // By way of this server: it is in the person's hands before the profile opens.
        String address = Me.may(Role.EDITOR)
                ? "/linkedin/by-hand/" + item.id()
                : item.row().linkedinUrl();
        Anchor profile = new Anchor(address, Icon.of("out"), new Span("Profile"));
        profile.setRouterIgnore(true);
        profile.setTarget("_blank");
        profile.getElement().setAttribute("rel", "noopener noreferrer");
        profile.getElement().setAttribute("aria-label", "Open the profile of " + item.person());
        profile.addClassName("out-link");
        Div line = new Div(profile);
        line.addClassNames("row", "wrap");
        if (!item.body().isBlank()) {
            Button copy = new Button("Copy", Icon.of("copy"));
            copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
            copy.setAriaLabel("Copy the text for " + item.person());
            copy.addClickListener(click -> act(() -> {
                if (Me.may(Role.EDITOR)) {
                    place.at(item.id(), true);
                    hand.open(item.id());
                }
                copy.getElement().executeJs("return navigator.clipboard.writeText($0)", item.body());
                Toast.show("Copied.");
            }));
            line.add(copy);
        }
        if (Me.may(Role.EDITOR)) {
            profile.getElement().addEventListener("click", event -> place.at(item.id(), true));
            Div decisions = new Div();
            decisions.addClassNames("row", "decisions");
            if (item.mine()) {
                Button back = new Button(
                        "Leave it",
                        click -> act(() -> {
                            hand.putBack(item.id());
                            changed.run();
                        }));
                back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                back.setAriaLabel("Leave " + item.person() + " to the queue");
                decisions.add(back);
            }
            Button skip = new Button(
                    "Skip…",
                    click -> new SkipDialog(
                                    item.person(),
                                    item.invitation(),
                                    reason -> act(() -> {
                                        hand.markSkipped(item.id(), reason);
                                        after(item, item.person() + " is passed over.");
                                    }))
                            .open());
            skip.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            skip.setAriaLabel("Skip " + item.person());
            Button sent = new Button("Mark as sent", Icon.of("check"), click -> mark(item));
            sent.addThemeVariants(ButtonVariant.LUMO_SMALL);
            sent.setAriaLabel("Mark as sent to " + item.person());
            decisions.add(skip, sent);
            line.add(decisions);
        }
        if (place.takeFocus()) {
            profile.getElement().executeJs("this.focus()");
        }
        return line;
    }

    private void mark(Item item) {
        Runnable go = () -> act(() -> {
            hand.markSent(item.id(), !item.row().notePlan().equals("without_note"));
            after(item, "Marked as sent to " + item.person() + ".");
        });
        Optional<LinkedInStanding.Halt> cap = item.invitation()
                ? item.standing().inviteHalt()
                : item.standing().messageHalt();
        if (cap.isEmpty()) {
            go.run();
            return;
        }
        Confirm.ask(
                "Count one more for " + item.owner() + "?",
                cap.get().sentence() + " One more is beyond what this account should do. If you have sent it, count it;"
                        + " if not, leave it for later.",
                "Mark as sent",
                go);
    }

    private void after(Item item, String said) {
        int next = items.indexOf(item) + 1;
        place.at(next < items.size() ? items.get(next).id() : item.id(), true);
        Toast.show(said);
        changed.run();
    }

    private static Component name(Item item) {
        Span person = new Span(item.person());
        person.addClassName("medium");
        Span name = new Span(person);
        name.addClassNames("grow", "cut");
        return name;
    }

    private static void act(Runnable work) {
        try {
            work.run();
        } catch (Problem e) {
            Toast.problem(e);
        }
    }
}
