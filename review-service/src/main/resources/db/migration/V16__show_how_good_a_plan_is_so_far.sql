-- how good the best plan found so far is while the search goes on: coverage, and the bound no plan exceeds
alter table assignment_plan add column standing jsonb;
