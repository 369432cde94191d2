create table messages (
    tenant_id           uuid           not null references tenants (id),
    id                  uuid           not null,
    campaign_id         uuid           not null,
    campaign_contact_id uuid           not null,
    contact_id          uuid           not null,
    owner_id            uuid           not null,
    step                int            not null,
    channel             text           not null check (channel in ('email', 'linkedin_connect', 'linkedin_message')),
    label               text           not null,
    status              text           not null check (status in ('draft', 'approved', 'rejected', 'queued', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'cancelled', 'skipped')),
    subject             text           not null default '',
    body                text           not null,
    original_subject    text           not null default '', -- as first written; never changes
    original_body       text           not null,
    edit_reason         text,
    edit_reason_text    text           not null default '',
    reject_reason       text           not null default '',
    regen_count         int            not null default 0,
    regen_config        jsonb          not null default '{}',
    language            text           not null default 'en',
    tone                text           not null default 'professional',
    evidence            jsonb          not null default '[]', -- per sentence: its text and the ids of the facts it rests on
    flags               jsonb          not null default '[]', -- what the checker found: code, text, where
    flag_count          int            not null default 0,
    content_hash        text, -- SHA-256 sealed at approval
    cost_usd            numeric(14, 6) not null default 0,
    decided_at          timestamptz,
    decided_by          uuid,
    sent_at             timestamptz,
    delivered_at        timestamptz,
    outcome_code        text           not null default '',
    outcome_reason      text           not null default '',
    created_at          timestamptz    not null,
    updated_at          timestamptz    not null,
    version             int            not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, campaign_contact_id, step), -- a second try at writing cannot make a second message
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
    foreign key (tenant_id, campaign_contact_id) references campaign_contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, owner_id) references owners (tenant_id, id),
    check (status not in ('approved', 'queued') or content_hash is not null)
);
create index messages_campaign on messages (tenant_id, campaign_id, status, step);
create index messages_contact on messages (tenant_id, contact_id);
call tenant_table('messages', true);

create table message_versions (
    tenant_id   uuid        not null references tenants (id),
    id          uuid        not null,
    message_id  uuid        not null,
    number      int         not null,
    cause       text        not null check (cause in ('written', 'edited', 'regenerated', 'restored')),
    subject     text        not null,
    body        text        not null,
    reason      text,
    reason_text text        not null default '',
    created_by  text        not null,
    created_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, message_id, number),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
call tenant_table('message_versions');
