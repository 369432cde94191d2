package app.overture.contacts;

import static app.overture.db.Tables.COMPANIES;
import static app.overture.db.Tables.CONTACTS;
import static app.overture.db.Tables.CONTACT_TAGS;
import static app.overture.db.Tables.ENRICHMENTS;
import static app.overture.db.Tables.OWNERS;
import static app.overture.db.Tables.SUPPRESSIONS;
import static app.overture.db.Tables.TAGS;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Contacts as lists. A page's ids are chosen first, so that the dear columns are computed for one page only. */
@Component
class ContactQueries {

    private static final Field<String[]> TAG_NAMES = array(select(TAGS.NAME)
                    .from(CONTACT_TAGS)
                    .join(TAGS)
                    .on(TAGS.TENANT_ID.eq(CONTACT_TAGS.TENANT_ID))
                    .and(TAGS.ID.eq(CONTACT_TAGS.TAG_ID))
                    .where(CONTACT_TAGS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                    .and(CONTACT_TAGS.CONTACT_ID.eq(CONTACTS.ID))
                    .orderBy(lower(TAGS.NAME)))
            .as("tag_names");
    private static final Field<Boolean> SUPPRESSED = field(exists(selectOne()
                    .from(SUPPRESSIONS)
                    .where(SUPPRESSIONS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                    .and(SUPPRESSIONS.EMAIL.eq(lower(CONTACTS.EMAIL)))))
            .as("suppressed");
    private static final Field<Boolean> ENRICHING = field(exists(selectOne()
                    .from(ENRICHMENTS)
                    .where(ENRICHMENTS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                    .and(ENRICHMENTS.CONTACT_ID.eq(CONTACTS.ID))
                    .and(ENRICHMENTS.STATUS.in(DSL.inline("queued"), DSL.inline("running")))))
            .as("enriching");

    private static final int MOST_INDUSTRIES = 500;

    private final DSLContext dsl;

    ContactQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Page<ContactRow> search(UUID tenantId, ContactFilter filter, Paging paging) {
        return new Page<>(list(tenantId, filter, paging), count(tenantId, filter), paging.page(), paging.size());
    }

    List<ContactRow> list(UUID tenantId, ContactFilter filter, Paging paging) {
        List<UUID> page = joined(List.of(CONTACTS.ID))
                .where(ContactConditions.of(tenantId, filter))
                .orderBy(order(paging))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(CONTACTS.ID);
        return rows(tenantId, page);
    }

    FilterChoices choices(UUID tenantId) {
        Map<Facet, List<FilterChoices.Option>> options = new EnumMap<>(Facet.class);
        options.put(
                Facet.OWNER_ID,
                dsl.select(OWNERS.ID, OWNERS.NAME)
                        .from(OWNERS)
                        .where(OWNERS.TENANT_ID.eq(tenantId))
                        .orderBy(OWNERS.ACTIVE.desc(), lower(OWNERS.NAME))
                        .fetch(row -> new FilterChoices.Option(row.value1().toString(), row.value2())));
        options.put(
                Facet.TAG,
                dsl.select(TAGS.NAME)
                        .from(TAGS)
                        .where(TAGS.TENANT_ID.eq(tenantId))
                        .orderBy(lower(TAGS.NAME))
                        .fetch(row -> new FilterChoices.Option(row.value1(), row.value1())));
        options.put(
                Facet.INDUSTRY,
                dsl.selectDistinct(COMPANIES.INDUSTRY)
                        .from(COMPANIES)
                        .where(COMPANIES.TENANT_ID.eq(tenantId))
                        .and(COMPANIES.INDUSTRY.isNotNull())
                        .orderBy(COMPANIES.INDUSTRY)
                        .limit(MOST_INDUSTRIES)
                        .fetch(row -> FilterChoices.Option.of(row.value1())));
        options.put(Facet.TIER, FilterChoices.words(Words.TIERS));
        options.put(Facet.COMPANY_SIZE, FilterChoices.words(Words.COMPANY_SIZES));
        options.put(Facet.REGION, FilterChoices.words(Words.REGIONS));
        options.put(Facet.SENIORITY, FilterChoices.words(Words.SENIORITIES));
        options.put(Facet.DEPARTMENT, FilterChoices.words(Words.DEPARTMENTS));
        options.put(Facet.ICP_FIT, FilterChoices.words(Words.ICP_FITS));
        options.put(Facet.LINKEDIN_ACTIVITY, FilterChoices.words(Words.LINKEDIN_ACTIVITIES));
        options.put(
                Facet.READINESS,
                List.of(
                        new FilterChoices.Option("ready", "Ready"),
                        new FilterChoices.Option("partial", "Partly"),
                        new FilterChoices.Option("missing", "No profile")));
        return new FilterChoices(options);
    }

    int count(UUID tenantId, ContactFilter filter) {
        return joined(List.of(DSL.count()))
                .where(ContactConditions.of(tenantId, filter))
                .fetchSingle(DSL.count());
    }

    /** In the order of the list's best: highest score first. */
    List<UUID> ids(UUID tenantId, ContactFilter filter, int limit) {
        return joined(List.of(CONTACTS.ID))
                .where(ContactConditions.of(tenantId, filter))
                .orderBy(order(Paging.first(1)))
                .limit(limit)
                .fetch(CONTACTS.ID);
    }

    /** In the order asked for; ids that are not there are left out. */
    List<ContactRow> rows(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, ContactRow> found = joined(List.of(
                        CONTACTS.asterisk(), COMPANIES.asterisk(), OWNERS.NAME, TAG_NAMES, SUPPRESSED, ENRICHING))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.in(ids))
                .fetchMap(CONTACTS.ID, ContactQueries::row);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Optional<Record> find(UUID tenantId, UUID id) {
        return joined(List.of(CONTACTS.asterisk(), COMPANIES.asterisk(), OWNERS.NAME, TAG_NAMES, SUPPRESSED, ENRICHING))
                .where(CONTACTS.TENANT_ID.eq(tenantId))
                .and(CONTACTS.ID.eq(id))
                .fetchOptional()
                .map(row -> (Record) row);
    }

    private SelectOnConditionStep<Record> joined(List<? extends SelectFieldOrAsterisk> fields) {
        return dsl.select(fields)
                .from(CONTACTS)
                .leftJoin(COMPANIES)
                .on(COMPANIES.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(COMPANIES.ID.eq(CONTACTS.COMPANY_ID))
                .leftJoin(OWNERS)
                .on(OWNERS.TENANT_ID.eq(CONTACTS.TENANT_ID))
                .and(OWNERS.ID.eq(CONTACTS.OWNER_ID));
    }

    static ContactRow row(Record row) {
        return new ContactRow(
                row.get(CONTACTS.ID),
                row.get(CONTACTS.FIRST_NAME),
                row.get(CONTACTS.LAST_NAME),
                row.get(CONTACTS.EMAIL),
                row.get(CONTACTS.LINKEDIN_URL),
                row.get(CONTACTS.JOB_TITLE),
                row.get(CONTACTS.SENIORITY),
                row.get(CONTACTS.DEPARTMENT),
                row.get(CONTACTS.COMPANY_ID),
                row.get(COMPANIES.NAME),
                row.get(COMPANIES.DOMAIN),
                row.get(COMPANIES.INDUSTRY),
                row.get(COMPANIES.COMPANY_SIZE),
                row.get(COMPANIES.REGION),
                row.get(COMPANIES.TIER),
                row.get(CONTACTS.OWNER_ID),
                row.get(OWNERS.NAME),
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
                List.of(row.get(TAG_NAMES)),
                row.get(SUPPRESSED),
                row.get(CONTACTS.DISQUALIFIED_AT) != null,
                row.get(CONTACTS.REPLIED_AT) != null,
                row.get(ENRICHING),
                row.get(CONTACTS.VERSION));
    }

    private static List<SortField<?>> order(Paging paging) {
        List<SortField<?>> order = new ArrayList<>();
        for (Field<?> field : sorted(paging)) {
            order.add(
                    paging.descending() ? field.desc().nullsLast() : field.asc().nullsLast());
        }
        if (paging.sort().isEmpty()) {
            order.add(CONTACTS.SCORE.desc());
        }
        order.add(CONTACTS.LAST_NAME.asc());
        order.add(CONTACTS.FIRST_NAME.asc());
        order.add(CONTACTS.ID.asc());
        return order;
    }

    private static List<Field<?>> sorted(Paging paging) {
        return switch (paging.sortField()) {
            case "" -> List.of();
            case "name" -> List.of(CONTACTS.LAST_NAME, CONTACTS.FIRST_NAME);
            case "first_name" -> List.of(CONTACTS.FIRST_NAME);
            case "last_name" -> List.of(CONTACTS.LAST_NAME);
            case "email" -> List.of(CONTACTS.EMAIL);
            case "job_title" -> List.of(CONTACTS.JOB_TITLE);
            case "seniority" -> List.of(CONTACTS.SENIORITY);
            case "department" -> List.of(CONTACTS.DEPARTMENT);
            case "company", "company_name" -> List.of(COMPANIES.NAME);
            case "industry" -> List.of(COMPANIES.INDUSTRY);
            case "company_size" -> List.of(COMPANIES.COMPANY_SIZE);
            case "region" -> List.of(COMPANIES.REGION);
            case "tier" -> List.of(COMPANIES.TIER);
            case "owner", "owner_name" -> List.of(OWNERS.NAME);
            case "score" -> List.of(CONTACTS.SCORE);
            case "icp_fit" -> List.of(CONTACTS.ICP_FIT);
            case "created_at" -> List.of(CONTACTS.CREATED_AT);
            case "readiness" ->
                List.of(DSL.when(COMPANIES.PROFILED_AT.isNull(), 0)
                        .when(COMPANIES.RESEARCHED_AT.isNull().or(CONTACTS.PROFILED_AT.isNull()), 1)
                        .otherwise(2));
            default -> throw Problem.badInput("sort", "Contacts cannot be sorted by “" + paging.sort() + "”.");
        };
    }
}
