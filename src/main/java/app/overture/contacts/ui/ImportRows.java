package app.overture.contacts.ui;

import app.overture.contacts.imports.Disposition;
import app.overture.contacts.imports.ImportPlan;
import app.overture.contacts.imports.PlannedRow;
import app.overture.shared.ui.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Every row of the file with what happens to it and why. */
final class ImportRows extends Div {

    private final Tab all = new Tab("All rows");
    private final Tab skipped = new Tab();
    private final Tab failed = new Tab();
    private final Tabs tabs = new Tabs(all, skipped, failed);
    private final Grid<PlannedRow> grid = new Grid<>();
    private List<PlannedRow> rows = List.of();

    ImportRows(String fileName) {
        addClassNames("column", "grow");
        tabs.addSelectedChangeListener(change -> filter());
        Anchor csv = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = ImportRowsCsv.of(rows);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            "rows of " + fileName.replaceFirst("\\.[^.]*$", "") + ".csv",
                            "text/csv",
                            content.length);
                }),
                "CSV");
        csv.getElement().setAttribute("aria-label", "Download the rows as CSV");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(tabs, space, csv);
        head.addClassName("row");
        grid.addColumn(PlannedRow::number)
                .setHeader("Row")
                .setWidth("72px")
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        grid.addColumn(LitRenderer.<PlannedRow>of(
                                "<div class=\"medium cut\" title=\"${item.name}\">${item.name}</div><div class=\"meta cut\" title=\"${item.company}\">${item.company}</div>")
                        .withProperty("name", row -> row.name().isEmpty() ? "(no name)" : row.name())
                        .withProperty("company", PlannedRow::company))
                .setHeader("Contact");
        grid.addColumn(LitRenderer.<PlannedRow>of(
                                "<span class=\"badge ${item.tone}\"><span class=\"i i-${item.icon}\" aria-hidden=\"true\"></span>${item.word}</span><div class=\"meta cut\" title=\"${item.reason}\">${item.reason}</div>")
                        .withProperty(
                                "tone",
                                row -> Badge.tone(
                                        "import_row", row.disposition().text()))
                        .withProperty(
                                "icon",
                                row -> Badge.icon(
                                        "import_row", row.disposition().text()))
                        .withProperty(
                                "word",
                                row -> Badge.word(
                                        "import_row", row.disposition().text()))
                        .withProperty("reason", PlannedRow::reason))
                .setHeader("What happens and why");
        grid.getElement().setAttribute("aria-label", "Rows of the file");
        add(head, grid);
    }

    void show(ImportPlan plan) {
        rows = plan.rows();
        skipped.setLabel("Skipped " + ImportBalance.number(plan.count(Disposition.SKIPPED)));
        failed.setLabel("Not imported " + ImportBalance.number(plan.count(Disposition.FAILED)));
        filter();
    }

    private void filter() {
        Tab chosen = tabs.getSelectedTab();
        grid.setItems(rows.stream()
                .filter(row -> chosen == skipped
                        ? row.disposition() == Disposition.SKIPPED
                        : chosen != failed || row.disposition() == Disposition.FAILED)
                .toList());
    }
}
