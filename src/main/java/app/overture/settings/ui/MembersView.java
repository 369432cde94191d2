package app.overture.settings.ui;

import app.overture.settings.SettingsService;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Members;
import app.overture.tenancy.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;

@Route("settings/members")
@PageTitle("Members · Overture")
@Menu(title = "Members", order = 22)
@RolesAllowed("ADMIN")
class MembersView extends Div {

    private final Members members;
    private final Clock clock;
    private final ZoneId zone;
    private final Grid<Members.Member> grid = new Grid<>();

    MembersView(Members members, SettingsService settings, Clock clock) {
        this.members = members;
        this.clock = clock;
        this.zone = settings.current().timeZone();
        addClassName("screen");
        columns();
        Paragraph roles = new Paragraph("Viewers read. Editors do campaign work. Admins also change settings, keys,"
                + " members and budgets, and erase people.");
        roles.addClassName("quiet");
        Div body = new Div(roles, new Div(grid));
        body.addClassName("body");
        add(new PageHeader("Members", addButton()).crumbs(new Text("Settings"), new Text("Members")), body);
        refresh();
    }

    private void columns() {
        grid.addColumn(Members.Member::name).setHeader("Name").setAutoWidth(true);
        grid.addColumn(Members.Member::email).setHeader("E-mail").setAutoWidth(true);
        grid.addComponentColumn(this::roleSelect)
                .setHeader("Role")
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(member -> new Moment(member.since(), clock, zone))
                .setHeader("Since")
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::removeButton)
                .setHeader(Unseen.words("Actions"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_ROW_BORDERS);
        grid.getElement().setAttribute("aria-label", "Members");
    }

    private Component addButton() {
        Button add = new Button("Add member", Icon.of("plus"), click -> new AddMemberDialog(this::add).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Component roleSelect(Members.Member member) {
        Select<Role> select = new Select<>();
        select.setItems(Role.values());
        select.setItemLabelGenerator(RoleWords::of);
        select.setValue(member.role());
        select.setWidthFull();
        select.setAriaLabel("Role of " + member.name());
        select.addValueChangeListener(change -> changeRole(member, change.getValue()));
        return select;
    }

    private Component removeButton(Members.Member member) {
        Button remove = new Button(
                "Remove",
                click -> Confirm.askDanger(
                        "Remove " + member.name() + "?",
                        member.name() + " can no longer open this workspace. What they did stays.",
                        "Remove " + member.name(),
                        () -> remove(member)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel("Remove " + member.name());
        return remove;
    }

    private void add(AddMemberDialog.NewMember wanted) {
        Members.Member added = members.add(wanted.email(), wanted.name(), wanted.password(), wanted.role());
        Toast.show(added.name() + " can sign in as " + RoleWords.of(added.role()) + " now.");
        refresh();
    }

    private void changeRole(Members.Member member, Role role) {
        try {
            members.changeRole(member.userId(), role);
            Toast.show(member.name() + " is " + RoleWords.of(role) + " now.");
        } catch (Problem refused) {
            Toast.problem(refused);
        }
        refresh();
    }

    private void remove(Members.Member member) {
        members.remove(member.userId());
        Toast.show(member.name() + " was removed.");
        refresh();
    }

    private void refresh() {
        grid.setItems(members.list());
    }
}
