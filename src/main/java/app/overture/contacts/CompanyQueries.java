package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.FACTS;
import static org.jooq.impl.DSL.selectCount;

import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class CompanyQueries {

    private static final Field<Integer> PEOPLE = selectCount()
            .from(CONTACTS)
            .where(CONTACTS.TENANT_ID.eq(COMPANIES.TENANT_ID))
            .and(CONTACTS.COMPANY_ID.eq(COMPANIES.ID))
            .<Integer>asField("people");
    private static final Field<Integer> KNOWN = selectCount()
            .from(FACTS)
            .where(FACTS.TENANT_ID.eq(COMPANIES.TENANT_ID))
            .and(FACTS.COMPANY_ID.eq(COMPANIES.ID))
            .<Integer>asField("known");

    private final DSLContext dsl;

    CompanyQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Company> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(find(tenantId, List.of(id)).get(id));
    }

    Map<UUID, Company> find(UUID tenantId, Collection<UUID> ids) {
        return dsl.selectFrom(COMPANIES)
                .where(COMPANIES.TENANT_ID.eq(tenantId))
                .and(COMPANIES.ID.in(ids))
                .fetchMap(COMPANIES.ID, Companies::company);
    }

    Page<CompanyRow> list(UUID tenantId, String q, Paging paging) {
        Condition wanted = COMPANIES.TENANT_ID.eq(tenantId);
        if (!q.isBlank()) {
            wanted = wanted.and(COMPANIES
                    .NAME
                    .containsIgnoreCase(q.strip())
                    .or(COMPANIES.DOMAIN.containsIgnoreCase(q.strip()))
                    .or(COMPANIES.INDUSTRY.containsIgnoreCase(q.strip())));
        }
        List<CompanyRow> rows = dsl.select(
                        COMPANIES.ID,
                        COMPANIES.NAME,
                        COMPANIES.DOMAIN,
                        COMPANIES.INDUSTRY,
                        COMPANIES.COMPANY_SIZE,
                        COMPANIES.REGION,
                        COMPANIES.COUNTRY,
                        COMPANIES.TIER,
                        DSL.field(COMPANIES.PROFILED_AT.isNotNull()),
                        DSL.field(COMPANIES.RESEARCHED_AT.isNotNull()),
                        PEOPLE,
                        KNOWN)
                .from(COMPANIES)
                .where(wanted)
                .orderBy(order(paging), COMPANIES.NAME.asc(), COMPANIES.ID.asc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(org.jooq.Records.mapping(CompanyRow::new));
        return new Page<>(rows, dsl.fetchCount(COMPANIES, wanted), paging.page(), paging.size());
    }

    private static SortField<?> order(Paging paging) {
        Field<?> field = switch (paging.sortField()) {
            case "", "name" -> COMPANIES.NAME;
            case "domain" -> COMPANIES.DOMAIN;
            case "industry" -> COMPANIES.INDUSTRY;
            case "company_size" -> COMPANIES.COMPANY_SIZE;
            case "region" -> COMPANIES.REGION;
            case "country" -> COMPANIES.COUNTRY;
            case "tier" -> COMPANIES.TIER;
            case "contacts" -> PEOPLE;
            default -> throw Problem.badInput("sort", "Companies cannot be sorted by “" + paging.sort() + "”.");
        };
        return paging.descending() ? field.desc().nullsLast() : field.asc().nullsLast();
    }
}
