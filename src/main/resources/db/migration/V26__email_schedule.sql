-- What the dispatcher needs to know of a mail without asking again.
alter table email_send_log
    add column anytime   boolean not null default false, -- all delays are 0: the window does not hold it back
    add column time_zone text    not null default 'UTC', -- the recipient's
    add column country   text;                           -- the recipient's, for public holidays

-- DMARC: whether DNS could be asked, apart from what it said. Rates are counted from the last time somebody lifted a pause.
alter table sender_domains
    add column dmarc_state text not null default 'unknown' check (dmarc_state in ('unknown', 'absent', 'present')),
    add column resumed_at  timestamptz;

-- Which subscription at the provider the stored signing secret belongs to; without a row, a person brought the secret.
create table email_webhooks (
    tenant_id     uuid        not null primary key references tenants (id),
    account       text        not null, -- hash of address and key
    endpoint      text        not null,
    provider_id   text        not null,
    registered_at timestamptz not null
);
call tenant_table('email_webhooks');
create index email_send_log_waiting on email_send_log (tenant_id, campaign_id) where status = 'queued' and due_at is null;
create index email_send_log_contact on email_send_log (tenant_id, contact_id);
create index email_send_log_batch on email_send_log (tenant_id, batch_id);

-- The account that an attempt went to: under another one the same key would send a second time.
alter table email_batches
    add column account text not null default '';
