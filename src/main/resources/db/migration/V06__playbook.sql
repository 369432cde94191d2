-- One strategy document per workspace, every saved version kept.
create table playbooks (
    tenant_id    uuid        not null references tenants (id),
    id           uuid        not null,
    name         text        not null,
    content      text        not null default '',
    extracted    jsonb       not null default '{}',
    extracted_at timestamptz,
    number       int         not null default 1, -- the version people speak of
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null default 0, -- optimistic lock
    primary key (tenant_id, id),
    unique (tenant_id)
);
call tenant_table('playbooks');

create table playbook_versions (
    tenant_id   uuid        not null references tenants (id),
    id          uuid        not null,
    playbook_id uuid        not null,
    number      int         not null,
    content     text        not null,
    extracted   jsonb       not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    primary key (tenant_id, id),
    unique (tenant_id, playbook_id, number),
    foreign key (tenant_id, playbook_id) references playbooks (tenant_id, id) on delete cascade
);
call tenant_table('playbook_versions');
