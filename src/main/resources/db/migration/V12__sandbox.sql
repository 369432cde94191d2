-- The sandbox mailbox stands in for the mail provider: its state is the provider's, not ours, and is reached over HTTP only.
-- No tenant here: an account is an API key.
create table sandbox_emails (
    id         uuid primary key,
    account    text        not null,
    from_email text        not null,
    to_email   jsonb       not null,
    subject    text        not null,
    html       text,
    body_text  text,
    headers    jsonb       not null default '{}',
    tags       jsonb       not null default '[]',
    reply_to   jsonb       not null default '[]',
    last_event text        not null default 'queued',
    created_at timestamptz not null
);
create index sandbox_emails_account on sandbox_emails (account, created_at desc);

create table sandbox_idempotency (
    account    text        not null,
    key        text        not null,
    body_hash  text        not null,
    status     int, -- null: in flight
    response   text,
    created_at timestamptz not null,
    primary key (account, key)
);

create table sandbox_domains (
    id         uuid primary key,
    account    text        not null,
    name       text        not null,
    region     text        not null,
    status     text        not null,
    records    jsonb       not null,
    created_at timestamptz not null,
    unique (account, name)
);

create table sandbox_webhooks (
    id         uuid primary key,
    account    text        not null,
    endpoint   text        not null,
    secret     text        not null,
    events     jsonb       not null,
    created_at timestamptz not null
);

create table sandbox_deliveries (
    id         uuid primary key,
    webhook_id uuid        not null references sandbox_webhooks (id) on delete cascade,
    payload    text        not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    done_at    timestamptz,
    created_at timestamptz not null
);
create index sandbox_deliveries_open on sandbox_deliveries (due_at) where done_at is null;

grant select, insert, update, delete on sandbox_emails, sandbox_idempotency, sandbox_domains, sandbox_webhooks, sandbox_deliveries to ${app_role};
