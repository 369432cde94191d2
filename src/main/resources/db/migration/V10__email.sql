create table sender_domains (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    name         text        not null check (name = lower(name)),
    provider_id  text,
    region       text        not null default 'eu-west-1',
    status       text        not null check (status in ('not_started', 'pending', 'verified', 'failed', 'partially_verified', 'partially_failed', 'temporary_failure')),
    records      jsonb       not null default '[]',
    dmarc        text        not null default '',
    checked_at   timestamptz,
    verified_at  timestamptz,
    paused_at    timestamptz,
    pause_reason text        not null default '',
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call tenant_table('sender_domains', true);

create table senders (
    tenant_id  uuid        not null references tenants (id),
    id         uuid        not null,
    domain_id  uuid        not null,
    owner_id   uuid,
    from_name  text        not null,
    from_email text        not null,
    reply_to   text,
    created_at timestamptz not null,
    version    int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, from_email),
    foreign key (tenant_id, domain_id) references sender_domains (tenant_id, id) on delete cascade,
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
call tenant_table('senders', true);

-- What is handed to the provider in one call: membership and bytes are frozen before the first attempt, so that
-- every further attempt is the same request under the same idempotency key (decision 23).
create table email_batches (
    tenant_id        uuid        not null references tenants (id),
    id               uuid        not null,
    idempotency_key  text        not null,
    request          text        not null,
    size             int         not null,
    status           text        not null check (status in ('frozen', 'accepted', 'refused', 'unknown')),
    attempts         int         not null default 0,
    frozen_at        timestamptz not null,
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    next_attempt_at  timestamptz not null,
    error            text        not null default '',
    primary key (tenant_id, id),
    unique (tenant_id, idempotency_key)
);
create index email_batches_open on email_batches (tenant_id, next_attempt_at) where status in ('frozen', 'unknown');
call tenant_table('email_batches');

-- The send ledger: one row per message, written before any call. Named as in the specification.
create table email_send_log (
    tenant_id         uuid        not null references tenants (id),
    id                uuid        not null,
    message_id        uuid        not null,
    campaign_id       uuid        not null,
    contact_id        uuid        not null,
    step              int         not null,
    status            text        not null check (status in ('queued', 'batched', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'unknown', 'cancelled', 'skipped')),
    content_hash      text        not null,
    to_email          text        not null,
    from_email        text        not null,
    from_name         text        not null,
    reply_to          text,
    due_at            timestamptz, -- null: waits for the step before it
    batch_id          uuid,
    batch_position    int,
    resend_message_id text,
    sent_at           timestamptz,
    delivered_at      timestamptz,
    code              text        not null default '',
    error             text        not null default '',
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, message_id),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, batch_id) references email_batches (tenant_id, id)
);
create index email_send_log_due on email_send_log (tenant_id, due_at) where status = 'queued';
create index email_send_log_provider on email_send_log (tenant_id, resend_message_id);
create index email_send_log_campaign on email_send_log (tenant_id, campaign_id, status);
call tenant_table('email_send_log');

-- Signed webhooks as they came; a repeated svix-id does nothing.
create table email_events (
    tenant_id         uuid        not null references tenants (id),
    svix_id           text        not null,
    type              text        not null,
    resend_message_id text,
    payload           jsonb       not null,
    received_at       timestamptz not null,
    applied_at        timestamptz,
    primary key (tenant_id, svix_id)
);
create index email_events_provider on email_events (tenant_id, resend_message_id);
call tenant_table('email_events');
