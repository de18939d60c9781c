create table number_series (
    year int primary key,
    last int not null
);
comment on table number_series is 'last manuscript number of each year; taken inside the submitting transaction, so none is lost or given twice';

create table manuscript (
    id                uuid primary key,
    version           bigint      not null,
    number            text unique,
    call_id           uuid        not null references call,
    call_version      bigint      not null,
    item_type         text        not null,
    language          text        not null,
    submitted_by      uuid        not null references person,
    entered_by        uuid references person,
    titles            jsonb       not null,
    status            text        not null,
    standing          jsonb       not null,
    last_ordinal      int         not null default 0,
    first_received_at timestamptz,
    draft             jsonb,
    requests          jsonb       not null default '[]',
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    deleted_at        timestamptz,
    check ((number is null) = (first_received_at is null)),
    check ((number is null) = (last_ordinal = 0)),
    check (deleted_at is null or number is null)
);
create index manuscript_of_submitter on manuscript (submitted_by, updated_at desc, id desc) where deleted_at is null;
create index manuscript_entered on manuscript (entered_by, updated_at desc, id desc)
    where deleted_at is null and entered_by is not null;

create table manuscript_version (
    id               uuid primary key,
    manuscript_id    uuid        not null references manuscript,
    ordinal          int         not null check (ordinal > 0),
    kind             text        not null check (kind in ('SUBMISSION', 'COMPLETION', 'REVISION')),
    submitted_at     timestamptz not null,
    submitted_by     uuid        not null references person,
    entered_by       uuid references person,
    answers_decision uuid,
    content          jsonb       not null,
    checks           jsonb       not null,
    renditions       jsonb       not null,
    unique (manuscript_id, ordinal),
    check ((kind = 'SUBMISSION') = (ordinal = 1))
);
comment on table manuscript_version is 'what was submitted; changed by a granted correction alone';

create table manuscript_author (
    manuscript_id uuid    not null references manuscript,
    email         text    not null,
    corresponding boolean not null,
    primary key (manuscript_id, email)
);
comment on table manuscript_author is 'contributors of the last submitted version: whoever holds the address may look';
create index manuscript_author_by_email on manuscript_author (email);

create table manuscript_act (
    id            bigint generated always as identity primary key,
    manuscript_id uuid        not null references manuscript,
    at            timestamptz not null,
    act           text        not null,
    person_id     uuid        not null,
    on_behalf     jsonb
);
comment on table manuscript_act is 'who did what for whom: deletions and steps of the office leave a trace';
create index manuscript_act_of on manuscript_act (manuscript_id, at);
