-- What readers search: lower case, and letters by their plain shape, so that "кала" and "Қала" or "Şahin" and
-- "sahin" are one word. Readers type Kazakh on keyboards that have no Kazakh letters.
create function folded(text text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        translate(
            lower(normalize(text, NFC) collate "pg_c_utf8"),
            'ёәғқңөұүһіşçğǧıīñŋöōóôüūúûäāáâéèêíîžźżšśčć',
            'еагкноуухиscggiinnoooouuuuaaaaeeeiizzzsscc'),
        '[^[:alnum:]]+' collate "pg_c_utf8", ' ', 'g');

create function folded(content jsonb, path jsonpath) returns text
    language sql immutable strict parallel safe
    return (select coalesce(folded(string_agg(part #>> '{}', ' ')), '') from jsonb_path_query(content, path) part);

alter table article add column words tsvector not null generated always as (
    setweight(to_tsvector('simple', folded(content, '$.metadata.*.title')), 'A')
    || setweight(to_tsvector('simple', folded(content, '$.contributors[*].names.*.*')), 'A')
    || setweight(to_tsvector('simple', folded(content, '$.metadata.*.keywords[*]')), 'B')
    || setweight(to_tsvector('simple', folded(content, '$.metadata.*.abstract')), 'C')
) stored;

create index article_words on article using gin (words) where state = 'PUBLISHED';
