-- the journal's record is dated: an issue prints the one that held when it came out
create table journal (
    valid_from date primary key,
    version bigint not null,
    record jsonb not null
);

create table doi_pattern (
    pattern text not null,
    from_whole integer primary key check (from_whole > 0),
    version bigint not null,
    confirmed_at timestamptz,
    confirmed_by uuid
);

create table office (
    singleton boolean primary key default true check (singleton),
    version bigint not null,
    production_editors uuid[] not null,
    translators uuid[] not null
);

insert into office (version, production_editors, translators) values (1, '{}', '{}');

-- who did what that must leave a trace: overrides, reopened issues, removed files, changed records
create table act (
    id uuid primary key,
    subject text not null,
    at timestamptz not null,
    person_id text not null,
    role text not null,
    what text not null,
    reason text,
    details jsonb not null
);

create index act_by_subject on act (subject, at desc);
