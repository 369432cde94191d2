package app.overture.contacts.ui;

import app.overture.contacts.imports.ImportSummary;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a file is dropped, and what was imported before. */
final class ImportFileStep extends Div {

    private static final int LARGEST_BYTES = 10 * 1024 * 1024;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Div problem = new Div();

    /** Takes the name and the content of a dropped file. */
    interface FileTaken {
        void take(String name, byte[] content);
    }

    ImportFileStep(FileTaken taken, List<ImportSummary> past) {
        addClassName("import-file");
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, content) -> {
            upload.clearFileList();
            taken.take(metadata.fileName(), content);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", ".xlsx", ".xls", "text/csv");
        // The answer to the file must not wait for the push connection of a screen that just opened.
        upload.addAllFinishedListener(event -> {});
        Button choose = new Button("Choose a file…");
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("Drop a CSV or Excel file here"));
        upload.addFileRejectedListener(event -> fail(
                "This file cannot be taken: " + event.getErrorMessage() + " CSV or Excel (.xlsx), at most 10 MB."));
        Paragraph formats = new Paragraph(
                "LinkedIn Connections, Apollo, HubSpot, Google Contacts, Evaboot, lemlist, Instantly, Smartlead and Clay"
                        + " are recognised; any other file with column names works too. Nothing is stored before you have"
                        + " seen what happens to each row.");
        formats.addClassName("quiet");
        add(upload, problem, formats);
        if (!past.isEmpty()) {
            add(past(past));
        }
    }

    void fail(String sentence) {
        problem.removeAll();
        problem.add(Note.of(Tone.BAD, "The file was not read.", sentence));
        problem.getElement().setAttribute("role", "alert");
    }

    private static Div past(List<ImportSummary> past) {
        UnorderedList list = new UnorderedList();
        list.addClassName("past");
        for (ImportSummary one : past) {
            RouterLink link = new RouterLink(one.fileName(), ImportView.class);
            link.setQueryParameters(
                    QueryParameters.simple(Map.of(ImportView.REPORT, one.id().toString())));
            Span numbers = new Span(ImportBalance.number(one.imported()) + " of "
                    + ImportBalance.number(one.totalRows()) + " rows imported" + (one.undone() ? ", undone" : ""));
            numbers.addClassName("quiet");
            Span when = new Span(DAY.format(one.createdAt().atZone(ZoneOffset.UTC)) + " by " + one.createdBy());
            when.addClassNames("meta", "end");
            list.add(new ListItem(link, numbers, when));
        }
        return new Div(new H2("Earlier imports"), list);
    }
}
