-- One press of "Generate", with what it was pressed with.
create table generation_runs (
    tenant_id    uuid           not null references tenants (id),
    id           uuid           not null,
    campaign_id  uuid           not null,
    status       text           not null check (status in ('running', 'finished', 'cancelled')),
    config       jsonb          not null, -- tone, language, instructions, steps, strategy: frozen for reproducibility
    contacts     int            not null,
    messages     int            not null,
    estimate_usd numeric(14, 6) not null,
    started_by   uuid,
    started_at   timestamptz    not null,
    finished_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade
);
create unique index generation_runs_open on generation_runs (tenant_id, campaign_id) where status = 'running';
call tenant_table('generation_runs');
