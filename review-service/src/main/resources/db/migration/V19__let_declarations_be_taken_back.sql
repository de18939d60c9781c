-- who declared it; and, once it was taken back, who did that, when and why: nothing of it is deleted
alter table conflict.declaration
    add column declared_by text,
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawn_why text,
    add constraint declaration_withdrawn check (
        num_nulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3));
