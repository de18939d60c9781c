-- since when the reviewer knows of the seat; who never was told of it is told nothing of its end
alter table blind.seat add column told_at timestamptz;

update blind.seat s set told_at = s.invited_at
where not exists (select from mail m where m.seat_id = s.seat_id and m.kind = 'invitation' and m.state <> 'SENT');

-- dropped: what a mail asks or tells was over before it left
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('QUEUED', 'SENT', 'FAILED', 'DROPPED'));
