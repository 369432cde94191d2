package app.overture.settings.ui;

import app.overture.settings.SettingsService;
import app.overture.shared.Paging;
import app.overture.shared.ui.Moment;
import app.overture.shared.ui.PageHeader;
import app.overture.tenancy.AuditLog;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;

@Route("settings/audit")
@PageTitle("Audit log · Overture")
@Menu(title = "Audit log", order = 69)
@RolesAllowed("ADMIN")
class AuditView extends Div {

    AuditView(AuditLog audit, SettingsService settings, Clock clock) {
        addClassName("screen");
        ZoneId zone = settings.current().timeZone();
        Grid<AuditLog.Entry> grid = new Grid<>();
        grid.addColumn(entry -> Moment.words(entry.at(), clock.instant(), zone))
                .setHeader("When")
                .setTooltipGenerator(entry -> Moment.exact(entry.at(), zone))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(AuditLog.Entry::actor).setHeader("Who").setWidth("180px").setFlexGrow(0);
        grid.addColumn(entry -> words(entry.action()))
                .setHeader("What")
                .setWidth("220px")
                .setFlexGrow(0);
        grid.addColumn(AuditLog.Entry::subject).setHeader("Of what").setTooltipGenerator(AuditLog.Entry::subject);
        grid.addColumn(AuditLog.Entry::detail).setHeader("Detail").setTooltipGenerator(AuditLog.Entry::detail);
        grid.setPageSize(50);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_ROW_BORDERS);
        grid.getElement().setAttribute("aria-label", "Audit log");
        grid.setItems(DataProvider.fromCallbacks(
                query -> audit.list(new Paging(query.getPage(), query.getPageSize(), "")).items().stream(),
                query -> Math.toIntExact(audit.list(new Paging(0, 1, "")).total())));
        Paragraph what =
                new Paragraph("Who changed what, the newest first. Message texts and keys are never written here.");
        what.addClassName("quiet");
        Div body = new Div(what, grid);
        body.addClassName("body");
        add(new PageHeader("Audit log").crumbs(new Text("Settings"), new Text("Audit log")), body);
    }

    /** "member.role_changed" reads "Member: role changed". */
    static String words(String action) {
        String spaced = action.replaceFirst("\\.", ": ").replace('_', ' ').replace('.', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
