-- every version of a manuscript submission has told of, until and after one of them is accepted
create table manuscript_version (
    manuscript_id uuid not null,
    version_id uuid not null,
    sequence bigint not null,
    content jsonb not null,
    primary key (manuscript_id, version_id)
);

-- an acceptance waits here while the version it names is not known yet
create table acceptance (
    manuscript_id uuid primary key,
    decision_id uuid not null,
    version_id uuid not null,
    data jsonb not null,
    taken boolean not null
);

-- requests to whoever holds the manuscript; open until somebody's answer is heard or given
create table request (
    request_id uuid primary key,
    manuscript_id uuid not null,
    kind text not null check (kind in ('WITHDRAWAL', 'CORRECTION', 'REVERSAL')),
    decision_id uuid,
    reason text not null,
    changes jsonb,
    requested_at timestamptz not null,
    -- a granted correction is in the article: review may have granted it before its words were heard here
    applied boolean not null default false,
    answer text check (answer in ('GRANTED', 'REFUSED'))
);

create index request_by_manuscript on request (manuscript_id, requested_at);
