package app.overture.campaigns.ui;

import app.overture.campaigns.Added;
import app.overture.campaigns.CampaignContactRow;
import app.overture.campaigns.CampaignContactStatus;
import app.overture.campaigns.CampaignDetail;
import app.overture.campaigns.CampaignMembers;
import app.overture.contacts.ContactService;
import app.overture.contacts.Enrichment;
import app.overture.shared.Money;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.EmptyState;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Kbd;
import app.overture.shared.ui.Toast;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Role;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a campaign writes to, how ready each is, and the way to more. */
@Route(value = "campaigns/:campaignId/contacts", layout = CampaignLayout.class)
@PageTitle("Contacts of a campaign · Overture")
@PermitAll
class ContactsTab extends Div implements CampaignScreen {

    private final CampaignMembers members;
    private final ContactService contacts;
    private final Enrichment enrichment;
    private final Div banner = new Div();
    private final TextField search = new TextField();
    private final Span number = new Span();
    private final Button add = new Button("Add contacts", Icon.of("plus"), click -> pick());
    private final Div toolbar = new Div(search, number, add);
    private final MemberGrid grid = new MemberGrid(this::askToRemove);
    private final Div empty = new Div();
    private Optional<CampaignDetail> shown = Optional.empty();

    ContactsTab(CampaignMembers members, ContactService contacts, Enrichment enrichment) {
        this.members = members;
        this.contacts = contacts;
        this.enrichment = enrichment;
        search.setPlaceholder("Name or address");
        search.setAriaLabel("Search the contacts of this campaign");
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        number.addClassNames("meta", "grow");
        add.setSuffixComponent(new Kbd("C"));
        add.getElement().setAttribute("aria-keyshortcuts", "C");
        toolbar.addClassName("row");
        grid.setItems(
                query -> page(new Paging(query.getPage(), query.getPageSize(), grid.sort(query))).items().stream(),
                query -> (int) page(Paging.first(1)).total());
        empty.addClassName("fill");
        addClassName("body");
        add(banner, toolbar, grid, empty);
        new LetterKeys(this).on("c", this::pick);
    }

    @Override
    public void show(CampaignDetail campaign) {
        shown = Optional.of(campaign);
        boolean open = campaign.status().isOpenForContacts() && mayChange();
        boolean any = campaign.stats().contacts() + campaign.stats().excluded() > 0;
        add.setEnabled(open);
        number.setText(NextStep.count(campaign.stats().contacts(), "contact")
                + (campaign.stats().excluded() > 0 ? ", " + campaign.stats().excluded() + " left out" : ""));
        toolbar.setVisible(any);
        grid.setVisible(any);
        grid.mayRemove(open);
        grid.getDataProvider().refreshAll();
        empty.setVisible(!any);
        empty.removeAll();
        if (!any) {
            empty.add(nobodyYet(open));
        }
        banner.removeAll();
        EnrichmentNote.of(
                        campaign, enrichment.progress(campaign.id()), () -> estimate(campaign.id()), this::askToEnrich)
                .ifPresent(banner::add);
        banner.setVisible(banner.getComponentCount() > 0);
    }

    private EmptyState nobodyYet(boolean open) {
        Button first = new Button("Add contacts", Icon.of("plus"), click -> pick());
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        first.setEnabled(open);
        return new EmptyState(
                "Add contacts to get started",
                "Choose by owner, industry or tag. Nothing is written or sent yet.",
                first);
    }

    private Page<CampaignContactRow> page(Paging paging) {
        return members.list(campaignId(), search.getValue(), paging);
    }

    private void pick() {
        if (add.isEnabled()) {
            new ContactPicker(campaignId(), members, contacts, this::added).open();
        }
    }

    private void added(Added added) {
        String gaps =
                added.gaps().isEmpty() ? "" : " " + NextStep.need(added.gaps().size()) + ".";
        String skipped = added.skippedCount() == 0 ? "" : " " + added.skippedCount() + " skipped.";
        Toast.show(NextStep.count(added.addedCount(), "contact") + " added." + skipped + gaps);
    }

    private void askToRemove(CampaignContactRow row) {
        if (row.messages() == 0) {
            remove(row);
            return;
        }
        Confirm.ask(
                "Leave " + row.contact().name() + " out?",
                "Messages exist for this person. What is not sent yet will be rejected.",
                "Leave out",
                () -> remove(row));
    }

    private void remove(CampaignContactRow row) {
        members.remove(campaignId(), row.contact().id());
        if (row.status() == CampaignContactStatus.PENDING && row.messages() == 0) {
            Toast.show(
                    row.contact().name() + " removed.",
                    "Undo",
                    () -> members.add(campaignId(), List.of(row.contact().id())));
        } else {
            Toast.show(row.contact().name() + " left out.");
        }
    }

    private Enrichment.Estimate estimate(UUID campaignId) {
        return enrichment.estimate(members.needingEnrichment(campaignId));
    }

    private void askToEnrich(Enrichment.Estimate estimate) {
        String left =
                estimate.left() == null ? "" : " " + Money.text(estimate.left()) + " of this month's budget is left.";
        Confirm.ask(
                "Enrich " + NextStep.count(estimate.toEnrich(), "contact") + "?",
                "Company websites and what you imported are read for about " + Money.text(estimate.costUsd()) + "."
                        + left,
                "Enrich for " + Money.text(estimate.costUsd()),
                () -> {
                    UUID id = campaignId();
                    Enrichment.Queued queued = enrichment.enrich(members.needingEnrichment(id), id);
                    Toast.show(NextStep.count(queued.queued(), "contact") + " will be enriched.");
                });
    }

    private UUID campaignId() {
        return shown.orElseThrow().id();
    }

    private static boolean mayChange() {
        return TenantScope.require() instanceof Actor.Person(var person)
                && person.role().covers(Role.EDITOR);
    }
}
