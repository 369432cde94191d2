package app.overture.contacts.imports;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.FACTS;
import static app.overture.db.Tables.SUPPRESSIONS;
import static app.overture.db.Tables.TAGS;

import app.overture.contacts.CompanyNames;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Loads what a file can meet in a handful of statements, however many rows it has. */
@Component
class HereQueries {

    private final DSLContext dsl;

    HereQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Here load(UUID tenantId, List<ImportedPerson> people, String tag) {
        Keys keys = Keys.of(people);
        Here here = new Here();
        List<CompaniesRecord> companies = dsl.selectFrom(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(any(COMPANIES.DOMAIN, keys.domains).or(any(COMPANIES.NAME_KEY, keys.companies)))
                .orderBy(COMPANIES.CREATED_AT, COMPANIES.ID)
                .fetch();
        companies.forEach(here::add);
        Set<UUID> companyIds = new HashSet<>();
        companies.forEach(company -> companyIds.add(company.getId()));
        List<ContactsRecord> contacts = dsl.selectFrom(CONTACTS)
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(any(CONTACTS.LINKEDIN_KEY, keys.profiles)
                        .or(any(DSL.lower(CONTACTS.EMAIL), keys.addresses))
                        .or(CONTACTS.COMPANY_ID.eq(DSL.any(companyIds.toArray(UUID[]::new))))
                        .or(CONTACTS.COMPANY_ID.isNull().and(any(CONTACTS.LAST_NAME, keys.lastNames))))
                .orderBy(CONTACTS.CREATED_AT, CONTACTS.ID)
                .fetch();
        contacts.forEach(here::add);
        Set<UUID> contactIds = new HashSet<>();
        contacts.forEach(contact -> {
            contactIds.add(contact.getId());
            if (contact.getCompanyId() != null) {
                companyIds.add(contact.getCompanyId());
            }
        });
        loadCompaniesOf(tenantId, here, companyIds);
        loadFacts(tenantId, here, companyIds, contactIds);
        loadSuppressed(tenantId, here, keys.addresses);
        loadTagged(tenantId, here, tag, contactIds);
        return here;
    }

    /** The companies of matched people, which the file may spell otherwise. */
    private void loadCompaniesOf(UUID tenantId, Here here, Set<UUID> companyIds) {
        Set<UUID> unknown = new HashSet<>(companyIds);
        unknown.removeIf(id -> here.company(id).isPresent());
        if (!unknown.isEmpty()) {
            dsl.selectFrom(COMPANIES)
                    .where(COMPANIES.TENANT_ID.eq(tenantId))
                    .and(COMPANIES.ID.eq(DSL.any(unknown.toArray(UUID[]::new))))
                    .orderBy(COMPANIES.CREATED_AT, COMPANIES.ID)
                    .fetch()
                    .forEach(here::add);
        }
    }

    private void loadFacts(UUID tenantId, Here here, Set<UUID> companyIds, Set<UUID> contactIds) {
        dsl.select(FACTS.CONTACT_ID, FACTS.COMPANY_ID, FACTS.FIELD, FACTS.VALUE)
                .from(FACTS)
                .where(FACTS.TENANT_ID.eq(tenantId))
                .and(FACTS.COMPANY_ID
                        .eq(DSL.any(companyIds.toArray(UUID[]::new)))
                        .or(FACTS.CONTACT_ID.eq(DSL.any(contactIds.toArray(UUID[]::new)))))
                .fetch()
                .forEach(fact -> here.learn(
                        fact.value1() == null ? fact.value2() : fact.value1(), fact.value3(), fact.value4()));
    }

    private void loadSuppressed(UUID tenantId, Here here, Set<String> addresses) {
        dsl.select(SUPPRESSIONS.EMAIL, SUPPRESSIONS.ORIGIN)
                .from(SUPPRESSIONS)
                .where(SUPPRESSIONS.TENANT_ID.eq(tenantId))
                .and(any(SUPPRESSIONS.EMAIL, addresses))
                .fetch()
                .forEach(row -> here.addSuppressed(
                        row.value1(),
                        switch (row.value2()) {
                            case "unsubscribe" -> "unsubscribed, stays suppressed";
                            case "bounce" -> "the address bounced, stays suppressed";
                            case "complaint" -> "complained, stays suppressed";
                            default -> "on the suppression list";
                        }));
    }

    private void loadTagged(UUID tenantId, Here here, String tag, Set<UUID> contactIds) {
        if (tag.isEmpty() || contactIds.isEmpty()) {
            return;
        }
        dsl.select(CONTACT_TAGS.CONTACT_ID)
                .from(CONTACT_TAGS)
                .join(TAGS)
                .on(TAGS.TENANT_ID.eq(CONTACT_TAGS.TENANT_ID))
                .and(TAGS.ID.eq(CONTACT_TAGS.TAG_ID))
                .where(CONTACT_TAGS.TENANT_ID.eq(tenantId))
                .and(DSL.lower(TAGS.NAME).eq(DSL.lower(tag)))
                .and(CONTACT_TAGS.CONTACT_ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .fetch()
                .forEach(row -> here.addTagged(row.value1()));
    }

    /** One array parameter instead of thousands of single ones. */
    private static Condition any(Field<String> field, Collection<String> values) {
        return field.eq(DSL.any(values.toArray(String[]::new)));
    }

    private record Keys(
            Set<String> domains,
            Set<String> companies,
            Set<String> profiles,
            Set<String> addresses,
            Set<String> lastNames) {

        static Keys of(List<ImportedPerson> people) {
            Keys keys = new Keys(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            people.forEach(keys::add);
            return keys;
        }

        private void add(ImportedPerson person) {
            lastNames.add(person.lastName());
            if (person.linkedinKey() != null) {
                profiles.add(person.linkedinKey());
            }
            if (person.email() != null) {
                addresses.add(person.email().toLowerCase(Locale.ROOT));
            }
            if (person.company() != null) {
                if (person.company().domain() != null) {
                    domains.add(person.company().domain());
                }
                if (!person.company().name().isEmpty()) {
                    companies.add(CompanyNames.key(person.company().name()));
                }
            }
        }
    }
}
