package app.overture.journeys;

import java.util.UUID;

/** More people than the demo has: copies of its own, with all that is known of them, under an owner of their own. */
public final class Crowd {

    private static final String SQL = """
            with owner as (
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
                select k.*, gen_random_uuid() as new_id, g as round
                from generate_series(0, ? / 20) g cross join known k where g * all_of_them + place <= ?),
            people as (
                insert into contacts (tenant_id, id, first_name, last_name, email, job_title, seniority, department,
                    company_id, owner_id, city, country, language, time_zone, icp_fit, score, linkedin_activity,
                    profiled_at, source, created_at, updated_at)
                select tenant_id, new_id, first_name, last_name, new_id || '.' || email, job_title, seniority, department,
                    company_id, new_owner, city, country, language, time_zone, icp_fit, score, linkedin_activity,
                    profiled_at, 'copy', now(), now()
                from copies returning id),
            learned as (
                insert into facts (tenant_id, id, contact_id, layer, field, value, source, observed_on, created_at)
                select f.tenant_id, gen_random_uuid(), c.new_id, f.layer, f.field, f.value, f.source, f.observed_on, now()
                from copies c join facts f on f.tenant_id = c.tenant_id and f.contact_id = c.id returning id)
            select o.id from owner o, (select count(*) from people) p, (select count(*) from learned) l""";

    private Crowd() {}

    /** The owner of that many new people of a workspace, all of them ready to be written to. */
    public static UUID of(SharedDatabase database, String workspace, String owner, int people) {
        UUID id = UUID.fromString(database.ask(SQL, owner, workspace, people, people));
        long made = database.count("select count(*) from contacts where owner_id = ?", id);
        database.ask("analyze"); // as the database itself would, a minute later
        if (made != people) {
            throw new IllegalStateException("only " + made + " people for " + owner);
        }
        return id;
    }
}
