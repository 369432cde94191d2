-- Named and shaped as in the specification. One row per message; at most one open invitation per person.
create table linkedin_send_queue (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    message_id   uuid        not null,
    campaign_id  uuid        not null,
    contact_id   uuid        not null,
    owner_id     uuid        not null,
    action_type  text        not null check (action_type in ('connection_request', 'message')),
    linkedin_url text        not null,
    body         text        not null,
    content_hash text        not null,
    status       text        not null check (status in ('queued', 'claimed', 'sent', 'failed', 'skipped', 'cancelled')),
    claimed_at   timestamptz,
    sent_at      timestamptz,
    error        text        not null default '',
    retry_count  int         not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, message_id),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
    foreign key (tenant_id, owner_id) references owners (tenant_id, id)
);
create unique index linkedin_one_invitation on linkedin_send_queue (tenant_id, contact_id) where action_type = 'connection_request' and status in ('queued', 'claimed', 'sent');
create index linkedin_queue_owner on linkedin_send_queue (tenant_id, owner_id, status);
call tenant_table('linkedin_send_queue', true);
