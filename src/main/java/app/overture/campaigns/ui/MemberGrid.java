package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignContactRow;
import app.overture.campaigns.CampaignContactStatus;
import app.overture.contacts.ContactRow;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.function.Consumer;

/** The chosen contacts: who, how ready, how far the writing is, and a way out. */
final class MemberGrid extends Grid<CampaignContactRow> {

    private final Consumer<CampaignContactRow> remove;
    private final Grid.Column<CampaignContactRow> exit;

    MemberGrid(Consumer<CampaignContactRow> remove) {
        this.remove = remove;
        getElement().setAttribute("aria-label", "Contacts of the campaign");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(MemberGrid::person)
                .setHeader("Contact")
                .setSortProperty("name")
                .setFlexGrow(2)
                .setWidth("220px");
        addComponentColumn(MemberGrid::readiness)
                .setHeader("Readiness")
                .setFlexGrow(1)
                .setWidth("180px");
        addComponentColumn(MemberGrid::address)
                .setHeader("Reached at")
                .setFlexGrow(1)
                .setWidth("180px");
        addColumn(row -> row.contact().ownerName() == null ? "" : row.contact().ownerName())
                .setHeader("Owner")
                .setFlexGrow(0)
                .setWidth("120px");
        addColumn(row -> row.contact().score())
                .setHeader("Score")
                .setSortProperty("score")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("84px");
        addComponentColumn(MemberGrid::writing)
                .setHeader("Messages")
                .setSortProperty("status")
                .setFlexGrow(1)
                .setWidth("180px");
        exit = addComponentColumn(this::exit)
                .setHeader("")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("64px");
    }

    void mayRemove(boolean may) {
        exit.setVisible(may);
    }

    /** The order a person clicked, as the service says it. */
    String sort(Query<CampaignContactRow, Void> query) {
        return query.getSortOrders().stream().findFirst().map(MemberGrid::sort).orElse("");
    }

    private static String sort(QuerySortOrder order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }

    private static Component person(CampaignContactRow row) {
        ContactRow contact = row.contact();
        Anchor name = new Anchor("contacts/" + contact.id(), contact.name());
        name.addClassNames("medium", "cut", "plain-link");
        String company = contact.companyName() == null ? "" : contact.companyName();
        Div about = new Div(
                contact.jobTitle().isEmpty() || company.isEmpty()
                        ? contact.jobTitle() + company
                        : contact.jobTitle() + ", " + company);
        about.addClassNames("meta", "cut");
        about.getElement().setAttribute("title", about.getText());
        return lines(name, about);
    }

    private static Component readiness(CampaignContactRow row) {
        ContactRow contact = row.contact();
        Component badge = contact.enriching()
                ? Badge.of("enrichment", "running")
                : Badge.of("readiness", contact.readiness().text());
        if (contact.missing().isEmpty()) {
            return badge;
        }
        Div missing = new Div("lacks " + String.join(", ", contact.missing()));
        missing.addClassNames("meta", "cut");
        missing.getElement().setAttribute("title", missing.getText());
        return lines(badge, missing);
    }

    private static Component address(CampaignContactRow row) {
        ContactRow contact = row.contact();
        Span mail = new Span(contact.email() == null ? "no e-mail address" : contact.email());
        mail.addClassName("cut");
        mail.setTitle(mail.getText());
        if (contact.email() == null) {
            mail.addClassName("quiet");
        }
        String second = contact.suppressed()
                ? "on the suppression list"
                : contact.linkedinUrl() == null ? "" : "LinkedIn profile known";
        Div more = new Div(second);
        more.addClassNames("meta", "cut");
        return lines(mail, more);
    }

    private static Component writing(CampaignContactRow row) {
        Badge badge = Badge.of("campaign_contact", row.status().text());
        String why = row.status() == CampaignContactStatus.GENERATED
                ? NextStep.count(row.messages(), "message")
                : row.failureReason();
        Div reason = new Div(why);
        reason.addClassNames("meta", "cut");
        reason.getElement().setAttribute("title", why);
        return lines(badge, reason);
    }

    private Component exit(CampaignContactRow row) {
        if (row.status() == CampaignContactStatus.EXCLUDED) {
            return new Span();
        }
        Button button = new Button(Icon.of("x"), click -> remove.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel("Remove " + row.contact().name());
        button.setTooltipText("Remove from the campaign");
        return button;
    }

    private static Component lines(Component... parts) {
        Div lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }
}
