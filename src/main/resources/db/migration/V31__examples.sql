-- A free LinkedIn account takes notes of 200 characters, Premium 300 (decision 28).
alter table owners add column long_notes boolean not null default false;

-- Approved messages that a person shows to the writer: so shall it sound.
create table message_examples (
    tenant_id  uuid        not null references tenants (id),
    message_id uuid        not null,
    marked_by  text        not null,
    marked_at  timestamptz not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
call tenant_table('message_examples');
