-- copies of what submission lets review have: anonymised renditions alone
create table file_copy (
    ref uuid primary key,
    rendition_ref uuid not null unique,
    manuscript_id uuid not null,
    version_id uuid not null,
    kind text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    state text not null check (state in ('FETCHING', 'READY', 'FAILED')),
    reason text
);

create index file_copy_by_manuscript on file_copy (manuscript_id);

-- letters, scans and screenshots the office attaches
create table source_file (
    id uuid primary key,
    manuscript_id uuid not null,
    name text not null,
    media_type text not null,
    document text not null,
    size bigint not null,
    added_at timestamptz not null,
    added_by text
);

create index source_file_by_manuscript on source_file (manuscript_id);
