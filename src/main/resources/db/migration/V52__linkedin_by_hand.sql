-- Who has a row in hand: a person who opened the profile to send it with their own clicks. Until the lease ends no browser is
-- given it, and nobody else either; with a row that a browser or a script holds this is null.
alter table linkedin_send_queue add column held_by uuid;
