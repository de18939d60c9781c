create table meeting (
    id uuid primary key,
    number text not null,
    held_on date not null,
    content jsonb not null,
    recorded_at timestamptz not null,
    unique (number, held_on)
);

create index meeting_by_day on meeting (held_on desc, id desc);
