-- Samples before the whole is paid: one press of "Preview 3". It is running while one of its samples waits.
create table previews (
    tenant_id    uuid           not null references tenants (id),
    id           uuid           not null,
    campaign_id  uuid           not null,
    config       jsonb          not null, -- the brief, frozen like a run's
    estimate_usd numeric(14, 6) not null,
    started_by   uuid,
    started_at   timestamptz    not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade
);
create index previews_campaign on previews (tenant_id, campaign_id, started_at desc);
call tenant_table('previews');

create table preview_samples (
    tenant_id      uuid           not null references tenants (id),
    preview_id     uuid           not null,
    contact_id     uuid           not null,
    position       int            not null,
    kind           text           not null check (kind in ('rich', 'typical', 'thin', 'chosen')),
    status         text           not null check (status in ('waiting', 'written', 'failed', 'cancelled')),
    fingerprint    text, -- of the whole question to the model; the same question is not paid twice
    texts          jsonb          not null default '[]',
    cost_usd       numeric(14, 6) not null default 0,
    failure_code   text           not null default '',
    failure_reason text           not null default '',
    finished_at    timestamptz,
    primary key (tenant_id, preview_id, contact_id),
    foreign key (tenant_id, preview_id) references previews (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index preview_samples_contact on preview_samples (tenant_id, contact_id) where status = 'written';
call tenant_table('preview_samples');

-- Many messages written anew: one press, and one wish per message. It is running while one of its wishes waits.
create table rewrites (
    tenant_id    uuid           not null references tenants (id),
    id           uuid           not null,
    campaign_id  uuid           not null,
    request      jsonb          not null, -- instruction, tone, language, formality
    estimate_usd numeric(14, 6) not null,
    started_by   uuid,
    started_at   timestamptz    not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade
);
create index rewrites_campaign on rewrites (tenant_id, campaign_id, started_at desc);
call tenant_table('rewrites');

create table rewrite_wishes (
    tenant_id   uuid           not null references tenants (id),
    rewrite_id  uuid           not null,
    message_id  uuid           not null,
    version     int            not null, -- of the message when it was asked for; another one means a person was faster
    status      text           not null check (status in ('waiting', 'done', 'failed', 'skipped', 'cancelled')),
    code        text           not null default '',
    reason      text           not null default '',
    cost_usd    numeric(14, 6) not null default 0,
    finished_at timestamptz,
    primary key (tenant_id, rewrite_id, message_id),
    foreign key (tenant_id, rewrite_id) references rewrites (tenant_id, id) on delete cascade,
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index rewrite_wishes_waiting on rewrite_wishes (tenant_id, rewrite_id) where status = 'waiting';
call tenant_table('rewrite_wishes');

-- The rewrite that a message waits for. It does not raise the version: nobody loses what they are typing by it.
alter table messages add column rewrite_id uuid;
create index messages_rewrite on messages (tenant_id, rewrite_id) where rewrite_id is not null;
