create table read_person (
    person_id uuid primary key,
    account_id text,
    email text not null,
    email_verified boolean not null,
    locale text not null,
    content jsonb not null
);

create index read_person_by_account on read_person (account_id) where account_id is not null;
create index read_person_by_email on read_person (lower(email));

create table read_call (
    call_id uuid not null,
    version integer not null,
    content jsonb not null,
    primary key (call_id, version)
);

create table read_article (
    manuscript_id uuid primary key,
    state text not null,
    decision_id uuid,
    issue_id uuid,
    doi text,
    standing jsonb not null
);

create table read_issue (
    issue_id uuid primary key,
    state text not null,
    label text not null
);

create table read_issue_article (
    issue_id uuid not null,
    manuscript_id uuid not null,
    primary key (issue_id, manuscript_id)
);

create index read_issue_article_by_manuscript on read_issue_article (manuscript_id);
