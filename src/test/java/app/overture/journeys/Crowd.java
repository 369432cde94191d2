package app.overture.journeys;

import java.util.UUID;

/**
 * More people than the demo has, under an owner of their own: as much is known of each as of one of the demo's, but other
 * things, and each works elsewhere, so that no two letters have reason to be alike.
 */
public final class Crowd {

    private static final String WORDS = "copper harbour quiet orchard winter signal timber meadow ledger lantern river"
            + " canvas thunder pepper granite willow saddle marble beacon cotton velvet ember cedar mirror anchor barley"
            + " falcon garden hammer island jigsaw kettle ladder magnet needle oyster paddle quarry ribbon shovel tunnel"
            + " umbrella valley wagon yarn zephyr almond basket candle drawer engine feather glacier hollow insect jasmine"
            + " kitchen lemon mustard napkin olive";

    private static final String SQL = """
            with words as (select string_to_array(?, ' ') as w),
            owner as (
                insert into owners (tenant_id, id, name, created_at, updated_at)
                select id, gen_random_uuid(), ?, now(), now() from tenants where slug = ?
                returning tenant_id, id),
            known as materialized (
                select c.*, o.id as new_owner, row_number() over (order by c.id) as place, count(*) over () as all_of_them
                from contacts c join owner o on o.tenant_id = c.tenant_id
                join companies k on k.tenant_id = c.tenant_id and k.id = c.company_id
                where c.email is not null and c.disqualified_at is null and c.source <> 'copy'
                and c.profiled_at is not null and k.profiled_at is not null and k.researched_at is not null),
            copies as materialized (
                select k.*, gen_random_uuid() as new_id, gen_random_uuid() as new_company
                from generate_series(0, ?) g cross join known k where g * all_of_them + place <= ?),
            works as (
                insert into companies (tenant_id, id, name, name_key, industry, company_size, employees, country, city,
                    profiled_at, researched_at, created_at, updated_at)
                select c.tenant_id, c.new_company, 'Works ' || initcap(left(c.new_company::text, 8)),
                    'works ' || c.new_company, k.industry, k.company_size, k.employees, k.country, k.city,
                    now(), now(), now(), now()
                from copies c join companies k on k.tenant_id = c.tenant_id and k.id = c.company_id
                returning id),
            people as (
                insert into contacts (tenant_id, id, first_name, last_name, email, job_title, seniority, department,
                    company_id, owner_id, city, country, language, time_zone, icp_fit, score, linkedin_activity,
                    profiled_at, source, created_at, updated_at)
                select tenant_id, new_id, first_name,
                    initcap(left(translate(replace(new_id::text, '-', ''), '0123456789', 'ghijklmnop'), 9)),
                    new_id || '.' || email, job_title, seniority, department,
                    new_company, new_owner, city, country, language, time_zone, icp_fit, score, linkedin_activity,
                    profiled_at, 'copy', now(), now()
                from copies returning id),
            learned as (
                insert into facts (tenant_id, id, contact_id, company_id, layer, field, value, source, observed_on, created_at)
                select f.tenant_id, gen_random_uuid(),
                    case when f.contact_id is null then null else c.new_id end,
                    case when f.contact_id is null then c.new_company end, f.layer, f.field,
                    (select 'Works on ' || string_agg(w[1 + (hashtext(c.new_id::text || f.id || n) & 63) % cardinality(w)], ' ')
                     from generate_series(1, 10) n, words),
                    f.source, f.observed_on, now()
                from copies c join facts f on f.tenant_id = c.tenant_id
                    and (f.contact_id = c.id or f.company_id = c.company_id)
                where not f.suspicious
                returning id)
            select o.id from owner o, (select count(*) from people) p, (select count(*) from learned) l,
                (select count(*) from works) k""";

    private Crowd() {}

    /** The owner of that many new people of a workspace, all of them ready to be written to. */
    public static UUID of(SharedDatabase database, String workspace, String owner, int people) {
        // The budget of the demo is for a demo.
        database.ask("update workspace_settings set monthly_budget_usd = 10000");
        UUID id = UUID.fromString(database.ask(SQL, WORDS, owner, workspace, people, people));
        long made = database.count("select count(*) from contacts where owner_id = ?", id);
        database.ask("analyze"); // as the database itself would, a minute later
        if (made != people) {
            throw new IllegalStateException("only " + made + " people for " + owner);
        }
        return id;
    }
}
