-- the language of a working translation; null for the manuscript itself
alter table blind.manuscript_file add column language text;
