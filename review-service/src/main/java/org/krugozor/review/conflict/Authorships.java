package org.krugozor.review.conflict;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who wrote what. The only place of this service that knows. */
@Repository
public class Authorships {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final JsonMapper mapper;

    Authorships(DatabaseClient database, JsonColumns json, JsonMapper mapper) {
        this.database = database;
        this.json = json;
        this.mapper = mapper;
    }

    /** Keeps the authorship, replacing an earlier version's. */
    Mono<Void> keep(UUID manuscriptId, Authorship authorship, Instant submittedAt) {
        return database.sql("""
                        insert into conflict.authorship (manuscript_id, submitted_at, content)
                        values (:id, :at, :content)
                        on conflict (manuscript_id) do update set content = excluded.content""")
                .bind("id", manuscriptId)
                .bind("at", submittedAt)
                .bind("content", json.write(authorship))
                .then()
                .then(database.sql("delete from conflict.author where manuscript_id = :id")
                        .bind("id", manuscriptId)
                        .then())
                .thenMany(Flux.range(0, authorship.contributors().size())
                        .concatMap(place -> insert(
                                manuscriptId, place, authorship.contributors().get(place))))
                .then();
    }

    private Mono<Void> insert(UUID manuscriptId, int place, Author author) {
        var names = author.names().values().stream()
                .filter(java.util.Objects::nonNull)
                .map(Person.Name::inFull)
                .collect(Collectors.joining(" "));
        var email = author.email();
        return database.sql("""
                        insert into conflict.author (manuscript_id, place, person_id, email, orcid, search)
                        values (:id, :place, :person, :email, :orcid, :search)""")
                .bind("id", manuscriptId)
                .bind("place", place)
                .bind("person", Parameter.fromOrEmpty(author.personId(), UUID.class))
                .bind(
                        "email",
                        Parameter.fromOrEmpty(email == null ? null : email.toLowerCase(Locale.ROOT), String.class))
                .bind("orcid", Parameter.fromOrEmpty(author.orcid(), String.class))
                .bind("search", Folding.fold(names))
                .then();
    }

    /** Lays corrected contributors over what is kept. */
    Mono<Void> correct(UUID manuscriptId, Object contributors, Instant at) {
        var changed = List.of(mapper.convertValue(contributors, Author[].class));
        return find(manuscriptId).flatMap(present -> keep(manuscriptId, present.withContributors(changed), at));
    }

    public Mono<Authorship> find(UUID manuscriptId) {
        return database.sql("select content from conflict.authorship where manuscript_id = :id")
                .bind("id", manuscriptId)
                .map(row -> json.read(row.get("content", Json.class), Authorship.class))
                .one();
    }

    /** Those of several manuscripts, in one statement. */
    public Mono<Map<UUID, Authorship>> byIds(Collection<UUID> ids) {
        return database.sql("select manuscript_id, content from conflict.authorship where manuscript_id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        row.get("manuscript_id", UUID.class),
                        json.read(row.get("content", Json.class), Authorship.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Persons and addresses of whoever wrote with any of these authors since the given day; the authors are among them. */
    public Mono<CoAuthors> coAuthorsOf(UUID manuscriptId, Instant since) {
        return coAuthorsOf(List.of(manuscriptId), since)
                .map(known -> known.getOrDefault(manuscriptId, CoAuthors.NOBODY));
    }

    /** The same for several manuscripts, in one statement; one whose authors wrote with nobody is left out. */
    public Mono<Map<UUID, CoAuthors>> coAuthorsOf(Collection<UUID> manuscripts, Instant since) {
        return database.sql("""
                        select me.manuscript_id, other.person_id, other.email, other.search,
                            extract(year from max(shared.submitted_at))::int as year
                        from conflict.author me
                        join conflict.author mine on (mine.person_id = me.person_id or mine.email = me.email)
                            and mine.manuscript_id <> me.manuscript_id
                        join conflict.authorship shared on shared.manuscript_id = mine.manuscript_id
                            and shared.submitted_at >= :since
                        join conflict.author other on other.manuscript_id = mine.manuscript_id
                        where me.manuscript_id = any (:ids)
                        group by me.manuscript_id, other.person_id, other.email, other.search""")
                .bind("ids", manuscripts.toArray(UUID[]::new))
                .bind("since", since)
                .map(row -> new Known(
                        row.get("manuscript_id", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("email", String.class),
                        row.get("search", String.class),
                        row.get("year", Integer.class)))
                .all()
                .collect(Collectors.groupingBy(
                        Known::manuscriptId, Collectors.collectingAndThen(Collectors.toList(), CoAuthors::of)));
    }

    private record Known(
            UUID manuscriptId,
            @Nullable UUID personId,
            @Nullable String email,
            String search,
            int year) {}

    /**
     * Whoever the authors wrote with before, by person, by address and by the words of their names in all scripts, each
     * with the year of the latest manuscript.
     */
    public record CoAuthors(Map<UUID, Integer> persons, Map<String, Integer> emails, Map<Set<String>, Integer> names) {

        public static final CoAuthors NOBODY = new CoAuthors(Map.of(), Map.of(), Map.of());

        private static CoAuthors of(List<Known> known) {
            var persons = new HashMap<UUID, Integer>();
            var emails = new HashMap<String, Integer>();
            var names = new HashMap<Set<String>, Integer>();
            for (var one : known) {
                if (one.personId() != null) {
                    persons.merge(one.personId(), one.year(), Math::max);
                }
                if (one.email() != null) {
                    emails.merge(one.email(), one.year(), Math::max);
                }
                names.merge(Set.copyOf(NameMatch.words(one.search())), one.year(), Math::max);
            }
            return new CoAuthors(persons, emails, names);
        }
    }
}
