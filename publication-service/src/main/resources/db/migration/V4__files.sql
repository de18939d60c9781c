-- accepted sources to be copied from submission, and letters attached here
create table source_file (
    id uuid primary key,
    manuscript_id uuid not null,
    kind text not null check (kind in ('SOURCE', 'LETTER')),
    media_type text not null,
    name text not null,
    size bigint not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state text not null check (state in ('WAITING', 'HERE', 'FAILED')),
    reason text,
    created_at timestamptz not null
);

create index source_file_by_manuscript on source_file (manuscript_id, created_at);

create table galley (
    id uuid primary key,
    manuscript_id uuid not null references article,
    kind text not null check (kind in ('PDF')),
    origin text not null check (origin in ('UPLOADED', 'TYPESET')),
    language text not null,
    name text not null,
    state text not null check (state in ('WORKING', 'READY', 'FAILED')),
    reason text,
    pages integer check (pages > 0),
    size bigint,
    sha256 text,
    content_version integer not null,
    created_at timestamptz not null,
    created_by text not null,
    removed_at timestamptz,
    check (state <> 'READY' or (pages is not null and size is not null and sha256 is not null))
);

create index galley_by_manuscript on galley (manuscript_id, created_at desc) where removed_at is null;

-- the PDF with pages and DOI of its place in a frozen issue: made after freezing, thrown away by unfreezing
create table final_galley (
    manuscript_id uuid primary key references article,
    issue_id uuid not null references issue,
    galley_id uuid not null references galley,
    first_page integer not null,
    last_page integer not null,
    doi text,
    state text not null check (state in ('WORKING', 'READY', 'FAILED')),
    reason text,
    size bigint,
    sha256 text
);

create index final_galley_by_issue on final_galley (issue_id);

-- the text of an article as extracted from its source: for the galley we lay out and the XML
create table article_text (
    manuscript_id uuid primary key references article,
    source_id uuid not null,
    blocks jsonb not null
);
