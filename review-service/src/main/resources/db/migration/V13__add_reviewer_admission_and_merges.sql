-- who offered themselves is not asked before the office has taken them in
alter table reviewer add column admission text not null default 'ADMITTED' check (admission in ('ADMITTED', 'OFFERED'));

create index reviewer_offered on reviewer (sort_name, id) where admission = 'OFFERED';

-- two profiles of one person made one: what the second held, and who joined them
create table reviewer_merge (
    merged_id uuid primary key,
    into_id uuid not null,
    content jsonb not null,
    merged_by text not null,
    merged_at timestamptz not null
);

-- how useful a submitted review was to the editors, 1 to 5; never shown outside the office
create table review_rating (
    seat_id uuid primary key references blind.seat,
    rating integer not null check (rating between 1 and 5),
    rated_by text not null,
    rated_at timestamptz not null
);
