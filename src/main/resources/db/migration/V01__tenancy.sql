-- Workspaces (tenants), people, roles, owners, sign-in. Flyway is the only author of this schema.
-- The application works under the role ${app_role}, which owns nothing; row-level security holds it to one tenant per transaction.

grant usage on schema public to ${app_role};

-- The tenant of the transaction. nullif: after a SET LOCAL the setting is '' (not null) for the rest of a pooled session.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function current_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.user_id', true), '')::uuid;

-- Every table with a tenant_id is handed to this procedure; a test walks the catalogue and fails where one was forgotten.
-- addressable: its ids stand in URLs, so that another workspace's id must answer 403 and an unknown one 404 (decision 6).
create procedure tenant_table(name regclass, addressable boolean default false)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy tenant_isolation on %s to ${app_role}'
                   || ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    execute format('grant select, insert, update, delete on %s to ${app_role}', name);
    if addressable then
        execute format('create unique index on %s (id)', name);
        execute format('create policy owner_looks_up on %s for select to current_user using (true)', name);
    end if;
end
$$;

-- Says that an id exists in another workspace, and nothing more. Runs as the schema's owner.
create function belongs_to_another_tenant(kind text, wanted uuid) returns boolean
    language plpgsql stable security definer
    set search_path = public as
$$
declare
    found_elsewhere boolean;
begin
    if not exists (select from pg_policies where schemaname = 'public' and tablename = kind and policyname = 'owner_looks_up') then
        raise exception 'not an addressable table: %', kind;
    end if;
    execute format('select exists (select from %I where id = $1 and tenant_id is distinct from current_tenant())', kind)
        into found_elsewhere using wanted;
    return found_elsewhere;
end
$$;

create table tenants (
    id         uuid primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}$'),
    name       text        not null check (name <> ''),
    created_at timestamptz not null
);
grant select, insert, update on tenants to ${app_role};

create table users (
    id            uuid primary key,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    created_at    timestamptz not null
);
create unique index users_email on users (lower(email));
grant select, insert, update on users to ${app_role};

-- A person sees their own memberships before a workspace is chosen, hence a policy of its own.
create table memberships (
    tenant_id  uuid        not null references tenants (id),
    user_id    uuid        not null references users (id),
    role       text        not null check (role in ('ADMIN', 'EDITOR', 'VIEWER')),
    created_at timestamptz not null,
    primary key (tenant_id, user_id)
);
create index memberships_user on memberships (user_id);
call tenant_table('memberships');
create policy own_memberships on memberships for select to ${app_role} using (user_id = current_person());

-- An owner is the person in whose name a message goes out.
create table owners (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    name         text        not null check (name <> ''),
    email        text,
    linkedin_url text,
    user_id      uuid references users (id),
    signature    text        not null default '',
    time_zone    text        not null default 'Europe/Prague',
    active       boolean     not null default true,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      int         not null default 0,
    primary key (tenant_id, id)
);
create unique index owners_name on owners (tenant_id, lower(name));
call tenant_table('owners', true);

-- Rotating refresh tokens; use of a spent one revokes its family.
create table refresh_tokens (
    tenant_id  uuid        not null references tenants (id),
    id         uuid        not null,
    user_id    uuid        not null references users (id),
    family_id  uuid        not null,
    token_hash text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id)
);
create unique index refresh_tokens_hash on refresh_tokens (tenant_id, token_hash);
create index refresh_tokens_family on refresh_tokens (tenant_id, family_id);
call tenant_table('refresh_tokens');

-- Failed sign-ins, counted over all nodes; before sign-in there is no tenant.
create table login_failures (
    account   text        not null,
    address   text        not null,
    failed_at timestamptz not null
);
create index login_failures_lookup on login_failures (account, address, failed_at);
grant select, insert, delete on login_failures to ${app_role};

create table audit_log (
    tenant_id uuid        not null references tenants (id),
    id        uuid        not null,
    at        timestamptz not null,
    user_id   uuid,
    actor     text        not null,
    action    text        not null,
    subject   text        not null default '',
    detail    text        not null default '',
    primary key (tenant_id, id)
);
create index audit_log_at on audit_log (tenant_id, at desc);
call tenant_table('audit_log');
