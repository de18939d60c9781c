-- what the clock made the office do about a seat; a row says it is done
create table reminder_done (
    seat_id uuid not null,
    what text not null,
    done_at timestamptz not null,
    primary key (seat_id, what)
);
