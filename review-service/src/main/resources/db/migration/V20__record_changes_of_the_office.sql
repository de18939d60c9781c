-- every change of the office's parts and terms, for good: by whom, when, why, and what each value was before
create table office_change (
    version bigint primary key,
    at timestamptz not null,
    person_id text not null,
    role text not null,
    reason text,
    changed jsonb not null
);
