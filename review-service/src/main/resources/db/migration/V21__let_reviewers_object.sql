-- when the office last entered something for the reviewer, and when the reviewer said that it is not so
alter table blind.seat
    add column entered_at timestamptz,
    add column objected_at timestamptz;

-- whoever was written to before may still object within the days that letter gave them
update blind.seat s set entered_at = (held.seat -> 'enteredBy' ->> 'at')::timestamptz
from case_file c, jsonb_array_elements(c.content -> 'rounds') opened (panel),
    jsonb_array_elements(opened.panel -> 'seats') held (seat)
where c.id = s.manuscript_id and s.seat_id = (held.seat ->> 'seatId')::uuid
    and held.seat -> 'enteredBy' ->> 'at' is not null;
