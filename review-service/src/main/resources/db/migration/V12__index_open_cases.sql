-- what waits for somebody is asked for on every home page, and only of what the office still has
create index case_file_open on case_file (attention_at, id)
    where status = 'IN_PROGRESS' and stage in ('SUBMISSION', 'REVIEW');
