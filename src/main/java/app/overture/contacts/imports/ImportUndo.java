package app.overture.contacts.imports;

import static app.overture.db.Tables.CAMPAIGN_CONTACTS;
import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.FACTS;
import static app.overture.db.Tables.IMPORTS;
import static app.overture.db.Tables.IMPORT_ROWS;

import app.overture.contacts.imports.Before.Change;
import app.overture.contacts.imports.ImportUndone.Kept;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import app.overture.db.tables.records.ImportRowsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Takes an import back. People who are in a campaign stay, and so does what somebody changed since; addresses that came
 * on the suppression list stay there, for their owners' sake.
 */
@Component
class ImportUndo {

    private final DSLContext dsl;
    private final ObjectMapper json;

    ImportUndo(DSLContext dsl, ObjectMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    ImportUndone undo(UUID tenantId, UUID importId, Instant now) {
        List<ImportRowsRecord> rows = dsl.selectFrom(IMPORT_ROWS)
                .where(IMPORT_ROWS.TENANT_ID.eq(tenantId))
                .and(IMPORT_ROWS.IMPORT_ID.eq(importId))
                .and(IMPORT_ROWS.DISPOSITION.in(Disposition.CREATED.text(), Disposition.UPDATED.text()))
                .orderBy(IMPORT_ROWS.ROW_NUMBER)
                .fetch();
        List<Kept> kept = new ArrayList<>();
        Set<UUID> inCampaign = inCampaign(tenantId, importId);
        keepers(rows, inCampaign, kept);
        Map<Integer, Before> before = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.getBefore() != null && !inCampaign.contains(row.getContactId()))
                .forEach(row -> before.put(
                        row.getRowNumber(), json.readValue(row.getBefore().data(), Before.class)));
        Set<UUID> companiesOfKept = companiesOf(tenantId, inCampaign);
        int restored = restoreContacts(tenantId, rows, before, now, kept);
        restoreCompanies(tenantId, before.values(), companiesOfKept, now);
        forget(tenantId, before.values(), companiesOfKept);
        int removed = dsl.deleteFrom(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.IMPORT_ID.eq(importId))
                .and(CONTACTS.ID.notIn(inCampaign))
                .execute();
        removeCompanies(tenantId, before.values());
        dsl.update(IMPORTS)
                .set(IMPORTS.UNDONE_AT, now)
                .where(IMPORTS.TENANT_ID.eq(tenantId))
                .and(IMPORTS.ID.eq(importId))
                .execute();
        return new ImportUndone(removed, restored, kept);
    }

    private Set<UUID> inCampaign(UUID tenantId, UUID importId) {
        return dsl.selectDistinct(CAMPAIGN_CONTACTS.CONTACT_ID)
                .from(CAMPAIGN_CONTACTS)
                .join(CONTACTS)
                .on(CONTACTS.TENANT_ID.eq(CAMPAIGN_CONTACTS.TENANT_ID))
                .and(CONTACTS.ID.eq(CAMPAIGN_CONTACTS.CONTACT_ID))
                .where(CAMPAIGN_CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.IMPORT_ID.eq(importId))
                .fetchSet(CAMPAIGN_CONTACTS.CONTACT_ID);
    }

    private static void keepers(List<ImportRowsRecord> rows, Set<UUID> inCampaign, List<Kept> kept) {
        rows.stream()
                .filter(row -> row.getDisposition().equals(Disposition.CREATED.text()))
                .filter(row -> inCampaign.contains(row.getContactId()))
                .forEach(row -> kept.add(new Kept(row.getRowNumber(), row.getName(), "is in a campaign")));
    }

    private Set<UUID> companiesOf(UUID tenantId, Set<UUID> contactIds) {
        return dsl.select(CONTACTS.COMPANY_ID)
                .from(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .and(CONTACTS.COMPANY_ID.isNotNull())
                .fetchSet(CONTACTS.COMPANY_ID);
    }

    private int restoreContacts(
            UUID tenantId, List<ImportRowsRecord> rows, Map<Integer, Before> before, Instant now, List<Kept> kept) {
        Map<UUID, ContactsRecord> contacts = dsl.selectFrom(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(DSL.any(rows.stream()
                        .filter(row -> row.getDisposition().equals(Disposition.UPDATED.text()))
                        .map(ImportRowsRecord::getContactId)
                        .toArray(UUID[]::new))))
                .fetchMap(CONTACTS.ID);
        int restored = 0;
        for (ImportRowsRecord row : rows) {
            @Nullable ContactsRecord contact = contacts.get(row.getContactId());
            @Nullable Before was = before.get(row.getRowNumber());
            if (contact == null || was == null) {
                continue;
            }
            restored++;
            if (!restore(contact, was.contact())) {
                kept.add(new Kept(row.getRowNumber(), row.getName(), "was changed since; those fields stay"));
            }
            if (!Before.changes(contact).isEmpty()) {
                contact.setUpdatedAt(now);
                contact.setVersion(contact.getVersion() + 1);
            }
            if (was.tagged()) {
                untag(tenantId, rows.getFirst().getImportId(), contact.getId());
            }
        }
        dsl.batchUpdate(contacts.values()).execute();
        return restored;
    }

    private void restoreCompanies(UUID tenantId, Collection<Before> before, Set<UUID> keep, Instant now) {
        Set<UUID> changed = before.stream()
                .filter(one -> !one.company().isEmpty())
                .map(Before::companyId)
                .filter(Objects::nonNull)
                .filter(id -> !keep.contains(id))
                .collect(Collectors.toSet());
        Map<UUID, CompaniesRecord> companies = dsl.selectFrom(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(DSL.any(changed.toArray(UUID[]::new))))
                .fetchMap(COMPANIES.ID);
        for (Before one : before) {
            @Nullable CompaniesRecord company = one.companyId() == null ? null : companies.get(one.companyId());
            if (company != null && !one.company().isEmpty()) {
                restore(company, one.company());
                company.setUpdatedAt(now);
            }
        }
        companies.values().forEach(company -> company.setVersion(company.getVersion() + 1));
        dsl.batchUpdate(companies.values()).execute();
    }

    /** Answers whether everything was as the import had left it. */
    private static boolean restore(Record record, Map<String, Change> changes) {
        boolean untouched = true;
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            @Nullable Field<?> field = record.field(change.getKey());
            if (field == null
                    || !Objects.equals(
                            Before.text(record.get(field)), change.getValue().now())) {
                untouched = false;
                continue;
            }
            put(record, field, change.getValue().was());
        }
        return untouched;
    }

    private static <T> void put(Record record, Field<T> field, @Nullable String was) {
        NewContacts.set(record, field, was == null ? null : field.getDataType().convert(was));
    }

    private void forget(UUID tenantId, Collection<Before> before, Set<UUID> keep) {
        Set<UUID> facts = new HashSet<>();
        before.stream()
                .filter(one -> one.companyId() == null || !keep.contains(one.companyId()))
                .forEach(one -> facts.addAll(one.facts()));
        dsl.deleteFrom(FACTS)
                .where(FACTS.TENANT_ID.eq(tenantId))
                .and(FACTS.ID.eq(DSL.any(facts.toArray(UUID[]::new))))
                .execute();
    }

    private void untag(UUID tenantId, UUID importId, UUID contactId) {
        dsl.deleteFrom(CONTACT_TAGS)
                .where(CONTACT_TAGS.TENANT_ID.eq(tenantId))
                .and(CONTACT_TAGS.CONTACT_ID.eq(contactId))
                .and(CONTACT_TAGS.TAG_ID.eq(DSL.select(IMPORTS.TAG_ID)
                        .from(IMPORTS)
                        .where(IMPORTS.TENANT_ID.eq(tenantId))
                        .and(IMPORTS.ID.eq(importId))))
                .execute();
    }

    /** Companies that the import had brought and where nobody works now. */
    private void removeCompanies(UUID tenantId, Collection<Before> before) {
        UUID[] made =
                before.stream().map(Before::newCompany).filter(Objects::nonNull).toArray(UUID[]::new);
        dsl.deleteFrom(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(DSL.any(made)))
                .andNotExists(DSL.selectOne()
                        .from(CONTACTS)
                        .where(CONTACTS.TENANT_ID.eq(tenantId))
                        .and(CONTACTS.COMPANY_ID.eq(COMPANIES.ID)))
                .execute();
    }
}
