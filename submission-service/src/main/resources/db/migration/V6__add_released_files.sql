create table released_file (
    ref           uuid primary key,
    manuscript_id uuid not null references manuscript,
    media_type    text not null,
    state         text not null default 'WAITING' check (state in ('WAITING', 'HERE', 'FAILED')),
    content       text,
    size          bigint,
    check ((state = 'HERE') = (content is not null and size is not null))
);
comment on table released_file is 'annotated files of released reviews, copied from review under the random name it gave them';
create index released_file_of on released_file (manuscript_id);
