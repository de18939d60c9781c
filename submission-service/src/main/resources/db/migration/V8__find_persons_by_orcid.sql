create index person_by_orcid on person (orcid) where orcid is not null;
