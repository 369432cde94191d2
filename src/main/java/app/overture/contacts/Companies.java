package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import app.overture.db.tables.records.CompaniesRecord;
import app.overture.shared.Ids;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import app.overture.tenancy.Access;
import app.overture.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies that people work for, each once. */
@Service
@Transactional
public class Companies {

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final Access access;
    private final CompanyQueries queries;

    Companies(DSLContext dsl, Ids ids, Clock clock, Access access, CompanyQueries queries) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.queries = queries;
    }

    /**
     * The company of this domain, else of this name, else a new one; what we did not know of it is filled in. A company
     * that has another domain is another company, even under the same name.
     */
    public UUID findOrCreate(NewCompany company) {
        Actor actor = access.editor();
        String name = company.name().strip();
        @Nullable
        String domain = Optional.ofNullable(company.domain())
                .or(() -> Optional.ofNullable(company.website()))
                .flatMap(CompanyNames::domain)
                .orElse(null);
        if (name.isEmpty() && domain == null) {
            throw Problem.badInput("company", "A company needs a name or a domain.");
        }
        if (name.isEmpty()) {
            name = String.valueOf(domain);
        }
        UUID found = find(actor.tenantId(), name, domain);
        if (found == null) {
            found = insert(actor.tenantId(), name, domain);
        }
        fillBlanks(actor.tenantId(), found, domain, company);
        return found;
    }

    @Transactional(readOnly = true)
    public Company get(UUID id) {
        Actor actor = access.viewer();
        return queries.find(actor.tenantId(), id).orElseThrow(() -> access.missing("companies", id, "company"));
    }

    @Transactional(readOnly = true)
    public Page<CompanyRow> list(String q, Paging paging) {
        return queries.list(access.viewer().tenantId(), q, paging);
    }

    private @Nullable UUID find(UUID tenantId, String name, @Nullable String domain) {
        if (domain != null) {
            UUID byDomain = dsl.select(COMPANIES.ID)
                    .from(COMPANIES)
                    .where(COMPANIES.TENANT_ID.eq(tenantId))
                    .and(COMPANIES.DOMAIN.eq(domain))
                    .fetchOne(COMPANIES.ID);
            if (byDomain != null) {
                return byDomain;
            }
        }
        var byName = COMPANIES.TENANT_ID.eq(tenantId).and(COMPANIES.NAME_KEY.eq(CompanyNames.key(name)));
        return dsl.select(COMPANIES.ID)
                .from(COMPANIES)
                .where(domain == null ? byName : byName.and(COMPANIES.DOMAIN.isNull()))
                .orderBy(COMPANIES.CREATED_AT, COMPANIES.ID)
                .limit(1)
                .fetchOne(COMPANIES.ID);
    }

    /** Two imports may meet at the same new domain: the second takes the first one's row. */
    private UUID insert(UUID tenantId, String name, @Nullable String domain) {
        Instant now = clock.instant();
        CompaniesRecord row = dsl.newRecord(COMPANIES);
        row.setTenantId(tenantId);
        row.setId(ids.next());
        row.setName(name);
        row.setNameKey(CompanyNames.key(name));
        row.setDomain(domain);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        boolean made = dsl.insertInto(COMPANIES).set(row).onConflictDoNothing().execute() == 1;
        if (made) {
            return row.getId();
        }
        return Optional.ofNullable(find(tenantId, name, domain))
                .orElseThrow(() -> new IllegalStateException("A company collided and was not found"));
    }

    private void fillBlanks(UUID tenantId, UUID id, @Nullable String domain, NewCompany company) {
        dsl.update(COMPANIES)
                .set(COMPANIES.DOMAIN, coalesce(COMPANIES.DOMAIN, val(domain)))
                .set(COMPANIES.WEBSITE, coalesce(COMPANIES.WEBSITE, text(company.website())))
                .set(COMPANIES.LINKEDIN_URL, coalesce(COMPANIES.LINKEDIN_URL, text(company.linkedinUrl())))
                .set(COMPANIES.INDUSTRY, coalesce(COMPANIES.INDUSTRY, text(company.industry())))
                .set(COMPANIES.COMPANY_SIZE, coalesce(COMPANIES.COMPANY_SIZE, text(company.companySize())))
                .set(COMPANIES.EMPLOYEES, coalesce(COMPANIES.EMPLOYEES, val(company.employees())))
                .set(COMPANIES.REVENUE_RANGE, coalesce(COMPANIES.REVENUE_RANGE, text(company.revenueRange())))
                .set(COMPANIES.BUSINESS_MODEL, coalesce(COMPANIES.BUSINESS_MODEL, text(company.businessModel())))
                .set(COMPANIES.REGION, coalesce(COMPANIES.REGION, text(company.region())))
                .set(COMPANIES.COUNTRY, coalesce(COMPANIES.COUNTRY, text(company.country())))
                .set(COMPANIES.CITY, coalesce(COMPANIES.CITY, text(company.city())))
                .set(COMPANIES.TIER, coalesce(COMPANIES.TIER, text(company.tier())))
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.eq(id))
                .execute();
    }

    private static org.jooq.Field<String> text(@Nullable String value) {
        return val(value == null || value.isBlank() ? null : value.strip(), String.class);
    }

    static Company company(Record row) {
        return new Company(
                row.get(COMPANIES.ID),
                row.get(COMPANIES.NAME),
                row.get(COMPANIES.DOMAIN),
                row.get(COMPANIES.WEBSITE),
                row.get(COMPANIES.LINKEDIN_URL),
                row.get(COMPANIES.INDUSTRY),
                row.get(COMPANIES.COMPANY_SIZE),
                row.get(COMPANIES.EMPLOYEES),
                row.get(COMPANIES.REVENUE_RANGE),
                row.get(COMPANIES.BUSINESS_MODEL),
                row.get(COMPANIES.REGION),
                row.get(COMPANIES.COUNTRY),
                row.get(COMPANIES.CITY),
                row.get(COMPANIES.TIER),
                row.get(COMPANIES.PROFILED_AT),
                row.get(COMPANIES.RESEARCHED_AT),
                row.get(COMPANIES.VERSION));
    }
}
