create extension if not exists pg_trgm;

create table issue (
    id uuid primary key,
    version bigint not null,
    year integer not null check (year between 1900 and 2200),
    number integer not null check (number > 0),
    whole integer not null unique check (whole > 0),
    state text not null check (state in ('PLANNED', 'FROZEN', 'PUBLISHED')),
    minutes jsonb,
    plan jsonb not null,
    freeze_override jsonb,
    frozen_at timestamptz,
    published_at timestamptz,
    created_at timestamptz not null,
    unique (year, number),
    check ((state = 'PLANNED') = (frozen_at is null)),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

-- the archive and the newest issue of the public site
create index issue_published on issue (whole desc) where state = 'PUBLISHED';
