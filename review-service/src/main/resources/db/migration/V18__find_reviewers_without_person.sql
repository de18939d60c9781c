-- an erased profile has no address and stays without a person
create index reviewer_without_person on reviewer (id) where person_id is null and email like '%@%';
