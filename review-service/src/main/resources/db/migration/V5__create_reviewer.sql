create table reviewer (
    id uuid primary key,
    version bigint not null,
    person_id uuid unique,
    email text not null unique,
    languages text[] not null,
    fields text[] not null,
    search text not null,
    sort_name text not null,
    paused_until date,
    content jsonb not null
);

create index reviewer_by_name on reviewer (sort_name, id);
create index reviewer_search on reviewer using gin (search gin_trgm_ops);
create index reviewer_fields on reviewer using gin (fields);
