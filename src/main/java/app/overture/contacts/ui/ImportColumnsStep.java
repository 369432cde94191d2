package app.overture.contacts.ui;

import app.overture.contacts.Tags;
import app.overture.contacts.imports.ColumnMapping;
import app.overture.contacts.imports.ContactImports;
import app.overture.contacts.imports.ImportDraft;
import app.overture.contacts.imports.ImportOptions;
import app.overture.contacts.imports.ImportPlan;
import app.overture.shared.Problem;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Icon;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Owner;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Columns at the left, consequence at the right; every change is looked ahead at once. */
final class ImportColumnsStep extends Div {

    private final ContactImports imports;
    private final ImportDraft draft;
    private final Section consequence = new Section();
    private final ImportBalance balance = new ImportBalance("What happens to the rows");
    private final ImportRows rows;
    private final Div problem = new Div();
    private final ImportFoot foot;
    private ColumnMapping mapping;

    /** Imports what was looked at. */
    interface Go {
        void run(ColumnMapping mapping, ImportOptions options);
    }

    ImportColumnsStep(
            ContactImports imports,
            ImportDraft draft,
            List<Owner> owners,
            Optional<UUID> me,
            List<Tags.Tag> tags,
            Runnable otherFile,
            Go go) {
        this.imports = imports;
        this.draft = draft;
        this.mapping = draft.mapping();
        this.rows = new ImportRows(draft.file().name());
        this.foot = new ImportFoot(owners, me, tags, this::lookAhead, otherFile, options -> go.run(mapping, options));
        addClassName("screen");
        Section columns = new Section(file(otherFile), new ImportMapping(draft, this::remap));
        consequence.add(problem, balance, rows);
        Div body = new Div(columns, consequence);
        body.addClassNames("body", "import");
        add(body, foot);
        lookAhead();
    }

    /** Says why the import did not run. */
    void fail(String sentence) {
        problem.removeAll();
        problem.add(Note.of(Tone.BAD, "Nothing was imported.", sentence));
        problem.getElement().setAttribute("role", "alert");
    }

    private Div file(Runnable otherFile) {
        Span name = new Span(draft.file().name());
        name.addClassName("medium");
        Span count = new Span(" " + ImportBalance.number(draft.file().rows().size()) + " rows");
        count.addClassName("quiet");
        Span title = new Span(name, count);
        title.addClassNames("grow", "cut");
        title.setTitle(draft.file().name() + ", " + draft.file().encoding());
        Button other = new Button("Other file", click -> otherFile.run());
        other.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div file = new Div(Icon.of("file"), title, recognised(), other);
        file.addClassNames("row", "file");
        return file;
    }

    private Badge recognised() {
        if (draft.remembered()) {
            return new Badge("check", "Your mapping of this header", Tone.GOOD);
        }
        return draft.format().label().isEmpty()
                ? new Badge("info", "Columns recognised by name", Tone.NEUTRAL)
                : new Badge("check", draft.format().label() + " layout recognised", Tone.GOOD);
    }

    private void remap(ColumnMapping changed) {
        mapping = changed;
        lookAhead();
    }

    private void lookAhead() {
        problem.removeAll();
        try {
            ImportPlan plan = imports.lookAhead(draft.file(), mapping, foot.options());
            balance.show(plan);
            rows.show(plan);
            foot.offer(plan.imported());
        } catch (Problem e) {
            problem.add(Note.of(Tone.WARN, "Not ready to import.", e.sentence()));
            foot.offer(0);
        }
        boolean shown = problem.getComponentCount() == 0;
        balance.setVisible(shown);
        rows.setVisible(shown);
    }
}
