-- uploads in pieces (tus 1.0.0); their bytes lie in files named by the id

create table upload (
    id             uuid primary key,
    owner          text        not null,
    length         bigint      not null check (length >= 0),
    received       bigint      not null default 0 check (received between 0 and length),
    unchecked_from bigint      check (unchecked_from between 0 and length),
    metadata       jsonb       not null,
    content_hash   text        check (content_hash ~ '^[0-9a-f]{64}$'),
    created_at     timestamptz not null default now(),
    expires_at     timestamptz not null
);
comment on column upload.received is 'bytes known to lie on the disk; after a crash the file itself says more';
comment on column upload.unchecked_from is 'bytes from here on came under a checksum not yet seen to agree, and do not count';
comment on column upload.content_hash is 'the file in the document store, once it was put there';
create index upload_of_owner on upload (owner) where received < length;
create index upload_expiry on upload (expires_at);
