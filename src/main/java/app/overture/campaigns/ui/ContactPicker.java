package app.overture.campaigns.ui;

import app.overture.campaigns.AddPreview;
import app.overture.campaigns.Added;
import app.overture.campaigns.CampaignMembers;
import app.overture.campaigns.ContactWish;
import app.overture.contacts.ContactFilter;
import app.overture.contacts.ContactRow;
import app.overture.contacts.ContactService;
import app.overture.contacts.ui.ContactFilterForm;
import app.overture.shared.Paging;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Dialogs;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds the people to write to: filter, see how many match and what stands in the way, add the chosen ones or all that
 * match. Who is in the campaign already is left out of the list.
 */
final class ContactPicker {

    /** Looking every person up for warnings is quick up to here; beyond, the filter wants narrowing anyway. */
    private static final int MOST_LOOKED_UP = 5_000;

    private final UUID campaignId;
    private final CampaignMembers members;
    private final ContactService contacts;
    private final Consumer<Added> added;
    private final Dialog dialog = Dialogs.create("Add contacts");
    private final ContactFilterForm form;
    private final Grid<ContactRow> grid = new Grid<>();
    private final Div warnings = new Div();
    private final Span number = new Span();
    private final Button addChosen = new Button("Add 0 chosen", click -> addChosen());
    private final Button addAll = new Button("Add all", click -> addAll());

    ContactPicker(UUID campaignId, CampaignMembers members, ContactService contacts, Consumer<Added> added) {
        this.campaignId = campaignId;
        this.members = members;
        this.contacts = contacts;
        this.added = added;
        form = new ContactFilterForm(contacts.choices(), filter -> refresh());
        form.show(ContactFilter.selectable().withoutCampaign(campaignId));
        number.addClassNames("meta", "grow");
        number.getElement().setAttribute("role", "status");
        addAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div content = new Div(form, warnings, columns());
        content.addClassName("picker");
        dialog.add(content);
        dialog.setWidth("1080px");
        dialog.setHeight("min(760px, calc(100vh - 48px))");
        dialog.getFooter().add(number, new Button("Back", click -> dialog.close()), addChosen, addAll);
        refresh();
    }

    void open() {
        dialog.open();
        form.focusSearch();
    }

    private Grid<ContactRow> columns() {
        grid.getElement().setAttribute("aria-label", "Contacts that match");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(ContactPicker::person).setHeader("Contact").setFlexGrow(2);
        grid.addComponentColumn(row -> Badge.of("readiness", row.readiness().text()))
                .setHeader("Readiness")
                .setFlexGrow(0)
                .setWidth("140px");
        grid.addComponentColumn(row -> Badge.of("fit", row.icpFit()))
                .setHeader("Fit")
                .setFlexGrow(0)
                .setWidth("160px");
        grid.addColumn(ContactRow::score)
                .setHeader("Score")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("84px");
        grid.addColumn(row -> row.ownerName() == null ? "" : row.ownerName())
                .setHeader("Owner")
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addColumn(row -> String.join(", ", row.tags())).setHeader("Tags").setFlexGrow(1);
        grid.addSelectionListener(change -> showChosen());
        grid.setItems(
                query ->
                        contacts
                                .search(form.value(), new Paging(query.getPage(), query.getPageSize(), ""))
                                .items()
                                .stream(),
                query -> contacts.count(form.value()));
        return grid;
    }

    private static Div person(ContactRow row) {
        Span name = new Span(row.name());
        name.addClassNames("medium", "cut");
        String company = row.companyName() == null ? "" : row.companyName();
        Div about = new Div(
                row.jobTitle().isEmpty() || company.isEmpty()
                        ? row.jobTitle() + company
                        : row.jobTitle() + ", " + company);
        about.addClassNames("meta", "cut");
        Div lines = new Div(name, about);
        lines.addClassName("lines");
        return lines;
    }

    private void refresh() {
        int matching = contacts.count(form.value());
        number.setText(matching == 1 ? "1 contact matches" : matching + " contacts match");
        addAll.setText(matching == 1 ? "Add the one that matches" : "Add all " + matching + " that match");
        addAll.setEnabled(matching > 0);
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        showChosen();
    }

    private void showChosen() {
        Set<UUID> chosen = chosen();
        addChosen.setText("Add " + chosen.size() + " chosen");
        addChosen.setEnabled(!chosen.isEmpty());
        ContactWish wish = chosen.isEmpty() ? ContactWish.of(form.value()) : ContactWish.of(chosen);
        warnings.removeAll();
        if (chosen.isEmpty() && contacts.count(form.value()) > MOST_LOOKED_UP) {
            return;
        }
        AddPreview preview = members.preview(campaignId, wish);
        if (preview.hasWarnings()) {
            Span first = new Span("Look before you add. ");
            first.addClassName("strong");
            warnings.add(new Note(Tone.WARN, first, new Text(words(preview))));
        }
    }

    static String words(AddPreview preview) {
        List<String> words = new ArrayList<>();
        if (preview.inOtherCampaigns() > 0) {
            words.add(preview.inOtherCampaigns() + " active in another campaign within " + preview.cooldownDays()
                    + " days");
        }
        if (preview.suppressed() > 0) {
            words.add(preview.suppressed() + " on the suppression list");
        }
        if (preview.withoutAddress() > 0) {
            words.add(preview.withoutAddress() + " without an address for a step");
        }
        return String.join(", ", words) + ".";
    }

    private Set<UUID> chosen() {
        return grid.getSelectedItems().stream().map(ContactRow::id).collect(Collectors.toSet());
    }

    private void addChosen() {
        finish(members.add(campaignId, ContactWish.of(chosen())));
    }

    private void addAll() {
        finish(members.add(campaignId, ContactWish.of(form.value())));
    }

    private void finish(Added done) {
        dialog.close();
        added.accept(done);
    }
}
