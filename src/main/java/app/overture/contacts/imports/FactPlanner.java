package app.overture.contacts.imports;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;

import app.overture.contacts.Suspicion;
import app.overture.contacts.imports.ImportedPerson.Known;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.db.tables.records.ContactsRecord;
import app.overture.db.tables.records.FactsRecord;
import app.overture.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the knowing columns into facts, each once, and says when they amount to a profile. */
final class FactPlanner {

    private static final Set<String> COMPANY_PROFILE = Set.of("summary", "website_description");
    private static final Set<String> PERSON_PROFILE = Set.of("person_summary");

    private final Here here;
    private final ImportChanges changes;
    private final Ids ids;
    private final Instant now;
    private final ImportPlanner.Origin origin;
    private final Set<String> told = new HashSet<>();

    FactPlanner(Here here, ImportChanges changes, Ids ids, Instant now, ImportPlanner.Origin origin) {
        this.here = here;
        this.changes = changes;
        this.ids = ids;
        this.now = now;
        this.origin = origin;
    }

    List<UUID> learnPerson(ContactsRecord contact, List<Known> known) {
        List<UUID> learned = new ArrayList<>();
        for (Known one : known) {
            if (here.learn(contact.getId(), one.field(), one.value())) {
                learned.add(keep(contact.getId(), null, one));
            }
        }
        if (contact.getProfiledAt() == null && isProfile(known, PERSON_PROFILE)) {
            NewContacts.set(contact, CONTACTS.PROFILED_AT, now);
        }
        return learned;
    }

    /** Of a company that stands in many rows, the first row that tells something is believed. */
    List<UUID> learnCompany(CompaniesRecord company, List<Known> known) {
        List<UUID> learned = new ArrayList<>();
        for (Known one : known) {
            if (told.add(company.getId() + one.field()) && here.learn(company.getId(), one.field(), one.value())) {
                learned.add(keep(null, company.getId(), one));
            }
        }
        if (company.getProfiledAt() == null && isProfile(known, COMPANY_PROFILE)) {
            NewContacts.set(company, COMPANIES.PROFILED_AT, now);
        }
        return learned;
    }

    private static boolean isProfile(List<Known> known, Set<String> fields) {
        return known.stream()
                .anyMatch(one -> fields.contains(one.field())
                        && FactText.hasSubstance(one.value())
                        && !Suspicion.of(one.value()));
    }

    private UUID keep(@Nullable UUID contactId, @Nullable UUID companyId, Known known) {
        FactsRecord row = new FactsRecord();
        row.setTenantId(origin.tenantId());
        row.setId(ids.next());
        row.setContactId(contactId);
        row.setCompanyId(companyId);
        row.setLayer(known.layer().text());
        row.setField(known.field());
        row.setValue(known.value());
        row.setSource(origin.source());
        row.setSourceUrl(null);
        row.setObservedOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
        row.setSuspicious(Suspicion.of(known.value()));
        row.setCreatedAt(now);
        changes.facts.add(row);
        return row.getId();
    }
}
