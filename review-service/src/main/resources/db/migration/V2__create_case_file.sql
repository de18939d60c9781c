create extension if not exists pg_trgm;

create table case_file (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    phase text not null,
    stage text not null,
    status text not null,
    waiting_for text not null,
    due timestamptz,
    -- the nearest moment at which anybody owes something: the case itself or a reviewer
    attention_at timestamptz,
    epoch integer not null,
    section text,
    language text not null,
    item_type text not null,
    call_id uuid not null,
    section_editor uuid,
    seats_short boolean not null,
    received_at timestamptz not null,
    since timestamptz not null,
    -- folded number and titles
    search text not null,
    -- what a row of the desk shows
    summary jsonb not null,
    content jsonb not null
);

create index case_file_by_received on case_file (received_at desc, id desc);
create index case_file_by_phase on case_file (phase, received_at desc, id desc);
create index case_file_by_editor on case_file (section_editor, received_at desc, id desc);
create index case_file_by_section on case_file (section, received_at desc, id desc);
create index case_file_short on case_file (received_at desc, id desc) where seats_short;
create index case_file_by_attention on case_file (attention_at) where attention_at is not null;
create index case_file_search on case_file using gin (search gin_trgm_ops);

-- a decision, an override, a look behind the blind: who did what, in order
create table trace (
    id uuid primary key,
    manuscript_id uuid not null,
    at timestamptz not null,
    person_id text,
    role text not null,
    on_behalf_of text,
    act text not null,
    detail jsonb not null
);

create index trace_by_manuscript on trace (manuscript_id, at, id);
