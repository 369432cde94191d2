-- LinkedIn sending: a row is leased, begun, and reported once. `begin` is the write-ahead record: from there on somebody may
-- have been written to, and the row is never handed out again.
alter table linkedin_send_queue drop constraint linkedin_send_queue_status_check;
alter table linkedin_send_queue add constraint linkedin_send_queue_status_check
    check (status in ('queued', 'claimed', 'executing', 'sent', 'failed', 'skipped', 'cancelled'));
alter table linkedin_send_queue
    add column due_at           timestamptz, -- null: waits for the step before it
    add column lease_token      uuid,
    add column lease_expires_at timestamptz,
    add column device_id        uuid,        -- null while leased: a person's own sign-in holds it
    add column attempt          int   not null default 0,
    add column begun_at         timestamptz,
    add column with_note        boolean,
    add column outcome_code     text  not null default '',
    add column reported_at      timestamptz,
    add column observed_at      timestamptz,
    add column verified_by      text  not null default '',
    add column driver_version   text  not null default '',
    add column evidence         jsonb not null default '{}',
    add column requeue_reason   text  not null default '';
-- An invitation of which nobody knows whether it went out stands in the way of a second one as well.
drop index linkedin_one_invitation;
create unique index linkedin_one_invitation on linkedin_send_queue (tenant_id, contact_id)
    where action_type = 'connection_request' and (status in ('queued', 'claimed', 'executing', 'sent') or outcome_code = 'unknown_outcome');
create index linkedin_queue_due on linkedin_send_queue (tenant_id, owner_id, due_at, id) where status in ('queued', 'claimed');
create index linkedin_queue_begun on linkedin_send_queue (tenant_id, begun_at) where status = 'executing';

-- What an owner's LinkedIn account may do; the maxima are those of decision 26 and no setting goes beyond them.
create table linkedin_accounts (
    tenant_id        uuid        not null references tenants (id),
    owner_id         uuid        not null,
    invites_per_day  int         not null default 20 check (invites_per_day between 0 and 30),
    invites_per_week int         not null default 80 check (invites_per_week between 0 and 100),
    messages_per_day int         not null default 50 check (messages_per_day between 0 and 80),
    warm_up          boolean     not null default true,
    warm_up_since    timestamptz, -- the first action
    working_days     text        not null default 'MON,TUE,WED,THU,FRI',
    active_from      time        not null default '09:00',
    active_until     time        not null default '18:00' check (active_until > active_from),
    without_note     boolean     not null default false, -- invite without the note when the month's notes are used up
    next_action_at   timestamptz,
    version          int         not null default 0,
    primary key (tenant_id, owner_id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
insert into linkedin_accounts (tenant_id, owner_id) select tenant_id, id from owners;
call tenant_table('linkedin_accounts');

create function linkedin_account_of_owner() returns trigger
    language plpgsql as
$$
begin
    insert into linkedin_accounts (tenant_id, owner_id) values (new.tenant_id, new.id);
    return new;
end
$$;
create trigger linkedin_account_of_owner after insert on owners for each row execute function linkedin_account_of_owner();

-- Why an account rests; until null means that a person must say go on.
create table linkedin_pauses (
    tenant_id uuid        not null references tenants (id),
    owner_id  uuid        not null,
    scope     text        not null check (scope in ('invites', 'noted', 'messages', 'all')),
    reason    text        not null,
    since     timestamptz not null,
    until     timestamptz,
    set_by    text        not null,
    primary key (tenant_id, owner_id, scope),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
call tenant_table('linkedin_pauses');

-- The budget, taken when an action begins and never given back. It outlives messages and people that are erased.
create table linkedin_actions (
    tenant_id   uuid        not null references tenants (id),
    queue_id    uuid        not null,
    attempt     int         not null,
    owner_id    uuid        not null,
    action_type text        not null check (action_type in ('connection_request', 'message')),
    noted       boolean     not null,
    by_hand     boolean     not null default false,
    at          timestamptz not null,
    primary key (tenant_id, queue_id, attempt),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
create index linkedin_actions_owner on linkedin_actions (tenant_id, owner_id, at);
call tenant_table('linkedin_actions');

create table linkedin_limit_events (
    tenant_id uuid        not null references tenants (id),
    id        uuid        not null,
    owner_id  uuid        not null,
    device_id uuid,
    kind      text        not null,
    scope     text        not null,
    until     timestamptz,
    evidence  jsonb       not null default '{}',
    at        timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
create index linkedin_limit_events_owner on linkedin_limit_events (tenant_id, owner_id, kind, at);
call tenant_table('linkedin_limit_events');

-- An administrator's switch: with a row here no extension of the workspace acts.
create table linkedin_stops (
    tenant_id  uuid        not null primary key references tenants (id),
    stopped_at timestamptz not null,
    stopped_by text        not null,
    reason     text        not null default ''
);
call tenant_table('linkedin_stops');

-- A paired browser. The token before the last stays good until the last was used once: a browser may die before it saved.
create table extension_devices (
    tenant_id       uuid        not null references tenants (id),
    id              uuid        not null,
    owner_id        uuid        not null,
    user_id         uuid        not null references users (id),
    name            text        not null,
    consent_version text        not null,
    consent_at      timestamptz not null,
    version         text        not null default '',
    driver_version  text        not null default '',
    zone            text        not null default '',
    dry_run         boolean     not null default true,
    state           text        not null default '',
    reason          text        not null default '',
    refresh_hash    text        not null,
    previous_hash   text        not null default '',
    spent_hashes    text[]      not null default '{}',
    refresh_expires timestamptz not null,
    paired_at       timestamptz not null,
    last_seen_at    timestamptz,
    revoked_at      timestamptz,
    revoked_by      text        not null default '',
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
create unique index extension_one_device on extension_devices (tenant_id, owner_id) where revoked_at is null;
call tenant_table('extension_devices', true);

create table extension_pair_codes (
    tenant_id       uuid        not null references tenants (id),
    id              uuid        not null,
    code_hash       text        not null unique,
    owner_id        uuid        not null,
    user_id         uuid        not null references users (id),
    consent_version text        not null default '',
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
call tenant_table('extension_pair_codes', true);

-- A browser that shows a code does not know its workspace yet. Says the workspace, and nothing else.
create function tenant_of_pair_code(wanted text) returns uuid
    language sql stable security definer
    set search_path = public
    return (select tenant_id from extension_pair_codes where code_hash = wanted);

-- Wrong codes, counted over all nodes; before pairing there is no tenant.
create table extension_pair_failures (
    address   text        not null,
    failed_at timestamptz not null
);
create index extension_pair_failures_lookup on extension_pair_failures (address, failed_at);
grant select, insert, delete on extension_pair_failures to ${app_role};
