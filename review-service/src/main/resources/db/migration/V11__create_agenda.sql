-- the decision that ended a manuscript's way through the office and that no meeting of the board has confirmed yet
create table agenda (
    manuscript_id uuid primary key,
    decision_id uuid not null,
    kind text not null,
    decided_at timestamptz not null
);

create index agenda_by_decided on agenda (decided_at, manuscript_id);

-- what was decided before there was an agenda
insert into agenda (manuscript_id, decision_id, kind, decided_at)
select last.id, (last.decision ->> 'decisionId')::uuid, last.decision ->> 'kind',
    (last.decision ->> 'decidedAt')::timestamptz
from (select distinct on (c.id) c.id, d.decision
    from case_file c cross join lateral jsonb_array_elements(c.content -> 'decisions') with ordinality as d (decision, place)
    where c.phase in ('ACCEPTED', 'REJECTED', 'DESK_REJECTED') and not (d.decision ->> 'reverted')::boolean
    order by c.id, d.place desc) last
where last.decision ->> 'kind' in ('ACCEPT', 'REJECT', 'DESK_REJECT')
    and not exists (select 1 from meeting m cross join lateral jsonb_array_elements(m.content -> 'manuscripts') as one
        where one ->> 'decisionId' = last.decision ->> 'decisionId');
