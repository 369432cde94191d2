-- What a workspace sets for itself: time, language, budget, sending window, keys.
create table workspace_settings (
    tenant_id          uuid           not null primary key references tenants (id),
    language           text           not null default 'en',
    time_zone          text           not null default 'Europe/Prague',
    country            text           not null default 'CZ',
    working_days       text           not null default 'MON,TUE,WED,THU,FRI',
    send_from          time           not null default '09:00',
    send_until         time           not null default '17:00',
    cooldown_days      int            not null default 30 check (cooldown_days between 0 and 365),
    postal_address     text           not null default '',
    monthly_budget_usd numeric(12, 2) check (monthly_budget_usd >= 0),
    budget_mode        text           not null default 'hard' check (budget_mode in ('hard', 'soft', 'monitor')),
    model_base_url     text,
    model_name         text,
    updated_at         timestamptz    not null,
    version            int            not null default 0
);
call tenant_table('workspace_settings');

-- AES-256-GCM under the master key; nobody reads them back, the screens show the last four characters.
create table secrets (
    tenant_id  uuid        not null references tenants (id),
    name       text        not null check (name in ('resend_api_key', 'resend_webhook_secret', 'model_api_key')),
    ciphertext bytea       not null,
    last_four  text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    primary key (tenant_id, name)
);
call tenant_table('secrets');
