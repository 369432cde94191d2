-- What people decided about messages, one row for each decision, written by the very statement that decides, so that no
-- way to decide can forget it. No foreign key to the message: a number outlives an erased person, it holds none of their
-- words, and ten thousand approvals at once need not look up ten thousand keys.
create table message_decisions (
    tenant_id   uuid        not null references tenants (id),
    id          uuid        not null default uuidv7(),
    message_id  uuid        not null,
    campaign_id uuid        not null,
    user_id     uuid, -- null: a job
    action      text        not null check (action in ('approved', 'first_approved', 'rejected', 'edited', 'regenerated', 'restored')),
    reason      text        not null default '',
    via         text        not null check (via in ('queue', 'grid', 'bulk', 'rest', 'other')),
    shown_ms    int, -- from painted to decided; null when unknown or when there was a break in it
    characters  int         not null,
    flagged     boolean     not null,
    edited      boolean     not null, -- a person had changed the text before
    at          timestamptz not null,
    undone_at   timestamptz,
    primary key (tenant_id, id)
);
create index message_decisions_message on message_decisions (tenant_id, message_id);
create index message_decisions_campaign on message_decisions (tenant_id, campaign_id, at);
call tenant_table('message_decisions');

-- Flagged messages may need two people. The first approval stands beside the draft; only the second one approves.
alter table messages
    add column first_approved_by uuid references users (id),
    add column first_approved_at timestamptz;
create index messages_first_approved on messages (tenant_id, campaign_id) where first_approved_by is not null;

create table review_settings (
    tenant_id       uuid        not null primary key references tenants (id),
    second_reviewer boolean     not null default false,
    updated_at      timestamptz not null
);
call tenant_table('review_settings');

create function decided_via() returns text
    language sql stable
    return coalesce(nullif(current_setting('app.decided_via', true), ''), 'other');

create function decided_after_ms() returns int
    language sql stable
    return nullif(current_setting('app.decided_after_ms', true), '')::int;

-- Planned anew each time (execute): a plan made for one message would be the wrong one for ten thousand.
create function note_decisions() returns trigger
    language plpgsql as
$$
declare
    several boolean := (select count(*) > 1 from after_rows);
begin
    if not exists (select from after_rows where status in ('draft', 'approved', 'rejected')) then
        return null;
    end if;
    execute $note$
        insert into message_decisions (tenant_id, message_id, campaign_id, user_id, action, reason, via, shown_ms,
                                       characters, flagged, edited, at)
        select a.tenant_id, a.id, a.campaign_id, coalesce(current_person(), a.decided_by),
               case a.status when 'draft' then 'first_approved' else a.status end,
               case a.status when 'rejected' then a.reject_reason else '' end,
               $1, $2, char_length(a.body), a.flag_count > 0, a.edit_reason is not null, a.updated_at
        from after_rows a
        join before_rows b on b.tenant_id = a.tenant_id and b.id = a.id
        where a.status in ('approved', 'rejected') and a.status <> b.status
           or a.status = 'draft' and a.first_approved_by is not null and b.first_approved_by is null
        $note$
        using case when several then 'bulk' else decided_via() end,
              case when several then null else decided_after_ms() end;
    if exists (select from before_rows where status in ('approved', 'rejected') or first_approved_by is not null) then
        execute $undo$
            update message_decisions d
            set undone_at = a.updated_at
            from after_rows a
            join before_rows b on b.tenant_id = a.tenant_id and b.id = a.id
            where d.tenant_id = a.tenant_id
              and d.message_id = a.id
              and d.undone_at is null
              and (a.status = 'draft' and b.status in ('approved', 'rejected') and d.action in ('approved', 'rejected')
                or a.first_approved_by is null and b.first_approved_by is not null and d.action = 'first_approved'
                or a.status = 'rejected' and b.status = 'approved' and d.action = 'approved')
            $undo$;
    end if;
    return null;
end
$$;
create trigger messages_decided
    after update on messages
    referencing old table as before_rows new table as after_rows
    for each statement execute function note_decisions();

create function note_rewording() returns trigger
    language plpgsql as
$$
begin
    if new.cause = 'restored' then
        update message_decisions
        set undone_at = new.created_at
        where tenant_id = new.tenant_id
          and id = (select id from message_decisions
                    where tenant_id = new.tenant_id and message_id = new.message_id
                      and action in ('edited', 'regenerated') and undone_at is null
                    order by at desc, id desc limit 1);
    end if;
    insert into message_decisions (tenant_id, message_id, campaign_id, user_id, action, reason, via, shown_ms,
                                   characters, flagged, edited, at)
    select new.tenant_id, new.message_id, m.campaign_id, current_person(), new.cause, coalesce(new.reason, ''),
           decided_via(), case new.cause when 'edited' then decided_after_ms() end,
           char_length(new.body), m.flag_count > 0, m.edit_reason is not null, new.created_at
    from messages m
    where m.tenant_id = new.tenant_id and m.id = new.message_id;
    return null;
end
$$;
create trigger message_reworded
    after insert on message_versions
    for each row when (new.cause <> 'written') execute function note_rewording();

-- What edits teach: proposed by counting, decided by a person. The pattern is what it was counted by.
create table playbook_rules (
    tenant_id       uuid        not null references tenants (id),
    id              uuid        not null,
    pattern         text        not null,
    status          text        not null check (status in ('proposed', 'accepted', 'declined')),
    active          boolean     not null default true, -- an accepted rule can be switched off
    wording         text        not null,
    finding         text        not null, -- what was counted, in a sentence
    support         int         not null,
    decided_support int         not null default 0, -- at the decision; a declined one returns when it has doubled
    examples        jsonb       not null default '[]',
    decided_by      text        not null default '',
    decided_at      timestamptz,
    updated_at      timestamptz not null,
    version         int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, pattern)
);
call tenant_table('playbook_rules', true);
create index message_versions_edited on message_versions (tenant_id, created_at) where cause = 'edited';
