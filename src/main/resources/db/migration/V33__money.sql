-- A call is on record before it goes out, and belongs to the month in which it went out.
alter table budget_reservations
    add column provider      text           not null default '',
    add column model         text           not null default '',
    add column contact_id    uuid,
    add column user_id       uuid,
    add column input_tokens  int            not null default 0, -- as we count them
    add column output_tokens int            not null default 0, -- as we expect them
    add column estimate_usd  numeric(14, 6) not null default 0; -- what it will likely cost; amount_usd is what it can cost at most

-- lost: the process died between the answer and its booking; the estimate counts as spent.
alter table llm_usage_log drop constraint llm_usage_log_outcome_check;
alter table llm_usage_log add constraint llm_usage_log_outcome_check
    check (outcome in ('ok', 'discarded', 'rate_limited', 'timeout', 'refused', 'malformed', 'error', 'lost'));

-- The schema's owner sees no tenant's rows unless the wall is lowered for it.
alter table llm_usage_log no force row level security;
alter table workspace_settings no force row level security;
alter table llm_usage_log add column month date;
update llm_usage_log u
set month = date_trunc('month', u.created_at at time zone s.time_zone)::date
from workspace_settings s
where s.tenant_id = u.tenant_id;
alter table llm_usage_log alter column month set not null;
alter table llm_usage_log add check (extract(day from month) = 1);
alter table llm_usage_log force row level security;
alter table workspace_settings force row level security;
drop index llm_usage_month;
create index llm_usage_month on llm_usage_log (tenant_id, month, created_at, id);

-- Every call of a workspace touches this one row: room for the new version on the same page keeps that cheap.
alter table budget_periods set (fillfactor = 20);

-- What a workspace pays for a model of its own choice; newer rows replace older ones from their day on.
create table own_model_prices (
    tenant_id          uuid           not null references tenants (id),
    model              text           not null check (model <> ''),
    valid_from         date           not null,
    input_per_million  numeric(12, 6) not null check (input_per_million >= 0),
    cached_per_million numeric(12, 6) not null check (cached_per_million >= 0),
    output_per_million numeric(12, 6) not null check (output_per_million >= 0),
    set_by             text           not null,
    set_at             timestamptz    not null,
    primary key (tenant_id, model, valid_from)
);
call tenant_table('own_model_prices');
