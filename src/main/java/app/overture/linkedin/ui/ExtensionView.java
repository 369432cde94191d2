package app.overture.linkedin.ui;

import app.overture.linkedin.LinkedInAccounts;
import app.overture.linkedin.LinkedInDevices;
import app.overture.settings.SettingsService;
import app.overture.shared.LiveUpdates;
import app.overture.shared.ui.ErrorPanel;
import app.overture.shared.ui.LiveRefresh;
import app.overture.shared.ui.PageHeader;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The browsers that send for the owners: which are paired, how to pair one, and what each account may do. */
@Route("settings/extension")
@PageTitle("LinkedIn extension")
@Menu(title = "LinkedIn extension", order = 25)
@PermitAll
class ExtensionView extends Div {

    private final LinkedInDevices devices;
    private final LinkedInAccounts accounts;
    private final Owners owners;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final PageHeader header = new PageHeader("LinkedIn extension");
    private final Div body = new Div();
    private final Div live = new Div();

    ExtensionView(
            LinkedInDevices devices,
            LinkedInAccounts accounts,
            Owners owners,
            SettingsService settings,
            PlatformTransactionManager transactions,
            LiveUpdates updates,
            Clock clock) {
        this.devices = devices;
        this.accounts = accounts;
        this.owners = owners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = settings.current().timeZone();
        addClassName("screen");
        header.crumbs(new Span("Settings"), new Span("LinkedIn extension"));
        body.addClassNames("body", "extension");
        live.addClassName("extension-live");
        Div lower = new Div(new PairPanel(devices, owners.list(), zone), install());
        lower.addClassName("extension-lower");
        body.add(live, lower);
        add(header, body);
        refresh();
        LiveRefresh.of(this, updates, LinkedInAccounts.topic(TenantScope.tenantId()), this::refresh);
    }

    /** Everything but the pairing, in which somebody may be half through. */
    private void refresh() {
        live.removeAll();
        try {
            boolean stopped = accounts.isStopped();
            header.actions();
            if (stopped) {
                live.add(StopNote.stopped(accounts));
            } else if (Me.may(Role.ADMIN)) {
                header.actions(StopNote.stopButton(accounts));
            }
            live.add(
                    new BrowserList(devices, devices.list(), clock, zone),
                    new LimitsList(accounts, owners, transaction));
        } catch (DataAccessException e) {
            live.removeAll();
            live.add(new ErrorPanel(
                    "The paired browsers could not be read. Nothing about them changed.", this::refresh));
        }
    }

    private static Div install() {
        Anchor download = new Anchor("/extension/overture-extension.zip", "Download the extension");
        download.getElement().setAttribute("download", "overture-extension.zip");
        download.setRouterIgnore(true);
        OrderedList steps = new OrderedList(
                new ListItem(download, new Span(" and unpack it into a folder that stays.")),
                new ListItem("Open chrome://extensions in Chrome and switch on Developer mode, top right."),
                new ListItem("Choose Load unpacked and pick the folder."),
                new ListItem("Open the extension’s options, enter this server’s address and the code."),
                new ListItem("Watch the dry run, then switch it off in the options when it did what you expect."));
        Div card = new Div(steps);
        card.addClassNames("card", "padded", "install");
        Div part = new Div(new H2("Install the extension"), card);
        part.addClassName("stack-8");
        return part;
    }
}
