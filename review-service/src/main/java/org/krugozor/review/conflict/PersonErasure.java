package org.krugozor.review.conflict;

import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Redacts what the service itself keeps of an erased person: reviewer profile, authorship, mail. Decisions and reviews
 * stay, by id.
 */
@Component
class PersonErasure implements Reaction {

    private static final String[] REDACTIONS = {
        // mail first: it is found by the addresses the other statements remove
        """
        update mail set recipient = 'erased', subject = '', body = '', message = '',
            state = case when state = 'QUEUED' then 'FAILED' else state end
        where lower(recipient) in (
            select email from reviewer where person_id = :person
            union select lower(m.content ->> 'email') from reviewer_merge m join reviewer r on r.id = m.into_id
                where r.person_id = :person
            union select email from conflict.author where person_id = :person and email is not null)""",
        """
        update reviewer_merge set content = content || jsonb_build_object('personId', null,
            'email', 'erased-' || merged_id, 'names',
            jsonb_build_object('latin', jsonb_build_object('surname', '—', 'given', '—', 'patronymic', null)),
            'orcid', null, 'affiliations', '[]'::jsonb, 'keywords', '{}'::jsonb, 'expertise', '[]'::jsonb,
            'publications', '[]'::jsonb, 'ties', '[]'::jsonb)
        where content ->> 'personId' = :text
            or into_id in (select id from reviewer where person_id = :person)""",
        """
        update reviewer set version = version + 1, email = 'erased-' || id, search = '', sort_name = '',
            languages = '{}', fields = '{}', person_id = null,
            content = content || jsonb_build_object('personId', null, 'email', 'erased-' || id, 'names',
                jsonb_build_object('latin', jsonb_build_object('surname', '—', 'given', '—', 'patronymic', null)),
                'orcid', null, 'affiliations', '[]'::jsonb, 'keywords', '{}'::jsonb, 'expertise', '[]'::jsonb,
                'degree', null, 'academicTitle', null, 'position', null, 'publications', '[]'::jsonb,
                'ties', '[]'::jsonb, 'maxLoad', 0)
        where person_id = :person""",
        """
        update conflict.authorship a set content = jsonb_set(a.content, '{contributors}', (
            select jsonb_agg(case when c ->> 'personId' = :text then c || jsonb_build_object('email', null, 'orcid', null,
                'names', jsonb_build_object('latin', jsonb_build_object('surname', '—', 'given', '—', 'patronymic', null)),
                'affiliation', null) else c end order by n)
            from jsonb_array_elements(a.content -> 'contributors') with ordinality as e (c, n)))
        where manuscript_id in (select manuscript_id from conflict.author where person_id = :person)""",
        "update conflict.author set email = null, orcid = null, search = '' where person_id = :person",
        // what stood between them and manuscripts was worked out of what is gone
        "delete from conflict.staff where person_id = :person"
    };

    private final DatabaseClient database;

    PersonErasure(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "person-erasure";
    }

    @Override
    public Set<String> topics() {
        return Set.of("person-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("PersonErased");
    }

    @Override
    public Mono<Void> on(Event event) {
        var person = UUID.fromString(event.subject());
        return Flux.fromArray(REDACTIONS)
                .concatMap(statement -> {
                    var bound = database.sql(statement).bind("person", person);
                    return (statement.contains(":text") ? bound.bind("text", person.toString()) : bound).then();
                })
                .then();
    }
}
