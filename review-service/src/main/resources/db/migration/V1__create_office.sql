create table office (
    id integer primary key check (id = 1),
    version bigint not null,
    content jsonb not null
);
