create table mail (
    id uuid primary key,
    -- what makes it one mail: the same key is never queued twice
    once text unique,
    kind text not null,
    manuscript_id uuid,
    recipient text not null,
    locale text not null,
    subject text not null,
    body text not null,
    message text not null,
    message_id text not null unique,
    reply_to text not null,
    state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
    queued_at timestamptz not null,
    not_before timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    -- real time, not the domain's: how long a claimed mail stays with its sender, and when it is tried again
    claimed_until timestamptz,
    retry_at timestamptz,
    last_error text
);

create index mail_to_send on mail (not_before, id) where state = 'QUEUED';
create index mail_by_time on mail (queued_at desc, id desc);
create index mail_by_manuscript on mail (manuscript_id, queued_at) where manuscript_id is not null;

-- a call, message or letter somebody wrote down
create table correspondence_note (
    id uuid primary key,
    manuscript_id uuid not null,
    at timestamptz not null,
    by_person text,
    channel text not null,
    direction text not null,
    party text not null,
    text text not null,
    source_file uuid
);

create index correspondence_note_by_manuscript on correspondence_note (manuscript_id, at);
