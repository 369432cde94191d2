-- People, companies, what is known about them, and where it came from.
create table companies (
    tenant_id       uuid        not null references tenants (id),
    id              uuid        not null,
    name            text        not null check (name <> ''),
    name_key        text        not null,
    domain          text,
    website         text,
    linkedin_url    text,
    industry        text,
    company_size    text,
    employees       int,
    revenue_range   text,
    business_model  text,
    region          text,
    country         text,
    city            text,
    tier            text,
    profiled_at     timestamptz, -- L1, company profile present
    researched_at   timestamptz, -- L2, company research present
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         int         not null default 0,
    primary key (tenant_id, id)
);
create unique index companies_domain on companies (tenant_id, domain) where domain is not null;
create index companies_name on companies (tenant_id, name_key);
call tenant_table('companies', true);

create table imports (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    file_name    text        not null,
    format       text        not null,
    mapping      jsonb       not null,
    on_match     text        not null check (on_match in ('skip', 'update')),
    total_rows   int         not null default 0,
    created      int         not null default 0,
    updated      int         not null default 0,
    skipped      int         not null default 0,
    failed       int         not null default 0,
    created_by   text        not null,
    created_at   timestamptz not null,
    undone_at    timestamptz,
    primary key (tenant_id, id),
    check (total_rows = created + updated + skipped + failed)
);
call tenant_table('imports', true);

create table contacts (
    tenant_id            uuid        not null references tenants (id),
    id                   uuid        not null,
    first_name           text        not null default '',
    last_name            text        not null default '',
    email                text,
    email_status         text        not null default 'unknown',
    linkedin_url         text,
    linkedin_key         text,
    phone                text,
    job_title            text        not null default '',
    seniority            text,
    department           text,
    company_id           uuid,
    owner_id             uuid,
    city                 text,
    country              text,
    language             text,
    time_zone            text,
    icp_fit              text        not null default 'unknown' check (icp_fit in ('strong_fit', 'moderate_fit', 'weak_fit', 'unknown')),
    score                int         not null default 0 check (score between 0 and 100),
    linkedin_activity    text        not null default 'unknown',
    do_not_contact_hint  text,
    profiled_at          timestamptz, -- person profile present
    disqualified_at      timestamptz,
    disqualified_reason  text,
    replied_at           timestamptz,
    source               text        not null default '',
    import_id            uuid,
    custom               jsonb       not null default '{}',
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id) references companies (tenant_id, id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id),
    foreign key (tenant_id, import_id) references imports (tenant_id, id),
    check (first_name <> '' or last_name <> '')
);
create unique index contacts_email on contacts (tenant_id, lower(email)) where email is not null;
create unique index contacts_linkedin on contacts (tenant_id, linkedin_key) where linkedin_key is not null;
create index contacts_company on contacts (tenant_id, company_id);
create index contacts_owner on contacts (tenant_id, owner_id);
create index contacts_name on contacts (tenant_id, last_name, first_name);
call tenant_table('contacts', true);

-- Layers: l1 company profile, l2 company research, person. Text only, never HTML.
create table facts (
    tenant_id   uuid        not null references tenants (id),
    id          uuid        not null,
    contact_id  uuid,
    company_id  uuid,
    layer       text        not null check (layer in ('l1', 'l2', 'person')),
    field       text        not null,
    value       text        not null check (value <> ''),
    source      text        not null,
    source_url  text,
    observed_on date        not null,
    suspicious  boolean     not null default false,
    created_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, company_id) references companies (tenant_id, id) on delete cascade,
    check ((layer = 'person') = (contact_id is not null) and (contact_id is null) <> (company_id is null))
);
create index facts_contact on facts (tenant_id, contact_id) where contact_id is not null;
create index facts_company on facts (tenant_id, company_id) where company_id is not null;
call tenant_table('facts');

create table tags (
    tenant_id  uuid        not null references tenants (id),
    id         uuid        not null,
    name       text        not null check (name <> ''),
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index tags_name on tags (tenant_id, lower(name));
call tenant_table('tags', true);

create table contact_tags (
    tenant_id  uuid not null references tenants (id),
    contact_id uuid not null,
    tag_id     uuid not null,
    primary key (tenant_id, contact_id, tag_id),
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, tag_id) references tags (tenant_id, id) on delete cascade
);
create index contact_tags_tag on contact_tags (tenant_id, tag_id);
call tenant_table('contact_tags');

create table import_rows (
    tenant_id   uuid not null references tenants (id),
    import_id   uuid not null,
    row_number  int  not null,
    disposition text not null check (disposition in ('created', 'updated', 'skipped', 'failed')),
    code        text not null default '',
    reason      text not null default '',
    name        text not null default '',
    contact_id  uuid,
    before      jsonb, -- the fields that an update changed, as they were: what undo restores
    primary key (tenant_id, import_id, row_number),
    foreign key (tenant_id, import_id) references imports (tenant_id, id) on delete cascade
);
call tenant_table('import_rows');

create table import_mappings (
    tenant_id   uuid        not null references tenants (id),
    fingerprint text        not null,
    mapping     jsonb       not null,
    updated_at  timestamptz not null,
    primary key (tenant_id, fingerprint)
);
call tenant_table('import_mappings');

create table suppressions (
    tenant_id  uuid        not null references tenants (id),
    id         uuid        not null,
    email      text        not null check (email = lower(email)),
    reason     text        not null default '',
    origin     text        not null check (origin in ('manual', 'unsubscribe', 'bounce', 'complaint', 'import')),
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, email)
);
call tenant_table('suppressions', true);

-- A wish to have a contact enriched; the row is the truth, a job points at it.
create table enrichments (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    contact_id   uuid        not null,
    campaign_id  uuid,
    status       text        not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    profile_text text        not null default '', -- what a person pasted
    code         text        not null default '',
    reason       text        not null default '',
    facts_added  int         not null default 0,
    requested_by uuid,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create unique index enrichments_open on enrichments (tenant_id, contact_id) where status in ('queued', 'running');
call tenant_table('enrichments');
