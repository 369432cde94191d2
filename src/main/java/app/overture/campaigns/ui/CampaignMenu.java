package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignChange;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignService;
import app.overture.campaigns.CampaignStatus;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;

/** What is seldom done to a campaign as a whole: rename, pause, call off, put away. */
final class CampaignMenu extends MenuBar {

    private final CampaignService campaigns;
    private final SubMenu entries;

    CampaignMenu(CampaignService campaigns) {
        this.campaigns = campaigns;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        // A group of buttons, not a menubar: there is only one of them.
        setTabNavigation(true);
        MenuItem more = addItem(Icon.of("menu"));
        more.setAriaLabel("More actions");
        entries = more.getSubMenu();
    }

    void show(CampaignDetail campaign) {
        entries.removeAll();
        CampaignStatus status = campaign.status();
        if (status != CampaignStatus.ARCHIVED) {
            entries.addItem("Rename…", click -> rename(campaign));
        }
        String work = campaign.inGeneration() ? "writing" : "sending";
        if (status.mayBecome(CampaignStatus.PAUSED)) {
            entries.addItem("Pause " + work, click -> campaigns.pause(campaign.id(), ""));
        }
        if (status == CampaignStatus.PAUSED) {
            entries.addItem("Resume " + work, click -> campaigns.resume(campaign.id()));
        }
        if (status.mayBecome(CampaignStatus.CANCELLED)) {
            entries.addItem("Call off…", click -> askToCancel(campaign));
        }
        if (status.mayBecome(CampaignStatus.ARCHIVED)) {
            entries.addItem("Archive…", click -> askToArchive(campaign));
        }
        setVisible(!entries.getItems().isEmpty());
    }

    private void rename(CampaignDetail campaign) {
        Dialog dialog = Dialogs.create("Rename the campaign");
        TextField name = new TextField("Name");
        name.setValue(campaign.name());
        name.setMaxLength(120);
        TextField description = new TextField("Description");
        description.setValue(campaign.description());
        description.setMaxLength(2_000);
        Button save = new Button("Save", click -> {
            campaigns.update(
                    campaign.id(),
                    new CampaignChange(name.getValue(), description.getValue(), null, null, null, null, null));
            dialog.close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name, description);
        Div form = new Div(name, description);
        form.addClassName("form");
        dialog.add(form);
        dialog.setWidth("520px");
        dialog.getFooter().add(new Button("Back", click -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private void askToCancel(CampaignDetail campaign) {
        Confirm.askDanger(
                "Call off “" + campaign.name() + "”?",
                "Nothing more is written or sent. What has left, has left. This cannot be taken back.",
                "Call off the campaign",
                () -> campaigns.cancel(campaign.id()));
    }

    private void askToArchive(CampaignDetail campaign) {
        Confirm.askDanger(
                "Archive “" + campaign.name() + "”?",
                "It leaves the list; a generation that runs is cancelled and nothing more is sent.",
                "Archive the campaign",
                () -> {
                    campaigns.delete(campaign.id());
                    UI.getCurrent().navigate(CampaignsView.class);
                    Toast.show("“" + campaign.name() + "” is archived.");
                });
    }
}
