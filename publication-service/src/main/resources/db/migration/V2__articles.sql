create table article (
    id uuid primary key,
    number text not null unique,
    version bigint not null,
    decision_id uuid not null,
    epoch integer not null,
    progress text not null check (progress in ('ACCEPTED', 'IN_PRODUCTION', 'READY')),
    state text not null check (
        state in ('ACCEPTED', 'IN_PRODUCTION', 'READY', 'SCHEDULED', 'PUBLISHED', 'CANCELLED', 'WITHDRAWN')
    ),
    content jsonb not null,
    content_version integer not null,
    language text not null,
    section text,
    item_type text not null,
    -- titles, authors and number, folded: what the search box looks through
    search text not null,
    dates jsonb not null,
    reviewed boolean not null,
    standing jsonb not null,
    proof jsonb not null,
    translation jsonb,
    issue_id uuid references issue,
    issue_state text check (issue_state in ('PLANNED', 'FROZEN', 'PUBLISHED')),
    issue_due timestamptz,
    answers jsonb not null,
    ending jsonb,
    accepted_at timestamptz not null,
    check ((issue_id is null) = (issue_state is null))
);

create index article_by_state on article (state, accepted_at, id);
create index article_by_waiting on article (accepted_at, id);
create index article_in_production on article (accepted_at, id) where progress = 'IN_PRODUCTION' and ending is null;
create index article_by_issue on article (issue_id) where issue_id is not null;
create index article_search on article using gin (search gin_trgm_ops);

-- order of print within an issue; an article has one place at most
create table issue_article (
    issue_id uuid not null references issue,
    manuscript_id uuid not null unique references article,
    position integer not null check (position > 0),
    item_type text not null,
    section text,
    first_page integer check (first_page > 0),
    last_page integer check (last_page >= first_page),
    doi text unique,
    primary key (issue_id, manuscript_id),
    unique (issue_id, position)
);
