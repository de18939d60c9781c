create table manuscript_file (
    id            uuid primary key,
    manuscript_id uuid        not null references manuscript,
    kind          text        not null check (kind in ('MANUSCRIPT', 'ANONYMOUS', 'DOCUMENT', 'RESPONSE')),
    name          text        not null,
    media_type    text        not null,
    size          bigint      not null check (size >= 0),
    content       text        not null,
    state         text        not null check (state in ('CHECKING', 'CLEAN', 'REFUSED')),
    refusal       text,
    findings      jsonb       not null,
    cleaned       text,
    cleaned_size  bigint,
    cleaned_type  text,
    words         text,
    aside         text,
    from_ordinal  int         not null,
    until_ordinal int,
    uploaded_by   uuid        not null,
    uploaded_at   timestamptz not null,
    check (until_ordinal is null or until_ordinal >= from_ordinal),
    check ((state = 'REFUSED') = (refusal is not null))
);
comment on column manuscript_file.content is 'sha-256 in the document store of what was uploaded; never leaves the service';
comment on column manuscript_file.words is 'text as counted, read by the inspection; aside is what stands beside it: headers, comments, descriptions';
comment on column manuscript_file.until_ordinal is 'first version it no longer belongs to; equal to from_ordinal: taken off before submission';
create index manuscript_file_of on manuscript_file (manuscript_id, uploaded_at, id);

create table rendition (
    ref           uuid primary key,
    manuscript_id uuid   not null references manuscript,
    version_id    uuid   not null,
    file_id       uuid   not null references manuscript_file,
    audience      text   not null check (audience in ('REVIEW', 'PUBLICATION')),
    kind          text   not null check (kind in ('ANONYMOUS', 'SOURCE', 'DOCUMENT')),
    media_type    text   not null,
    size          bigint not null,
    content       text   not null,
    check (audience = 'PUBLICATION' or kind <> 'SOURCE')
);
comment on table rendition is 'which bytes another service may copy, under a random name';
create index rendition_of on rendition (manuscript_id);
