-- every change of the office's parts and terms, for good: by whom, when, why, and what each value was before
create table office_change (
    version bigint primary key,
    at timestamptz not null,
    person_id text not null,
    role text not null,
    reason text,
    changed jsonb not null
);

-- invitations kept back at their last look: their cases wait for an editor
create index mail_held on mail (manuscript_id) where state = 'FAILED' and last_error = 'conflict-of-interest';

-- of several translations of one version the later is told from the earlier
alter table blind.manuscript_file add column added_at timestamptz not null default now();
