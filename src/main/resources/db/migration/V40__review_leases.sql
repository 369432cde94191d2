-- Who has which message on the desk, so that two reviewers never get the same one. A lease that ran out is nobody's.
create table review_leases (
    tenant_id   uuid        not null references tenants (id),
    message_id  uuid        not null,
    campaign_id uuid        not null,
    user_id     uuid        not null references users (id),
    sitting_id  uuid        not null, -- one open queue; a person may have two
    until       timestamptz not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index review_leases_sitting on review_leases (tenant_id, sitting_id);
create index review_leases_campaign on review_leases (tenant_id, campaign_id);
call tenant_table('review_leases');

-- Where a person left a queue.
create table review_bookmarks (
    tenant_id   uuid        not null references tenants (id),
    campaign_id uuid        not null,
    user_id     uuid        not null references users (id),
    message_id  uuid        not null,
    updated_at  timestamptz not null,
    primary key (tenant_id, campaign_id, user_id),
    foreign key (tenant_id, campaign_id) references campaigns (tenant_id, id) on delete cascade,
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
call tenant_table('review_bookmarks');
