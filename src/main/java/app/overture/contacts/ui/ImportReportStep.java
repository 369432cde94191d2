package app.overture.contacts.ui;

import app.overture.contacts.imports.Disposition;
import app.overture.contacts.imports.ImportReport;
import app.overture.contacts.imports.ImportUndone;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/** What an import did, and the way to take it back. */
final class ImportReportStep extends Div {

    private static final int KEPT_SHOWN = 8;

    ImportReportStep(ImportReport report, String contactsAddress, Runnable undo, Runnable another) {
        addClassNames("body", "import");
        ImportBalance balance = new ImportBalance("What happened to the rows");
        balance.show(report.plan());
        ImportRows rows = new ImportRows(report.fileName());
        rows.show(report.plan());
        Section done = new Section(note(report), balance, actions(report, contactsAddress, undo, another));
        add(new Section(rows), done);
    }

    private static Note note(ImportReport report) {
        if (report.undoneAt() != null) {
            return Note.of(Tone.NEUTRAL, "This import was undone.", "The rows below tell what it had done.");
        }
        int imported = report.plan().imported();
        String more = "%s new, %s updated from %s by %s."
                .formatted(
                        ImportBalance.number(report.plan().count(Disposition.CREATED)),
                        ImportBalance.number(report.plan().count(Disposition.UPDATED)),
                        report.fileName(),
                        report.createdBy());
        return Note.of(
                Tone.GOOD,
                imported == 1 ? "1 contact imported." : ImportBalance.number(imported) + " contacts imported.",
                more);
    }

    private static Div actions(ImportReport report, String contactsAddress, Runnable undo, Runnable another) {
        Anchor see = new Anchor(contactsAddress, "See the imported contacts");
        Button again = new Button("Import another file", click -> another.run());
        Div actions = new Div(see, again);
        actions.addClassNames("row", "wrap");
        if (report.undoable()) {
            Button back = new Button("Undo this import…", click -> undo.run());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(back);
        }
        return actions;
    }

    /** Says what undoing did, before the report is shown again. */
    static Div undone(ImportUndone undone) {
        Div answer = new Div();
        answer.add(Note.of(
                undone.kept().isEmpty() ? Tone.GOOD : Tone.WARN,
                undone.removed() + " contacts removed, " + undone.restored() + " restored.",
                undone.kept().isEmpty() ? "" : undone.kept().size() + " could not be undone:"));
        if (!undone.kept().isEmpty()) {
            UnorderedList list = new UnorderedList();
            undone.kept().stream()
                    .limit(KEPT_SHOWN)
                    .map(one -> new ListItem("Row " + one.row() + ", " + one.name() + ": " + one.reason()))
                    .forEach(list::add);
            if (undone.kept().size() > KEPT_SHOWN) {
                list.add(new ListItem("and " + (undone.kept().size() - KEPT_SHOWN) + " more"));
            }
            answer.add(list);
        }
        return answer;
    }
}
