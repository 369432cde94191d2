package app.overture.contacts.ui;

import app.overture.contacts.ContactRow;
import app.overture.contacts.Words;
import app.overture.shared.ui.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.List;
import java.util.function.Function;

/** The columns of a list of contacts; plain templates, so that it scrolls as fast through many as through few. */
final class ContactGrid extends Grid<ContactRow> {

    ContactGrid() {
        super(ContactRow.class, false);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("contacts");
        setPageSize(50);
        setSelectionMode(SelectionMode.MULTI);
        addColumn(person()).setHeader("Contact").setKey("name").setFlexGrow(3).setWidth("220px");
        addColumn(company())
                .setHeader("Company")
                .setKey("company")
                .setFlexGrow(2)
                .setWidth("160px");
        addColumn(row -> row.ownerName() == null ? "" : row.ownerName())
                .setHeader("Owner")
                .setKey("owner")
                .setFlexGrow(0)
                .setWidth("104px");
        addColumn(tags())
                .setHeader("Tags")
                .setKey("tags")
                .setSortable(false)
                .setFlexGrow(2)
                .setWidth("140px");
        addColumn(badge("fit"))
                .setHeader("Fit")
                .setKey("icp_fit")
                .setFlexGrow(0)
                .setWidth("140px");
        addColumn(ContactRow::score)
                .setHeader("Score")
                .setKey("score")
                .setFlexGrow(0)
                .setWidth("84px")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        addColumn(badge("readiness"))
                .setHeader("Readiness")
                .setKey("readiness")
                .setFlexGrow(0)
                .setWidth("132px");
        addColumn(markers())
                .setHeader("Marks")
                .setKey("marks")
                .setSortable(false)
                .setFlexGrow(0)
                .setWidth("150px");
        getColumns().stream()
                .filter(column -> !List.of("tags", "marks").contains(column.getKey()))
                .forEach(column -> column.setSortable(true));
    }

    private static Renderer<ContactRow> person() {
        return LitRenderer.<ContactRow>of("""
                        <div class="cell"><a class="name cut" href="${item.href}">${item.name}</a>
                        <div class="meta cut" title="${item.title}">${item.title}</div></div>""")
                .withProperty("href", row -> "contacts/" + row.id())
                .withProperty("name", ContactRow::name)
                .withProperty("title", row -> row.jobTitle().isBlank() ? "No job title" : row.jobTitle());
    }

    private static Renderer<ContactRow> company() {
        return LitRenderer.<ContactRow>of("""
                        <div class="cell"><div class="cut" title="${item.name}">${item.name}</div>
                        <div class="meta cut">${item.industry}</div></div>""")
                .withProperty("name", row -> row.companyName() == null ? "" : row.companyName())
                .withProperty("industry", row -> row.industry() == null ? "" : Words.of(row.industry()));
    }

    private static Renderer<ContactRow> tags() {
        return LitRenderer.<ContactRow>of("<div class=\"meta cut\" title=\"${item.tags}\">${item.tags}</div>")
                .withProperty("tags", row -> String.join(", ", row.tags()));
    }

    private static Renderer<ContactRow> badge(String kind) {
        return LitRenderer.<ContactRow>of("""
                        <span class="badge ${item.tone}" title="${item.more}"><span class="i i-${item.icon}" aria-hidden="true"></span>${item.word}</span>""")
                .withProperty("tone", row -> Badge.tone(kind, status(kind, row)))
                .withProperty("icon", row -> Badge.icon(kind, status(kind, row)))
                .withProperty("word", row -> Badge.word(kind, status(kind, row)))
                .withProperty(
                        "more",
                        row -> kind.equals("readiness") && !row.missing().isEmpty()
                                ? "Missing: " + String.join(", ", row.missing())
                                : "");
    }

    private static String status(String kind, ContactRow row) {
        return kind.equals("fit") ? row.icpFit() : row.readiness().text();
    }

    private static Renderer<ContactRow> markers() {
        LitRenderer<ContactRow> renderer =
                LitRenderer.of("<span class=\"marks\">" + mark(0) + mark(1) + mark(2) + mark(3) + "</span>");
        for (int i = 0; i < ContactMarks.MOST; i++) {
            int nth = i;
            renderer.withProperty("tone" + i, row -> mark(row, nth, ContactMarks::tone))
                    .withProperty("icon" + i, row -> mark(row, nth, ContactMarks::icon))
                    .withProperty("word" + i, row -> mark(row, nth, ContactMarks::word));
        }
        return renderer;
    }

    private static String mark(int nth) {
        return "${item.word# ? html`<span class=\"badge ${item.tone#}\"><span class=\"i i-${item.icon#}\" aria-hidden=\"true\"></span>${item.word#}</span>` : ''}"
                .replace("#", Integer.toString(nth));
    }

    private static String mark(ContactRow row, int nth, Function<ContactMarks, String> part) {
        List<ContactMarks> marks = ContactMarks.of(row);
        return nth < marks.size() ? part.apply(marks.get(nth)) : "";
    }
}
