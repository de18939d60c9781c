create table call (
    id         uuid primary key,
    version    bigint      not null,
    standing   boolean     not null,
    opens_on   date,
    closes_on  date,
    content    jsonb       not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (closes_on is null or opens_on is null or opens_on <= closes_on)
);
comment on column call.content is 'the whole call as said in CallChanged';
