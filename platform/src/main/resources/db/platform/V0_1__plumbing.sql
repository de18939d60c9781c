-- Plumbing that every service has: what it says (stream, outbox), what it has heard (heard, dead_letter, rebuild),
-- what it was asked before (idempotency), and what it still has to do (job).

create table stream (
    subject text primary key,
    seq     bigint not null check (seq > 0)
);
comment on table stream is 'last number given to each subject; its row lock serialises the writers of one subject';

-- column names follow Debezium's outbox router, so that change-data capture stays open
create table outbox (
    id            uuid primary key,
    position      bigint generated always as identity,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    sequence      bigint      not null,
    payload       jsonb       not null,
    actor         jsonb       not null,
    traceparent   text,
    created_at    timestamptz not null,
    published_at  timestamptz,
    unique (aggregateid, sequence)
);
comment on table outbox is 'the log of record: rows stay';
create unique index outbox_in_order on outbox (position);
create index outbox_unpublished on outbox (position) where published_at is null;

create function outbox_said() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_said after insert on outbox for each statement execute function outbox_said();

create table republication (
    id            uuid primary key,
    topic         text        not null,
    requested_at  timestamptz not null default now(),
    last_position bigint      not null default 0,
    started_at    timestamptz,
    finished_at   timestamptz
);

create table heard (
    consumer text   not null,
    source   text   not null,
    subject  text   not null,
    sequence bigint not null,
    primary key (consumer, source, subject)
);
comment on table heard is 'how far each consumer has acted on each subject of each source: the inbox, one row a subject';

create function heard_told() returns trigger language plpgsql as $$
begin
    perform pg_notify('heard', '');
    return null;
end $$;
create trigger heard_told after insert or update on heard for each statement execute function heard_told();

create table dead_letter (
    id          uuid primary key,
    consumer    text        not null,
    source      text        not null,
    subject     text        not null,
    sequence    bigint      not null,
    type        text        not null,
    state       text        not null check (state in ('WAITING', 'PARKED', 'REPLAYED', 'SKIPPED')),
    event       jsonb       not null,
    reason      text        not null,
    version     bigint      not null default 1,
    created_at  timestamptz not null default now(),
    resolved_at timestamptz,
    resolved_by text,
    note        text,
    unique (consumer, source, subject, sequence)
);
comment on column dead_letter.state is 'WAITING: the event itself failed; PARKED: waits behind an earlier one of its subject';
create index dead_letter_open on dead_letter (created_at desc, id) where state in ('WAITING', 'PARKED');
create index dead_letter_subject on dead_letter (consumer, source, subject, sequence) where state in ('WAITING', 'PARKED');

create table rebuild (
    topic          text not null,
    partition      int  not null,
    republication  uuid,
    primary key (topic, partition)
);
comment on table rebuild is 'partitions whose read tables are being rebuilt: live events wait for the end of the republication';

create table idempotency (
    caller       text        not null,
    method       text        not null,
    path         text        not null,
    key          text        not null,
    body_hash    text        not null,
    status       int,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (caller, method, path, key)
);
comment on column idempotency.path is 'SHA-256 of the path: a path may hold a capability';
create index idempotency_age on idempotency (created_at);

create table job (
    id            uuid primary key,
    type          text        not null,
    key           text        not null,
    payload       jsonb       not null,
    state         text        not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    attempt       int         not null default 0,
    progress      real        not null default 0,
    cancel_asked  boolean     not null default false,
    run_after     timestamptz not null default now(),
    claimed_until timestamptz,
    error         text,
    created_at    timestamptz not null default now(),
    finished_at   timestamptz
);
create unique index job_once on job (type, key) where state = 'QUEUED';
create index job_next on job (run_after) where state in ('QUEUED', 'RUNNING');

create function job_queued() returns trigger language plpgsql as $$
begin
    perform pg_notify('job', '');
    return null;
end $$;
create trigger job_queued after insert on job for each statement execute function job_queued();

create table domain_clock (
    one         boolean primary key default true check (one),
    offset_millis bigint not null
);
comment on table domain_clock is 'shift of the domain clock; used by the demonstration only';
