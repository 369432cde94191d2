-- Where a message may meet its like: two alike texts of one campaign share a bucket, whatever else the campaign holds.
create table message_buckets (
    tenant_id  uuid   not null references tenants (id),
    bucket     bigint not null, -- of campaign, part of the text, and a few of its least shingles; or of campaign and company
    message_id uuid   not null,
    primary key (tenant_id, bucket, message_id), -- a look-up is one probe per bucket, answered from the index alone
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index message_buckets_message on message_buckets (tenant_id, message_id);
call tenant_table('message_buckets');

-- Messages that share most of these buckets. A bitmap would read a full bucket to its end before the limit is seen.
create function nearest_messages(wanted bigint[], per_bucket int, at_most int) returns table (id uuid)
    language sql stable
    set enable_bitmapscan = off as
$$
    select s.message_id
    from unnest(wanted) k (bucket)
        cross join lateral (select b.message_id from message_buckets b
                            where b.tenant_id = current_tenant() and b.bucket = k.bucket
                            order by b.message_id limit per_bucket) s
    group by s.message_id
    order by count(*) desc, s.message_id
    limit at_most
$$;

-- Which message was flagged because of which: when one of the two is written anew, the other is looked at again.
create table message_likenesses (
    tenant_id  uuid not null references tenants (id),
    message_id uuid not null, -- the later one, which bears the flag
    other_id   uuid not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
    foreign key (tenant_id, other_id) references messages (tenant_id, id) on delete cascade
);
create index message_likenesses_other on message_likenesses (tenant_id, other_id);
call tenant_table('message_likenesses');
