package app.overture.contacts.imports;

import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.IMPORTS;
import static app.overture.db.Tables.IMPORT_MAPPINGS;

import app.overture.contacts.Suppressions;
import app.overture.contacts.Tags;
import app.overture.db.tables.records.ContactTagsRecord;
import app.overture.db.tables.records.ImportRowsRecord;
import app.overture.tenancy.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Stores a plan: everything of one file in the caller's transaction, each table in one batch. */
@Component
class ImportWriter {

    private final DSLContext dsl;
    private final Tags tags;
    private final Suppressions suppressions;
    private final ObjectMapper json;

    ImportWriter(DSLContext dsl, Tags tags, Suppressions suppressions, ObjectMapper json) {
        this.dsl = dsl;
        this.tags = tags;
        this.suppressions = suppressions;
        this.json = json;
    }

    /** One import at a time in a workspace, so that two files with the same people do not both make them. */
    void awaitTurn(UUID tenantId) {
        dsl.select(DSL.function(
                        "pg_advisory_xact_lock",
                        Object.class,
                        DSL.val(tenantId.getLeastSignificantBits() ^ 0x1390_87L)))
                .fetch();
    }

    void write(
            Actor actor,
            UUID importId,
            ImportFile file,
            ColumnMapping mapping,
            ImportOptions options,
            ImportPlanner.Planned planned,
            Instant now) {
        writeImport(actor, importId, file, mapping, options, planned.plan(), now);
        ImportChanges changes = planned.changes();
        insert(changes.newCompanies);
        update(changes.changedCompanies.values());
        insert(changes.newContacts);
        update(changes.changedContacts.values());
        insert(changes.facts);
        tag(actor.tenantId(), importId, options.tag(), changes.tagged);
        changes.suppressions.forEach((email, reason) -> suppressions.add(email, reason, Suppressions.Origin.IMPORT));
        insert(planned.plan().rows().stream()
                .map(row -> record(actor.tenantId(), importId, row, changes.before.get(row.number())))
                .toList());
    }

    void remember(UUID tenantId, ImportFile file, ColumnMapping mapping, Instant now) {
        JSONB words = JSONB.valueOf(json.writeValueAsString(mapping.words(file.headers())));
        dsl.insertInto(IMPORT_MAPPINGS)
                .set(IMPORT_MAPPINGS.TENANT_ID, tenantId)
                .set(IMPORT_MAPPINGS.FINGERPRINT, ColumnMapping.fingerprint(file.headers()))
                .set(IMPORT_MAPPINGS.MAPPING, words)
                .set(IMPORT_MAPPINGS.UPDATED_AT, now)
                .onConflict(IMPORT_MAPPINGS.TENANT_ID, IMPORT_MAPPINGS.FINGERPRINT)
                .doUpdate()
                .set(IMPORT_MAPPINGS.MAPPING, words)
                .set(IMPORT_MAPPINGS.UPDATED_AT, now)
                .execute();
    }

    private void writeImport(
            Actor actor,
            UUID importId,
            ImportFile file,
            ColumnMapping mapping,
            ImportOptions options,
            ImportPlan plan,
            Instant now) {
        dsl.insertInto(IMPORTS)
                .set(IMPORTS.TENANT_ID, actor.tenantId())
                .set(IMPORTS.ID, importId)
                .set(IMPORTS.FILE_NAME, file.name())
                .set(IMPORTS.FORMAT, ImportFormat.of(file.headers()).name().toLowerCase(java.util.Locale.ROOT))
                .set(IMPORTS.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping.words(file.headers()))))
                .set(IMPORTS.ON_MATCH, options.onMatch().text())
                .set(IMPORTS.TOTAL_ROWS, plan.total())
                .set(IMPORTS.CREATED, plan.count(Disposition.CREATED))
                .set(IMPORTS.UPDATED, plan.count(Disposition.UPDATED))
                .set(IMPORTS.SKIPPED, plan.count(Disposition.SKIPPED))
                .set(IMPORTS.FAILED, plan.count(Disposition.FAILED))
                .set(IMPORTS.CREATED_BY, actor.label())
                .set(IMPORTS.CREATED_AT, now)
                .execute();
    }

    private void tag(UUID tenantId, UUID importId, String name, Collection<UUID> contactIds) {
        if (name.isEmpty() || contactIds.isEmpty()) {
            return;
        }
        UUID tagId = tags.findOrCreate(name);
        dsl.update(IMPORTS)
                .set(IMPORTS.TAG_ID, tagId)
                .where(IMPORTS.TENANT_ID.eq(tenantId))
                .and(IMPORTS.ID.eq(importId))
                .execute();
        insert(contactIds.stream()
                .map(contactId -> {
                    ContactTagsRecord row = dsl.newRecord(CONTACT_TAGS);
                    row.setTenantId(tenantId);
                    row.setContactId(contactId);
                    row.setTagId(tagId);
                    return row;
                })
                .toList());
    }

    private ImportRowsRecord record(UUID tenantId, UUID importId, PlannedRow row, @Nullable Before before) {
        ImportRowsRecord record = new ImportRowsRecord();
        record.setTenantId(tenantId);
        record.setImportId(importId);
        record.setRowNumber(row.number());
        record.setDisposition(row.disposition().text());
        record.setCode(row.code().text());
        record.setReason(row.reason());
        record.setName(row.name());
        record.setCompany(row.company());
        record.setContactId(row.contactId());
        record.setBefore(before == null ? null : JSONB.valueOf(json.writeValueAsString(before)));
        return record;
    }

    private void insert(List<? extends TableRecord<?>> rows) {
        if (!rows.isEmpty()) {
            // One statement for all rows: a column that is null in one and set in another must not make two.
            rows.forEach(row -> row.touched(true));
            dsl.batchInsert(rows).execute();
        }
    }

    private void update(Collection<? extends UpdatableRecord<?>> rows) {
        if (!rows.isEmpty()) {
            dsl.batchUpdate(rows).execute();
        }
    }
}
