-- plans of panels for many manuscripts at once, each of the editor who asked for it
create table assignment_plan (
    id uuid primary key,
    version bigint not null,
    owner text not null,
    state text not null check (state in ('WORKING', 'READY', 'UNASSIGNABLE', 'FAILED', 'CANCELLED')),
    job_id uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    terms jsonb not null,
    findings jsonb
);

create index assignment_plan_by_owner on assignment_plan (owner, created_at desc);

-- the panels of a plan; applied once the round is open
create table assignment_panel (
    plan_id uuid not null references assignment_plan,
    manuscript_id uuid not null,
    place integer not null,
    content jsonb not null,
    applied_at timestamptz,
    primary key (plan_id, manuscript_id)
);
