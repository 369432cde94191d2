package app.overture.settings.ui;

import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Members;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Route("settings/owners")
@PageTitle("Owners · Overture")
@Menu(title = "Owners", order = 23)
@RolesAllowed("ADMIN")
class OwnersView extends Div {

    private final Owners owners;
    private final Members members;
    private final Grid<Owner> grid = new Grid<>();
    private final Div body = new Div();
    private Map<UUID, Members.Member> people = Map.of();

    OwnersView(Owners owners, Members members) {
        this.owners = owners;
        this.members = members;
        addClassName("screen");
        body.addClassName("body");
        columns();
        add(
                new PageHeader("Owners", addButton(ButtonVariant.LUMO_PRIMARY))
                        .crumbs(new Text("Settings"), new Text("Owners")),
                body);
        refresh();
    }

    private void columns() {
        grid.addColumn(Owner::name).setHeader("Name").setAutoWidth(true);
        grid.addColumn(owner -> text(owner.email())).setHeader("E-mail").setAutoWidth(true);
        grid.addColumn(owner -> text(owner.linkedinUrl()).replaceFirst("https://(www\\.)?", ""))
                .setHeader("LinkedIn")
                .setAutoWidth(true);
        grid.addColumn(owner -> owner.userId() == null || !people.containsKey(owner.userId())
                        ? ""
                        : people.get(owner.userId()).name())
                .setHeader("Signs in as")
                .setAutoWidth(true);
        grid.addColumn(owner -> owner.timeZone().getId()).setHeader("Time zone").setAutoWidth(true);
        grid.addColumn(owner -> owner.active() ? "Active" : "Not used")
                .setHeader("State")
                .setAutoWidth(true);
        grid.addComponentColumn(this::editButton)
                .setHeader(Unseen.words("Actions"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_ROW_BORDERS);
        grid.getElement().setAttribute("aria-label", "Owners");
    }

    private Component addButton(ButtonVariant... variants) {
        Button add = new Button(
                "Add owner",
                Icon.of("plus"),
                click -> OwnerDialog.toAdd(candidates(), this::create).open());
        add.addThemeVariants(variants);
        return add;
    }

    private Component editButton(Owner owner) {
        Button edit = new Button(
                "Edit",
                click -> OwnerDialog.toEdit(owner, candidates(), draft -> update(owner, draft))
                        .open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel("Edit " + owner.name());
        return edit;
    }

    private List<Members.Member> candidates() {
        return List.copyOf(people.values());
    }

    private void create(Owner.Draft draft) {
        Owner created = owners.create(draft);
        Toast.show(created.name() + " can own campaigns now.");
        refresh();
    }

    private void update(Owner owner, Owner.Draft draft) {
        owners.update(owner.id(), draft, owner.version());
        Toast.show(draft.name() + " was saved.");
        refresh();
    }

    private void refresh() {
        people = members.list().stream().collect(Collectors.toMap(Members.Member::userId, Function.identity()));
        List<Owner> all = owners.list();
        grid.setItems(all);
        body.removeAll();
        if (all.isEmpty()) {
            body.add(new EmptyState(
                    "No owner yet", "An owner is the person in whose name messages go out.", addButton()));
        } else {
            Paragraph what = new Paragraph("The people in whose name messages go out.");
            what.addClassName("quiet");
            body.add(what, new Div(grid));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
