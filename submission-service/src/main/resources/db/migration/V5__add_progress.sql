create table read_progress (
    manuscript_id uuid primary key,
    review        jsonb,
    publication   jsonb,
    standing      jsonb,
    status        text,
    changed_at    timestamptz not null
);
comment on table read_progress is 'what review and publication last said of a manuscript; standing with the issue counted in';

create table read_issue (
    issue_id uuid primary key,
    state    text not null,
    year     int  not null,
    number   int  not null,
    whole    int  not null
);

create table read_issue_article (
    issue_id      uuid not null,
    manuscript_id uuid not null,
    first_page    int  not null,
    last_page     int  not null,
    doi           text,
    primary key (issue_id, manuscript_id)
);
create index read_issue_article_by_manuscript on read_issue_article (manuscript_id);

create table read_timeline (
    manuscript_id uuid        not null,
    source        text        not null,
    subject       text        not null,
    sequence      bigint      not null,
    at            timestamptz not null,
    type          text        not null,
    text          jsonb       not null,
    who           jsonb       not null,
    primary key (manuscript_id, source, subject, sequence)
);
create index read_timeline_in_order on read_timeline (manuscript_id, at, source, sequence);
