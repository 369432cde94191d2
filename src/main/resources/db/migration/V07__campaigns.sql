create table campaign_templates (
    tenant_id      uuid        not null references tenants (id),
    id             uuid        not null,
    name           text        not null check (name <> ''),
    description    text        not null default '',
    steps          jsonb       not null,
    default_config jsonb       not null default '{}',
    is_system      boolean     not null default false,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        int         not null default 0,
    primary key (tenant_id, id)
);
create unique index campaign_templates_name on campaign_templates (tenant_id, lower(name));
call tenant_table('campaign_templates', true);

create table campaigns (
    tenant_id               uuid           not null references tenants (id),
    id                      uuid           not null,
    name                    text           not null check (name <> ''),
    description             text           not null default '',
    owner_id                uuid           not null,
    template_id             uuid,
    status                  text           not null check (status in ('draft', 'ready', 'generating', 'review', 'approved', 'sending', 'sent', 'paused', 'cancelled', 'archived')),
    paused_from             text, -- the status that resume returns to
    pause_reason            text           not null default '',
    generation_config       jsonb          not null default '{}', -- tone, language, instructions; frozen strategy at generation
    sender_config           jsonb          not null default '{}',
    estimated_cost_usd      numeric(14, 6),
    generation_started_at   timestamptz,
    generation_completed_at timestamptz,
    created_by              text           not null,
    created_at              timestamptz    not null,
    updated_at              timestamptz    not null,
    version                 int            not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id),
    foreign key (tenant_id, template_id) references campaign_templates (tenant_id, id) on delete set null (template_id)
);
create index campaigns_updated on campaigns (tenant_id, updated_at desc);
call tenant_table('campaigns', true);

create table campaign_steps (
    tenant_id   uuid    not null references tenants (id),
    id          uuid    not null,
    campaign_id uuid    not null,
    position    int     not null check (position between 1 and 10),
    channel     text    not null check (channel in ('email', 'linkedin_connect', 'linkedin_message')),
    label       text    not null,
    guidance    text    not null default '',
    enabled     boolean not null default true,
    delay_days  int     not null default 0 check (delay_days between 0 and 90),
    primary key (tenant_id, id),
    unique (tenant_id, campaign_id, position),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade
);
call tenant_table('campaign_steps');

create table campaign_contacts (
    tenant_id      uuid        not null references tenants (id),
    id             uuid        not null,
    campaign_id    uuid        not null,
    contact_id     uuid        not null,
    status         text        not null check (status in ('pending', 'generating', 'generated', 'failed', 'excluded', 'cancelled')),
    run_id         uuid, -- the generation run it belongs to at the moment
    failure_code   text        not null default '',
    failure_reason text        not null default '',
    added_at       timestamptz not null,
    started_at     timestamptz,
    generated_at   timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, campaign_id, contact_id),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index campaign_contacts_contact on campaign_contacts (tenant_id, contact_id);
create index campaign_contacts_status on campaign_contacts (tenant_id, campaign_id, status);
call tenant_table('campaign_contacts', true);
