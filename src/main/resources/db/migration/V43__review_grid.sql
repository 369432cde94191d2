-- A list of a million messages: its order stands with each message, and how many there are is known without counting.

-- The usual order is by the contact's score, which is copied here so that one index holds the whole of it.
alter table messages add column contact_score int not null default 0;
-- What needs the freshest eyes: flags that block, then hints.
alter table messages add column risk int not null
    generated always as (flag_count * 100 + least(jsonb_array_length(flags), 99)) stored;

-- The schema's owner sees no tenant's rows unless the wall is lowered for it.
alter table messages no force row level security;
alter table contacts no force row level security;
update messages m
set contact_score = c.score
from contacts c
where c.tenant_id = m.tenant_id and c.id = m.contact_id and c.score <> 0;
alter table contacts force row level security;
alter table messages force row level security;

-- "for share": a score that somebody changes at this moment is waited for.
create function message_takes_score() returns trigger language plpgsql as
$$
begin
    new.contact_score = coalesce((select c.score from contacts c
                                  where c.tenant_id = new.tenant_id and c.id = new.contact_id for share), 0);
    return new;
end
$$;
create trigger messages_score before insert on messages
    for each row execute function message_takes_score();

create function messages_follow_score() returns trigger language plpgsql as
$$
begin
    update messages set contact_score = new.score where tenant_id = new.tenant_id and contact_id = new.id;
    return null;
end
$$;
create trigger contacts_score after update of score on contacts
    for each row when (old.score <> new.score) execute function messages_follow_score();

-- The usual order with what filters ask most, so that far places in it are found without reading messages.
create index messages_order on messages (tenant_id, campaign_id, contact_score desc, campaign_contact_id, step)
    include (id, status, channel, owner_id, flag_count);
create index messages_order_of_status on messages (tenant_id, campaign_id, status, contact_score desc, campaign_contact_id, step)
    include (id);
drop index messages_campaign;
create index messages_flagged on messages (tenant_id, campaign_id) where flags <> '[]';

-- How many messages of a campaign are alike in what lists filter by. Rows are only ever added, plus and minus, so that two
-- who decide at the same moment never wait for each other; now and then the rows of a campaign are added up.
create table message_counts (
    tenant_id   uuid    not null references tenants (id),
    campaign_id uuid    not null,
    id          bigint  not null generated always as identity,
    status      text    not null,
    step        int     not null,
    channel     text    not null,
    owner_id    uuid    not null,
    score       int     not null,
    flagged     boolean not null,
    n           int     not null,
    primary key (tenant_id, campaign_id, id)
);
insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0, count(*)
from messages
group by 1, 2, 3, 4, 5, 6, 7, 8;
call tenant_table('message_counts');

create procedure add_up_message_counts(tenant uuid, campaign uuid) language sql as
$$
    with due as (select id from message_counts
                  where tenant_id = tenant and campaign_id = campaign for update skip locked),
         gone as (delete from message_counts c using due
                  where c.tenant_id = tenant and c.campaign_id = campaign and c.id = due.id returning c.*)
    insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
    select tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, sum(n)
    from gone
    group by 1, 2, 3, 4, 5, 6, 7, 8
    having sum(n) <> 0
$$;

create function count_messages() returns trigger language plpgsql as
$$
declare
    touched record;
begin
    if tg_op = 'INSERT' then
        insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
        select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0, count(*)
        from new_rows
        group by 1, 2, 3, 4, 5, 6, 7, 8;
    elsif tg_op = 'DELETE' then
        insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
        select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0, -count(*)
        from old_rows
        group by 1, 2, 3, 4, 5, 6, 7, 8;
        for touched in select distinct tenant_id, campaign_id from old_rows loop
            call add_up_message_counts(touched.tenant_id, touched.campaign_id);
        end loop;
    else
        insert into message_counts (tenant_id, campaign_id, status, step, channel, owner_id, score, flagged, n)
        select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flagged, sum(n)
        from (select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0 as flagged, -1 as n
              from old_rows
              union all
              select tenant_id, campaign_id, status, step, channel, owner_id, contact_score, flag_count > 0, 1
              from new_rows) changed
        group by 1, 2, 3, 4, 5, 6, 7, 8
        having sum(n) <> 0;
        if random() < 0.005 then
            for touched in select distinct tenant_id, campaign_id from new_rows loop
                call add_up_message_counts(touched.tenant_id, touched.campaign_id);
            end loop;
        end if;
    end if;
    return null;
end
$$;
create trigger messages_counted_in after insert on messages
    referencing new table as new_rows for each statement execute function count_messages();
create trigger messages_counted_out after delete on messages
    referencing old table as old_rows for each statement execute function count_messages();
create trigger messages_counted_again after update on messages
    referencing old table as old_rows new table as new_rows for each statement execute function count_messages();

-- Which columns a person has put away in a grid.
create table grid_columns (
    tenant_id  uuid        not null references tenants (id),
    user_id    uuid        not null references users (id),
    grid       text        not null,
    hidden     text[]      not null,
    updated_at timestamptz not null,
    primary key (tenant_id, user_id, grid)
);
call tenant_table('grid_columns');
