package app.overture.contacts.imports;

import static app.overture.db.Tables.COMPANIES;

import app.overture.contacts.CompanyNames;
import app.overture.contacts.imports.Before.Change;
import app.overture.contacts.imports.ImportedPerson.ImportedCompany;
import app.overture.db.tables.records.CompaniesRecord;
import app.overture.shared.Ids;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds or makes the company of a row and fills what was not known of it. */
final class CompanyPlanner {

    private final Here here;
    private final ImportChanges changes;
    private final Ids ids;
    private final Instant now;
    private final ImportPlanner.Origin origin;
    private final FactPlanner facts;
    private final Set<UUID> made = new HashSet<>();

    CompanyPlanner(
            Here here, ImportChanges changes, Ids ids, Instant now, ImportPlanner.Origin origin, FactPlanner facts) {
        this.here = here;
        this.changes = changes;
        this.ids = ids;
        this.now = now;
        this.origin = origin;
        this.facts = facts;
    }

    /**
     * @param id null when the row has no company
     * @param made the id again when this row brought the company
     * @param changes what was filled in a company that was here before
     */
    record Outcome(@Nullable UUID id, @Nullable UUID made, Map<String, Change> changes, List<UUID> facts) {

        static final Outcome NONE = new Outcome(null, null, Map.of(), List.of());
    }

    Outcome resolve(@Nullable ImportedCompany company) {
        if (company == null) {
            return Outcome.NONE;
        }
        Optional<CompaniesRecord> found = here.find(company);
        if (found.isPresent()) {
            return learn(found.get(), company);
        }
        return company.isNamed() ? make(company) : Outcome.NONE;
    }

    /** What the row says of the company somebody works for already; of another company it says nothing to us. */
    Outcome fill(UUID companyId, @Nullable ImportedCompany company) {
        Optional<CompaniesRecord> found = Optional.ofNullable(company).flatMap(here::find);
        return company != null && found.isPresent() && found.get().getId().equals(companyId)
                ? learn(found.get(), company)
                : new Outcome(companyId, null, Map.of(), List.of());
    }

    private Outcome learn(CompaniesRecord row, ImportedCompany company) {
        Set<String> earlier = Before.changes(row).keySet();
        List<UUID> learned = facts.learnCompany(row, company.facts());
        fillBlanks(row, company);
        if (made.contains(row.getId())) {
            return new Outcome(row.getId(), null, Map.of(), learned);
        }
        Map<String, Change> changed = Before.changes(row);
        changed.keySet().removeAll(earlier);
        if (!changed.isEmpty() && changes.changedCompanies.put(row.getId(), row) == null) {
            row.setVersion(row.getVersion() + 1);
            row.setUpdatedAt(now);
        }
        return new Outcome(row.getId(), null, changed, learned);
    }

    private Outcome make(ImportedCompany company) {
        CompaniesRecord row = new CompaniesRecord();
        String name = company.name().isEmpty() ? String.valueOf(company.domain()) : company.name();
        row.setTenantId(origin.tenantId());
        row.setId(ids.next());
        row.setName(name);
        row.setNameKey(CompanyNames.key(name));
        row.setDomain(null);
        row.setWebsite(null);
        row.setLinkedinUrl(null);
        row.setIndustry(null);
        row.setCompanySize(null);
        row.setEmployees(null);
        row.setRevenueRange(null);
        row.setBusinessModel(null);
        row.setRegion(null);
        row.setCountry(null);
        row.setCity(null);
        row.setTier(null);
        row.setProfiledAt(null);
        row.setResearchedAt(null);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setVersion(0);
        fillBlanks(row, company);
        made.add(row.getId());
        changes.newCompanies.add(row);
        here.add(row);
        List<UUID> learned = facts.learnCompany(row, company.facts());
        return new Outcome(row.getId(), row.getId(), Map.of(), learned);
    }

    private void fillBlanks(CompaniesRecord row, ImportedCompany company) {
        if (company.domain() != null && !here.hasDomain(company.domain())) {
            NewContacts.fill(row, COMPANIES.DOMAIN, company.domain());
            here.add(row);
        }
        NewContacts.fill(row, COMPANIES.WEBSITE, company.website());
        NewContacts.fill(row, COMPANIES.LINKEDIN_URL, company.linkedinUrl());
        NewContacts.fill(row, COMPANIES.INDUSTRY, company.industry());
        NewContacts.fill(row, COMPANIES.COMPANY_SIZE, company.companySize());
        NewContacts.fill(row, COMPANIES.EMPLOYEES, company.employees());
        NewContacts.fill(row, COMPANIES.REVENUE_RANGE, company.revenueRange());
        NewContacts.fill(row, COMPANIES.REGION, company.region());
        NewContacts.fill(row, COMPANIES.COUNTRY, company.country());
        NewContacts.fill(row, COMPANIES.CITY, company.city());
    }
}
