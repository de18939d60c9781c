-- an author's own profile as a reviewer is found by ORCID iD too
create index reviewer_by_orcid on reviewer ((content ->> 'orcid')) where content ->> 'orcid' is not null;

-- and their manuscripts by it, once their profile says something new
alter table conflict.author add column orcid text;

update conflict.author a set orcid = s.content -> 'contributors' -> a.place ->> 'orcid'
from conflict.authorship s where s.manuscript_id = a.manuscript_id;

create index author_by_orcid on conflict.author (orcid) where orcid is not null;

-- who invites a profile while it is made part of another would leave a seat nobody owns; older ones are let be
alter table blind.seat
    add constraint seat_of_reviewer foreign key (reviewer_id) references reviewer not valid;
