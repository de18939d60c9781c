-- The reviewer's model. No table here has a column for an author, nor a text in which one is named.
create schema blind;

create table blind.sheet (
    version_id uuid primary key,
    manuscript_id uuid not null,
    language text not null,
    metadata jsonb not null,
    fields jsonb not null,
    rubric jsonb not null,
    journal jsonb not null
);

create table blind.seat (
    seat_id uuid primary key,
    manuscript_id uuid not null,
    version_id uuid not null references blind.sheet,
    round integer not null,
    reviewer_id uuid not null,
    review_id uuid not null unique,
    label text not null,
    state text not null check (state in ('INVITED', 'AGREED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    assignment_state text check (assignment_state in ('OPEN', 'REVIEW_SUBMITTED', 'CANCELLED', 'RELEASED')),
    invited_at timestamptz not null,
    answer_by timestamptz not null,
    answered_at timestamptz,
    due timestamptz,
    extended boolean not null default false,
    ended_at timestamptz
);

create index seat_by_reviewer on blind.seat (reviewer_id, invited_at desc, seat_id desc);
create index seat_by_manuscript on blind.seat (manuscript_id);
create index seat_pending on blind.seat (answer_by) where state = 'INVITED';
create index seat_at_work on blind.seat (due) where assignment_state = 'OPEN';

-- an invitation link: only the SHA-256 of its 256 random bits is kept; every mail carries one of its own
create table blind.token (
    hash bytea primary key check (length(hash) = 32),
    seat_id uuid not null references blind.seat,
    made_at timestamptz not null
);

create table blind.review (
    review_id uuid primary key,
    seat_id uuid not null unique references blind.seat,
    version bigint not null,
    state text not null check (state in ('DRAFT', 'SUBMITTED')),
    answers jsonb not null,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    entered_by jsonb
);

create table blind.manuscript_file (
    ref uuid primary key,
    version_id uuid not null,
    media_type text not null,
    document text not null,
    size bigint not null,
    unique (version_id, document)
);

-- an annotated file of a reviewer: the original, and the cleaned copy under the name the author's side gets
create table blind.review_file (
    ref uuid primary key,
    author_ref uuid not null unique,
    seat_id uuid not null references blind.seat,
    state text not null check (state in ('CHECKING', 'CLEAN', 'REFUSED')),
    media_type text not null,
    document text not null,
    size bigint not null,
    cleaned_document text,
    cleaned_size bigint,
    reason text,
    added_at timestamptz not null
);

create index review_file_by_seat on blind.review_file (seat_id);
