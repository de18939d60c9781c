-- What is known of authors; read by feature conflict and the editor's model alone.
create schema conflict;

create table conflict.authorship (
    manuscript_id uuid primary key,
    submitted_at timestamptz not null,
    content jsonb not null
);

create table conflict.author (
    manuscript_id uuid not null references conflict.authorship,
    place integer not null,
    person_id uuid,
    email text,
    search text not null,
    primary key (manuscript_id, place)
);

create index author_by_person on conflict.author (person_id) where person_id is not null;
create index author_by_email on conflict.author (email) where email is not null;
create index author_search on conflict.author using gin (search gin_trgm_ops);

-- declared by either side, or overridden by an editor with a reason
create table conflict.declaration (
    id uuid primary key,
    manuscript_id uuid not null,
    reviewer_id uuid,
    person_id uuid,
    type text not null,
    reason text not null,
    source text not null,
    declared_at timestamptz not null
);

create index declaration_by_manuscript on conflict.declaration (manuscript_id);
