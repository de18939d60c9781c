create table read_person (
    person_id uuid primary key,
    account text,
    email text,
    names jsonb not null
);

create unique index read_person_by_account on read_person (account) where account is not null;

create table read_call (
    call_id uuid primary key,
    standing boolean not null,
    opens_on date,
    closes_on date,
    data jsonb not null
);

-- where the other services last said a manuscript stands
create table read_standing (
    manuscript_id uuid not null,
    source text not null,
    standing jsonb not null,
    primary key (manuscript_id, source)
);
