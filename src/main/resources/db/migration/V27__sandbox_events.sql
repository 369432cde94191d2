-- What becomes of a mail at the provider, and when. An event that has not happened yet waits for its time.
create table sandbox_events (
    id          uuid primary key,
    email_id    uuid        not null references sandbox_emails (id) on delete cascade,
    type        text        not null,
    detail      jsonb       not null default '{}',
    due_at      timestamptz not null,
    happened_at timestamptz
);
create index sandbox_events_email on sandbox_events (email_id, due_at);
create index sandbox_events_open on sandbox_events (due_at) where happened_at is null;
grant select, insert, update, delete on sandbox_events to ${app_role};

alter table sandbox_emails
    add column cc           jsonb not null default '[]',
    add column bcc          jsonb not null default '[]',
    add column scheduled_at timestamptz;

alter table sandbox_webhooks
    add column status text not null default 'enabled';

alter table sandbox_deliveries
    add column type         text not null default '',
    add column answered     int, -- the status of the last attempt; null: no answer
    add column abandoned_at timestamptz;
drop index sandbox_deliveries_open;
create index sandbox_deliveries_open on sandbox_deliveries (due_at) where done_at is null and abandoned_at is null;
