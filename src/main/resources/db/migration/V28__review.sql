-- How a person wants the review desk; WCAG 2.1.4: single-key shortcuts can be switched off.
create table review_preferences (
    tenant_id   uuid        not null references tenants (id),
    user_id     uuid        not null references users (id),
    single_keys boolean     not null default true,
    updated_at  timestamptz not null,
    primary key (tenant_id, user_id)
);
call tenant_table('review_preferences');
