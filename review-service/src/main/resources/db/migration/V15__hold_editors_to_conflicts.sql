-- the office's people as last met; what stands between them and manuscripts is kept worked out
create table conflict.staff (
    person_id uuid primary key,
    chief boolean not null,
    reckoned_on date not null
);

-- computed conflicts of the office's people, one row a kind: what lists leave out by an anti-join
create table conflict.bar (
    person_id uuid not null references conflict.staff on delete cascade,
    manuscript_id uuid not null references conflict.authorship on delete cascade,
    type text not null,
    conflict jsonb not null,
    primary key (person_id, manuscript_id, type)
);

create index bar_by_manuscript on conflict.bar (manuscript_id);

-- a computed conflict of one of the office's people, set aside with a reason
create table conflict.override (
    person_id uuid not null,
    manuscript_id uuid not null,
    type text not null,
    reason text not null,
    set_aside_by text not null,
    set_aside_at timestamptz not null,
    primary key (person_id, manuscript_id, type)
);

-- conflicts are told by code: what is stored must be one
alter table conflict.declaration
    add constraint declaration_type check (type in ('OWN_MANUSCRIPT', 'CO_AUTHOR', 'SAME_DEPARTMENT', 'SAME_INSTITUTION',
        'ADVISER', 'PERSONAL', 'OTHER', 'OPPOSED_BY_AUTHOR')),
    add constraint declaration_source check (source in ('REVIEWER', 'AUTHOR', 'EDITOR'));

create index declaration_by_person on conflict.declaration (person_id, manuscript_id) where person_id is not null;

-- the seat a mail is about: an invitation leaves only if nothing came between since it was written
alter table mail add column seat_id uuid;

update mail set seat_id = split_part(once, ':', 2)::uuid
where kind in ('invitation', 'invitation-reminder') and state <> 'SENT' and once ~ '^seat:[0-9a-f-]{36}:';

-- what a merged profile told of conflicts counts on
create index reviewer_merge_into on reviewer_merge (into_id);
