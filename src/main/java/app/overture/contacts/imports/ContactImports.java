package app.overture.contacts.imports;

import static app.overture.db.Tables.IMPORTS;
import static app.overture.db.Tables.IMPORT_MAPPINGS;
import static app.overture.db.Tables.IMPORT_ROWS;

import app.overture.db.tables.records.ImportsRecord;
import app.overture.shared.Ids;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import app.overture.tenancy.AuditLog;
import app.overture.tenancy.Owners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Brings the people of a file in. A file is imported whole or, when something fails on the way, not at all; looking ahead
 * goes the same way and stores nothing, so that what it shows is what will happen.
 */
@Service
@Transactional
public class ContactImports {

    /** How long an import can be undone. */
    public static final Duration UNDO = Duration.ofDays(30);

    private final DSLContext dsl;
    private final Access access;
    private final AuditLog audit;
    private final Owners owners;
    private final ImportPlanner planner;
    private final ImportWriter writer;
    private final ImportUndo undo;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    ContactImports(
            DSLContext dsl,
            Access access,
            AuditLog audit,
            Owners owners,
            ImportPlanner planner,
            ImportWriter writer,
            ImportUndo undo,
            Ids ids,
            Clock clock,
            ObjectMapper json) {
        this.dsl = dsl;
        this.access = access;
        this.audit = audit;
        this.owners = owners;
        this.planner = planner;
        this.writer = writer;
        this.undo = undo;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Reads a file and proposes where its columns go, as a person last chose for the same header. */
    @Transactional(readOnly = true)
    public ImportDraft read(String fileName, byte[] content) {
        Actor actor = access.editor();
        ImportFile file = ImportFileReader.read(nameOf(fileName), content);
        Optional<ColumnMapping> remembered = remembered(actor.tenantId(), file);
        return new ImportDraft(
                file,
                ImportFormat.of(file.headers()),
                remembered.orElseGet(() -> Recogniser.propose(file)),
                remembered.isPresent());
    }

    /** The proposed mapping, with the columns a caller names going where the caller says. */
    public ColumnMapping mapping(ImportDraft draft, Map<String, String> headerToField) {
        return draft.mapping().with(draft.file().headers(), headerToField);
    }

    /** What would happen to every row. */
    @Transactional(readOnly = true)
    public ImportPlan lookAhead(ImportFile file, ColumnMapping mapping, ImportOptions options) {
        Actor actor = access.editor();
        return plan(actor, ids.next(), file, mapping, options).plan();
    }

    public ImportReport run(ImportFile file, ColumnMapping mapping, ImportOptions options) {
        Actor actor = access.editor();
        if (options.ownerId() != null) {
            owners.get(options.ownerId());
        }
        writer.awaitTurn(actor.tenantId());
        UUID importId = ids.next();
        Instant now = clock.instant();
        ImportPlanner.Planned planned = plan(actor, importId, file, mapping, options);
        try {
            writer.write(actor, importId, file, mapping, options, planned, now);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict(
                    "contacts_changed",
                    "Somebody changed contacts while the file was imported. Nothing was stored; import it again.");
        }
        writer.remember(actor.tenantId(), file, mapping, now);
        audit.record("contacts.imported", file.name(), planned.plan().imported() + " contacts");
        return new ImportReport(importId, file.name(), actor.label(), now, null, true, planned.plan());
    }

    @Transactional(readOnly = true)
    public ImportReport get(UUID importId) {
        Actor actor = access.viewer();
        ImportsRecord row = dsl.selectFrom(IMPORTS)
                .where(IMPORTS.TENANT_ID.eq(actor.tenantId()))
                .and(IMPORTS.ID.eq(importId))
                .fetchOptional()
                .orElseThrow(() -> access.missing("imports", importId, "import"));
        return report(row, new ImportPlan(rows(actor.tenantId(), importId)));
    }

    /** The last imports, newest first. */
    @Transactional(readOnly = true)
    public List<ImportSummary> recent(int most) {
        Actor actor = access.viewer();
        return dsl.selectFrom(IMPORTS)
                .where(IMPORTS.TENANT_ID.eq(actor.tenantId()))
                .orderBy(IMPORTS.CREATED_AT.desc(), IMPORTS.ID.desc())
                .limit(most)
                .fetch(row -> new ImportSummary(
                        row.getId(),
                        row.getFileName(),
                        row.getTotalRows(),
                        row.getCreated() + row.getUpdated(),
                        row.getCreatedBy(),
                        row.getCreatedAt(),
                        row.getUndoneAt() != null));
    }

    /** Takes an import back as far as that is possible, and says what stays. */
    public ImportUndone undo(UUID importId) {
        Actor actor = access.editor();
        ImportReport report = get(importId);
        if (report.undoneAt() != null) {
            throw Problem.conflict("import_undone", "This import was undone already.");
        }
        if (!report.undoable()) {
            throw Problem.conflict("import_too_old", "An import can be undone for 30 days; this one is older.");
        }
        writer.awaitTurn(actor.tenantId());
        ImportUndone undone = undo.undo(actor.tenantId(), importId, clock.instant());
        audit.record("contacts.import_undone", report.fileName(), undone.removed() + " contacts removed");
        return undone;
    }

    private ImportPlanner.Planned plan(
            Actor actor, UUID importId, ImportFile file, ColumnMapping mapping, ImportOptions options) {
        if (!mapping.hasName()) {
            throw ImportProblem.noNameColumn(file.headers());
        }
        return planner.plan(actor.tenantId(), importId, file, mapping, options);
    }

    private Optional<ColumnMapping> remembered(UUID tenantId, ImportFile file) {
        return dsl.select(IMPORT_MAPPINGS.MAPPING)
                .from(IMPORT_MAPPINGS)
                .where(IMPORT_MAPPINGS.TENANT_ID.eq(tenantId))
                .and(IMPORT_MAPPINGS.FINGERPRINT.eq(ColumnMapping.fingerprint(file.headers())))
                .fetchOptional(IMPORT_MAPPINGS.MAPPING)
                .map(stored -> json.readValue(stored.data(), new TypeReference<Map<String, String>>() {}))
                .map(words -> ColumnMapping.ofRemembered(file.headers(), words));
    }

    private List<PlannedRow> rows(UUID tenantId, UUID importId) {
        return dsl.selectFrom(IMPORT_ROWS)
                .where(IMPORT_ROWS.TENANT_ID.eq(tenantId))
                .and(IMPORT_ROWS.IMPORT_ID.eq(importId))
                .orderBy(IMPORT_ROWS.ROW_NUMBER)
                .fetch(row -> new PlannedRow(
                        row.getRowNumber(),
                        Disposition.ofText(row.getDisposition()),
                        RowCode.ofText(row.getCode()),
                        row.getReason(),
                        row.getName(),
                        row.getCompany(),
                        row.getContactId()));
    }

    private ImportReport report(ImportsRecord row, ImportPlan plan) {
        boolean young = row.getCreatedAt().plus(UNDO).isAfter(clock.instant());
        return new ImportReport(
                row.getId(),
                row.getFileName(),
                row.getCreatedBy(),
                row.getCreatedAt(),
                row.getUndoneAt(),
                young && row.getUndoneAt() == null,
                plan);
    }

    /** Some browsers send a whole path. */
    private static String nameOf(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "contacts" : plain.substring(0, Math.min(200, plain.length()));
    }
}
