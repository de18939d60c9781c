alter table manuscript_file drop constraint manuscript_file_kind_check;
alter table manuscript_file add constraint manuscript_file_kind_check
    check (kind in ('MANUSCRIPT', 'ANONYMOUS', 'DOCUMENT', 'RESPONSE', 'TRANSLATION'));

alter table rendition drop constraint rendition_kind_check;
alter table rendition add constraint rendition_kind_check
    check (kind in ('ANONYMOUS', 'SOURCE', 'DOCUMENT', 'TRANSLATION'));
