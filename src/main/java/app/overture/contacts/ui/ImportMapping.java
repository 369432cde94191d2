package app.overture.contacts.ui;

import app.overture.contacts.imports.ColumnMapping;
import app.overture.contacts.imports.ImportDraft;
import app.overture.contacts.imports.ImportField;
import app.overture.contacts.imports.ImportFile;
import app.overture.contacts.imports.ImportHints;
import app.overture.shared.ui.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Where each column goes, with two rows of the file to judge by. */
final class ImportMapping extends Div {

    private static final int SHOWN_AT_ONCE = 14;

    private final ImportFile file;
    private final List<ImportFile.Row> samples;
    private final Grid<Integer> grid = new Grid<>();
    private final Span summary = new Span();
    private final Button showAll = new Button();
    private final Consumer<ColumnMapping> changed;
    private ColumnMapping mapping;
    private boolean all;

    ImportMapping(ImportDraft draft, Consumer<ColumnMapping> changed) {
        this.file = draft.file();
        this.mapping = draft.mapping();
        this.changed = changed;
        this.samples = file.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .limit(2)
                .toList();
        this.all = file.headers().size() <= SHOWN_AT_ONCE;
        addClassNames("column", "grow");
        grid.addColumn(file.headers()::get)
                .setHeader("Column in the file")
                .setWidth("150px")
                .setTooltipGenerator(file.headers()::get);
        grid.addComponentColumn(column -> Icon.of("arrow"))
                .setHeader("")
                .setWidth("48px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::choice)
                .setHeader("Goes to")
                .setWidth("210px")
                .setFlexGrow(0);
        for (ImportFile.Row sample : samples) {
            grid.addComponentColumn(column -> sample(sample, column)).setHeader("Row " + sample.number());
        }
        grid.getElement().setAttribute("aria-label", "Columns of the file");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        showAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        showAll.addClickListener(click -> {
            all = true;
            refresh();
        });
        Div line = new Div(summary, showAll);
        line.addClassNames("row", "meta");
        add(grid, line);
        refresh();
    }

    private void refresh() {
        grid.setItems(IntStream.range(0, file.headers().size())
                .filter(column -> all || mapping.field(column) != ImportField.LEFT_OUT)
                .boxed()
                .toList());
        describe();
    }

    private void describe() {
        summary.setText("%d of %d columns have a place. Remembered for the next file with the same header."
                .formatted(mapping.placed(), file.headers().size()));
        showAll.setText("Show all " + file.headers().size());
        showAll.setVisible(!all);
    }

    private ComboBox<ImportField> choice(int column) {
        ComboBox<ImportField> choice = new ComboBox<>();
        choice.setItems(ImportField.values());
        choice.setItemLabelGenerator(ImportField::label);
        choice.setValue(mapping.field(column));
        choice.setAriaLabel("Where the column " + file.headers().get(column) + " goes");
        choice.addClassName("goes-to");
        choice.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                choice.setValue(ImportField.LEFT_OUT);
                return;
            }
            mapping = mapping.with(column, change.getValue());
            grid.getDataProvider().refreshItem(column);
            describe();
            changed.accept(mapping);
        });
        return choice;
    }

    private Div sample(ImportFile.Row row, int column) {
        String value = row.cell(column).strip();
        Div cell = new Div(new Span(value));
        cell.addClassName("cut");
        cell.setTitle(value);
        ImportHints.of(mapping.field(column), value).ifPresent(hint -> {
            Div warning = new Div(hint);
            warning.addClassNames("meta", "warns");
            cell.add(warning);
        });
        return cell;
    }
}
