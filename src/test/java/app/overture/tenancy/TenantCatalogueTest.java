package app.overture.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.overture.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every table of the schema, so that a new one without its walls fails here. */
@IntegrationTest
@Tag("NFR-3")
class TenantCatalogueTest {

    /** Tables that belong to no workspace, each for a reason that stands in its migration. */
    private static final Set<String> WITHOUT_TENANT = Set.of(
            "tenants",
            "users",
            "login_failures",
            "extension_pair_failures",
            "model_prices",
            "scheduled_tasks",
            "model_tasks",
            "sandbox_emails",
            "sandbox_events",
            "sandbox_idempotency",
            "sandbox_domains",
            "sandbox_webhooks",
            "sandbox_deliveries",
            "flyway_schema_history");

    @Autowired
    DSLContext dsl;

    @Test
    void every_table_names_its_tenant_or_is_known_to_have_none() {
        assertThat(names("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
                    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)""")).containsExactlyInAnyOrderElementsOf(WITHOUT_TENANT);
    }

    @Test
    void every_tenant_table_has_forced_row_level_security_with_the_tenant_policy() {
        assertThat(names("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                    select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation' and p.polcmd = '*'
                    and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = current_tenant())'
                    and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant_id = current_tenant())'))""")).isEmpty();
    }

    @Test
    void every_primary_key_of_a_tenant_table_starts_with_the_tenant() {
        assertThat(names("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and not exists (select from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'p' and k.conkey[1] = a.attnum)""")).isEmpty();
    }

    @Test
    void every_reference_between_tenant_tables_carries_the_tenant() {
        assertThat(names("""
                select k.conrelid::regclass || '.' || k.conname from pg_constraint k
                join pg_attribute mine on mine.attrelid = k.conrelid and mine.attname = 'tenant_id' and not mine.attisdropped
                join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'tenant_id' and not theirs.attisdropped
                where k.contype = 'f' and not (k.conkey[1] = mine.attnum and k.confkey[1] = theirs.attnum)""")).isEmpty();
    }

    @Test
    void the_application_works_under_a_role_that_owns_nothing_and_bypasses_nothing() {
        assertThat(dsl.fetchValue("select current_user")).isEqualTo("overture_app");
        assertThat(dsl.fetchValue(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo(false);
        assertThat(names("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
    }

    private List<String> names(String sql) {
        return dsl.fetch(sql).map(row -> row.get(0, String.class));
    }
}
