-- A person's own keys: pressed together with what, and which letter does what (only those that differ from the table).
alter table review_preferences
    add column chord   text  not null default '' check (chord in ('', 'alt', 'ctrl_alt', 'ctrl')),
    add column letters jsonb not null default '{}';

-- What a colleague decided today in a campaign, asked at every news of a queue that several people sit at.
create index messages_decided on messages (tenant_id, campaign_id, decided_by, decided_at) where decided_by is not null;
