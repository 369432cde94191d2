package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;

import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything known about people, for those who write to them. Three queries, however many people. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private static final Comparator<Fact> BEST_FIRST = Comparator.comparing(Fact::suspicious)
            .thenComparing(Fact::layer, Comparator.reverseOrder())
            .thenComparing(Fact::observedOn, Comparator.reverseOrder())
            .thenComparing(Fact::id);

    private final DSLContext dsl;
    private final Access access;

    Dossiers(DSLContext dsl, Access access) {
        this.dsl = dsl;
        this.access = access;
    }

    public Dossier of(UUID contactId) {
        @Nullable Dossier found = of(List.of(contactId)).get(contactId);
        if (found == null) {
            throw access.missing("contacts", contactId, "contact");
        }
        return found;
    }

    /** In the order asked for; ids that are not in this workspace are left out. */
    public Map<UUID, Dossier> of(Collection<UUID> contactIds) {
        Actor actor = access.viewer();
        Map<UUID, Record> people = rows(actor.tenantId(), contactIds);
        Set<UUID> companies = people.values().stream()
                .map(row -> row.get(CONTACTS.COMPANY_ID))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, List<Fact>> facts = facts(actor.tenantId(), people.keySet(), companies);
        Map<UUID, Dossier> dossiers = new LinkedHashMap<>();
        for (UUID id : contactIds) {
            Record row = people.get(id);
            if (row != null) {
                dossiers.put(id, dossier(row, facts));
            }
        }
        return dossiers;
    }

    /** Only who they are, without a single fact: for counting thousands. In the order asked for. */
    public List<Dossier.Person> people(Collection<UUID> contactIds) {
        Map<UUID, Record> people = rows(access.viewer().tenantId(), contactIds);
        return contactIds.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(Dossiers::person)
                .toList();
    }

    private Map<UUID, Record> rows(UUID tenantId, Collection<UUID> contactIds) {
        return dsl.select()
                .from(CONTACTS)
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.in(contactIds))
                .fetchMap(CONTACTS.ID, row -> (Record) row);
    }

    private static Dossier dossier(Record row, Map<UUID, List<Fact>> facts) {
        @Nullable UUID companyId = row.get(CONTACTS.COMPANY_ID);
        List<Fact> all = new ArrayList<>(facts.getOrDefault(row.get(CONTACTS.ID), List.of()));
        if (companyId != null) {
            all.addAll(facts.getOrDefault(companyId, List.of()));
        }
        Dossier.Person person = person(row);
        @Nullable Company company = companyId == null ? null : Companies.company(row);
        all.addAll(Quarantine.of(person, company));
        all.sort(BEST_FIRST);
        return new Dossier(person, company, all);
    }

    private static Dossier.Person person(Record row) {
        return new Dossier.Person(
                row.get(CONTACTS.ID),
                row.get(CONTACTS.FIRST_NAME),
                row.get(CONTACTS.LAST_NAME),
                row.get(CONTACTS.EMAIL),
                row.get(CONTACTS.LINKEDIN_URL),
                row.get(CONTACTS.JOB_TITLE),
                row.get(CONTACTS.SENIORITY),
                row.get(CONTACTS.DEPARTMENT),
                row.get(CONTACTS.CITY),
                row.get(CONTACTS.COUNTRY),
                row.get(CONTACTS.LANGUAGE),
                row.get(CONTACTS.TIME_ZONE),
                row.get(CONTACTS.OWNER_ID),
                row.get(CONTACTS.ICP_FIT),
                row.get(CONTACTS.SCORE),
                row.get(CONTACTS.LINKEDIN_ACTIVITY),
                Readiness.of(
                        row.get(COMPANIES.PROFILED_AT),
                        row.get(COMPANIES.RESEARCHED_AT),
                        row.get(CONTACTS.PROFILED_AT)),
                Readiness.missing(
                        row.get(COMPANIES.PROFILED_AT),
                        row.get(COMPANIES.RESEARCHED_AT),
                        row.get(CONTACTS.PROFILED_AT)),
                row.get(CONTACTS.DISQUALIFIED_AT) != null,
                LocalDate.ofInstant(row.get(CONTACTS.UPDATED_AT), ZoneOffset.UTC));
    }

    /** By the contact or the company that they tell about. */
    private Map<UUID, List<Fact>> facts(UUID tenantId, Collection<UUID> people, Collection<UUID> companies) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        dsl.selectFrom(FACTS)
                .where(FACTS.TENANT_ID.eq(tenantId))
                .and(FACTS.CONTACT_ID.in(people).or(FACTS.COMPANY_ID.in(companies)))
                .forEach(row -> facts.computeIfAbsent(
                                row.getContactId() != null ? row.getContactId() : row.getCompanyId(),
                                key -> new ArrayList<>())
                        .add(new Fact(
                                row.getId(),
                                Fact.Layer.ofText(row.getLayer()),
                                row.getField(),
                                row.getValue(),
                                row.getSource(),
                                row.getSourceUrl(),
                                row.getObservedOn(),
                                row.getSuspicious())));
        return facts;
    }
}
