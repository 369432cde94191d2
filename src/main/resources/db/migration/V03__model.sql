-- Prices, budget and the log of every model call.
create table model_prices (
    model                text           not null,
    valid_from           date           not null,
    input_per_million    numeric(12, 6) not null,
    cached_per_million   numeric(12, 6) not null,
    output_per_million   numeric(12, 6) not null,
    source               text           not null,
    primary key (model, valid_from)
);
grant select on model_prices to ${app_role};
insert into model_prices values
    ('gpt-5.4',        '2026-03-01', 2.50, 0.25,  15.00, 'public price list, March 2026'),
    ('gpt-5.4-mini',   '2026-03-01', 0.75, 0.075,  4.50, 'public price list, March 2026'),
    ('gpt-5',          '2025-08-01', 1.25, 0.125, 10.00, 'public price list, March 2026'),
    ('gpt-5.1',        '2025-11-01', 1.25, 0.125, 10.00, 'public price list, March 2026'),
    ('gpt-4o-mini',    '2024-07-01', 0.15, 0.075,  0.60, 'public price list, March 2026'),
    ('sandbox-writer', '2026-01-01', 0.75, 0.075,  4.50, 'the sandbox costs nothing; rehearsed at the price of gpt-5.4-mini');

-- One row per call, failed and discarded ones too (decision 18). Named as in the specification.
create table llm_usage_log (
    tenant_id     uuid           not null references tenants (id),
    id            uuid           not null,
    operation     text           not null,
    campaign_id   uuid,
    contact_id    uuid,
    user_id       uuid,
    provider      text           not null,
    model         text           not null,
    input_tokens  int            not null default 0,
    cached_tokens int            not null default 0,
    output_tokens int            not null default 0,
    cost_usd      numeric(14, 6) not null default 0,
    duration_ms   bigint         not null default 0,
    outcome       text           not null check (outcome in ('ok', 'discarded', 'rate_limited', 'timeout', 'refused', 'malformed', 'error')),
    error         text,
    created_at    timestamptz    not null,
    primary key (tenant_id, id)
);
create index llm_usage_month on llm_usage_log (tenant_id, created_at);
create index llm_usage_campaign on llm_usage_log (tenant_id, campaign_id);
call tenant_table('llm_usage_log');

-- One row per workspace and month, so that a reservation is one conditional update and two nodes cannot both win.
create table budget_periods (
    tenant_id    uuid           not null references tenants (id),
    month        date           not null check (extract(day from month) = 1),
    spent_usd    numeric(14, 6) not null default 0,
    reserved_usd numeric(14, 6) not null default 0 check (reserved_usd >= 0),
    alerted_at   timestamptz,
    primary key (tenant_id, month)
);
call tenant_table('budget_periods');

create table budget_reservations (
    tenant_id   uuid           not null references tenants (id),
    id          uuid           not null,
    month       date           not null,
    operation   text           not null,
    campaign_id uuid,
    amount_usd  numeric(14, 6) not null,
    created_at  timestamptz    not null,
    expires_at  timestamptz    not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, month) references budget_periods (tenant_id, month)
);
call tenant_table('budget_reservations');
