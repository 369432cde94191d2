-- What a call may cost is set aside while it waits for its place at the provider, so that nothing is left to wait for once
-- it has one. Only a call that went out can have cost something when its process dies.
alter table budget_reservations add column sent_at timestamptz default now(); -- those that are on record are under way
alter table budget_reservations alter column sent_at drop default;
