package app.overture.contacts.ui;

import app.overture.contacts.Tags;
import app.overture.contacts.imports.ColumnMapping;
import app.overture.contacts.imports.ContactImports;
import app.overture.contacts.imports.ImportDraft;
import app.overture.contacts.imports.ImportOptions;
import app.overture.contacts.imports.ImportReport;
import app.overture.contacts.imports.ImportUndone;
import app.overture.shared.Problem;
import app.overture.shared.ui.Confirm;
import app.overture.shared.ui.Note;
import app.overture.shared.ui.PageHeader;
import app.overture.shared.ui.Toast;
import app.overture.shared.ui.Tone;
import app.overture.tenancy.Actor;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.SignedIn;
import app.overture.tenancy.TenantScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** File, columns and rows, import, report. A report has an address of its own, so that it survives a reload. */
@Route("contacts/import")
@PageTitle("Import contacts")
@StyleSheet("styles/import.css")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver {

    static final String REPORT = "report";

    private static final Logger log = LoggerFactory.getLogger(ImportView.class);
    private static final int PAST_SHOWN = 5;

    private final ContactImports imports;
    private final Owners owners;
    private final Tags tags;
    private final SignedIn person;
    private final ImportSteps steps = new ImportSteps();
    private final Div step = new Div();

    ImportView(ContactImports imports, Owners owners, Tags tags) {
        this.imports = imports;
        this.owners = owners;
        this.tags = tags;
        if (!(TenantScope.require() instanceof Actor.Person(SignedIn signedIn))) {
            throw new IllegalStateException("a screen has a person");
        }
        this.person = signedIn;
        addClassName("screen");
        step.addClassName("screen");
        add(
                new PageHeader("Import contacts", steps).crumbs(new Anchor("contacts", "Contacts"), new Span("Import")),
                step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> report = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(REPORT)
                .flatMap(ImportView::id);
        if (report.isPresent()) {
            showReport(imports.get(report.get()), "");
        } else {
            showFile();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void showFile() {
        ImportFileStep[] shown = new ImportFileStep[1];
        shown[0] = new ImportFileStep(
                (name, content) -> {
                    try {
                        showColumns(imports.read(name, content));
                    } catch (Problem e) {
                        shown[0].fail(e.sentence());
                    }
                },
                imports.recent(PAST_SHOWN));
        Div body = new Div(shown[0]);
        body.addClassName("body");
        show(ImportSteps.Step.FILE, body);
    }

    void showColumns(ImportDraft draft) {
        ImportColumnsStep[] shown = new ImportColumnsStep[1];
        shown[0] = new ImportColumnsStep(
                imports,
                draft,
                owners.list(),
                owners.findByUser(person.userId()).map(Owner::id),
                tags.list(),
                this::showFile,
                (mapping, options) -> run(draft, mapping, options, shown[0]));
        show(ImportSteps.Step.COLUMNS, shown[0]);
    }

    private void run(ImportDraft draft, ColumnMapping mapping, ImportOptions options, ImportColumnsStep columns) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Importing");
        Div working = new Div(
                Note.of(
                        Tone.PROGRESS,
                        "Importing " + ImportBalance.number(draft.file().rows().size()) + " rows.",
                        "All of them or none: if something fails, nothing is stored."),
                bar);
        working.addClassName("body");
        show(ImportSteps.Step.IMPORT, working);
        UI ui = UI.getCurrent();
        Thread.ofVirtual()
                .name("contact-import")
                .start(() -> TenantScope.runAs(person, () -> {
                    try {
                        ImportReport report = imports.run(draft.file(), mapping, options);
                        ui.access(() -> finished(report, options.tag()));
                    } catch (Problem e) {
                        ui.access(() -> back(columns, e.sentence()));
                    } catch (RuntimeException e) {
                        log.error("An import failed", e);
                        ui.access(() -> back(columns, "The import stopped on an error of ours. Try it again."));
                    }
                }));
    }

    private void back(ImportColumnsStep columns, String sentence) {
        show(ImportSteps.Step.COLUMNS, columns);
        columns.fail(sentence);
    }

    private void finished(ImportReport report, String tag) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "contacts/import",
                                QueryParameters.of(REPORT, report.id().toString())));
        showReport(report, tag);
    }

    private void showReport(ImportReport report, String tag) {
        String address = tag.isEmpty() ? "contacts" : "contacts?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        show(
                ImportSteps.Step.REPORT,
                new ImportReportStep(
                        report,
                        address,
                        () -> askUndo(report),
                        () -> UI.getCurrent().navigate(ImportView.class)));
    }

    private void askUndo(ImportReport report) {
        Confirm.askDanger(
                "Undo this import?",
                "Contacts that came with " + report.fileName()
                        + " are removed unless they are in a campaign, and filled blanks are emptied again.",
                "Undo the import",
                () -> undo(report));
    }

    private void undo(ImportReport report) {
        try {
            ImportUndone undone = imports.undo(report.id());
            showReport(imports.get(report.id()), "");
            Div answer = ImportReportStep.undone(undone);
            answer.addClassName("head");
            step.addComponentAsFirst(answer);
        } catch (Problem e) {
            Toast.problem(e);
        }
    }

    private void show(ImportSteps.Step current, Component content) {
        steps.show(current);
        step.removeAll();
        step.add(List.of(content));
    }
}
