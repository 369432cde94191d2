-- Taking ten thousand decisions back compared each row with every other: a join of what a statement saw before and after
-- is guessed at one row and done in a loop. Here both are put together and grouped, which takes one pass.
create or replace function note_decisions() returns trigger
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
        select tenant_id, id, (array_agg(campaign_id))[1],
               coalesce(current_person(), (array_agg(decided_by) filter (where fresh))[1]),
               case max(status) filter (where fresh) when 'draft' then 'first_approved'
                    else max(status) filter (where fresh) end,
               case max(status) filter (where fresh) when 'rejected' then max(reject_reason) filter (where fresh)
                    else '' end,
               $1, $2, max(char_length(body)) filter (where fresh), bool_or(flag_count > 0) filter (where fresh),
               bool_or(edit_reason is not null) filter (where fresh), max(updated_at) filter (where fresh)
        from (select *, true as fresh from after_rows union all select *, false from before_rows) rows
        group by tenant_id, id
        having max(status) filter (where fresh) in ('approved', 'rejected')
               and max(status) filter (where fresh) <> max(status) filter (where not fresh)
            or max(status) filter (where fresh) = 'draft'
               and bool_or(first_approved_by is not null) filter (where fresh)
               and not bool_or(first_approved_by is not null) filter (where not fresh)
        $note$
        using case when several then 'bulk' else decided_via() end,
              case when several then null else decided_after_ms() end;
    if exists (select from before_rows where status in ('approved', 'rejected') or first_approved_by is not null) then
        execute $undo$
            with changed as materialized (
                select tenant_id, id,
                       max(updated_at) filter (where fresh) as at,
                       max(status) filter (where fresh) as is_now,
                       max(status) filter (where not fresh) as was,
                       bool_or(first_approved_by is not null) filter (where fresh) as first_now,
                       bool_or(first_approved_by is not null) filter (where not fresh) as first_then
                from (select *, true as fresh from after_rows union all select *, false from before_rows) rows
                group by tenant_id, id)
            update message_decisions d
            set undone_at = c.at
            from changed c
            where d.tenant_id = c.tenant_id
              and d.message_id = c.id
              and d.undone_at is null
              and (c.is_now = 'draft' and c.was in ('approved', 'rejected') and d.action in ('approved', 'rejected')
                or not c.first_now and c.first_then and d.action = 'first_approved'
                or c.is_now = 'rejected' and c.was = 'approved' and d.action = 'approved')
            $undo$;
    end if;
    return null;
end
$$;
