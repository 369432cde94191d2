-- What a report shows of a row beside the name, kept because the row may never have become a contact.
alter table import_rows add column company text not null default '';

-- The tag that an import put on its contacts: undo takes it off those that were here before.
alter table imports add column tag_id uuid;
alter table imports add foreign key (tenant_id, tag_id) references tags (tenant_id, id) on delete set null (tag_id);
