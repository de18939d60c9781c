create extension if not exists pg_trgm;

create table person (
    id             uuid primary key,
    version        bigint      not null,
    account_id     text unique,
    email          text        not null unique check (email = lower(email)),
    email_verified boolean     not null,
    names          jsonb       not null,
    orcid          text,
    locale         text        not null check (locale in ('kk', 'ru', 'en')),
    affiliation    jsonb,
    sort_name      text collate "und-x-icu" not null,
    search         text        not null,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now()
);
comment on column person.account_id is 'sub of the login; tied by a verified address only';
comment on column person.search is 'folded names and address, one a line';
create index person_by_name on person (sort_name, id);
create index person_search on person using gin (search gin_trgm_ops);
