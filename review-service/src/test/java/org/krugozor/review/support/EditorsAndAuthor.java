package org.krugozor.review.support;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.node.ObjectNode;

/** An author and editors who may be too near to them, apart from everybody else in the tests. */
public final class EditorsAndAuthor {

    /** Stands in all that they share. */
    public final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);

    private final Office office;
    private final DatabaseClient database;

    public EditorsAndAuthor(Office office, DatabaseClient database) {
        this.office = office;
        this.database = database;
    }

    /** How an editor may be too near to the author of the manuscripts made here. */
    public enum Way {
        ORCID,
        DEPARTMENT,
        INSTITUTION,
        DOMAIN,
        EARLIER_MANUSCRIPT,
        PUBLICATION,
        TIE,
        DECLARED_AS_REVIEWER
    }

    public String authorsAddress() {
        return "author@" + tag + ".example";
    }

    /** By the one author whom {@link #near} is about. */
    public Office.Manuscript manuscript() {
        return manuscript(state -> {});
    }

    public Office.Manuscript manuscript(Consumer<ObjectNode> changes) {
        return office.submitted(state -> {
            var author = (ObjectNode) state.get("contributors").get(0);
            author.put("personId", UUID.randomUUID().toString())
                    .put("email", authorsAddress())
                    .put("orcid", "orcid-" + tag);
            var names = author.putObject("names");
            names.putObject("latin").put("surname", "Author" + tag).put("given", "Aigul");
            place(author, "Department " + tag);
            state.putArray("contributors").add(author);
            changes.accept(state);
        });
    }

    /** Has somebody work at the institution of the author. */
    public void place(ObjectNode of, String department) {
        var place = of.putObject("affiliation");
        place.putObject("department").put("en", department);
        place.putObject("institution").put("en", "Institution " + tag);
    }

    /** A chief editor nobody knows yet. */
    public Staff chief() {
        return Staff.of("chief-" + UUID.randomUUID().toString().substring(0, 8), "author", "editor", "chief-editor");
    }

    /** What the neighbours say of somebody; answers its position. */
    public String person(Staff staff, Consumer<ObjectNode> changes) {
        return Neighbours.say("person-events", "PersonChanged", staff.personId(), person -> {
            person.put("personId", staff.personId());
            person.put("accountId", staff.account());
            person.put("email", staff.email());
            person.putNull("orcid");
            person.putNull("affiliation");
            person.putObject("names").putObject("latin").put("surname", "Chief").put("given", "Some");
            changes.accept(person);
        });
    }

    /** A chief editor who is too near to the author in this way. */
    public Staff near(Way way, Office.Manuscript manuscript) {
        var editor = chief();
        var known = person(editor, person -> {
            switch (way) {
                case ORCID -> person.put("orcid", "orcid-" + tag);
                case DEPARTMENT -> place(person, "department   " + tag.toUpperCase());
                case INSTITUTION -> place(person, "Another");
                case DOMAIN -> person.put("email", "chief@mail." + tag + ".example");
                default -> {}
            }
        });
        office.get("/api/review/office", Office.CHIEF, known).is(200);
        switch (way) {
            case EARLIER_MANUSCRIPT ->
                manuscript(state -> {
                    var other = state.withArray("contributors").addObject();
                    other.put("personId", editor.personId()).put("email", editor.email());
                    other.putObject("names")
                            .putObject("latin")
                            .put("surname", "Chief")
                            .put("given", "Some");
                    ((ObjectNode) state.get("version"))
                            .put("submittedAt", LocalDate.now().minusYears(1) + "T00:00:00Z");
                });
            case PUBLICATION ->
                profile(
                        editor,
                        Map.of(
                                "publications",
                                List.of(Map.of(
                                        "title",
                                        "Together",
                                        "year",
                                        LocalDate.now().getYear() - 1,
                                        "authors",
                                        List.of("Chief, Some", "Author" + tag + ", Aigul")))));
            case TIE ->
                profile(
                        editor,
                        Map.of(
                                "ties",
                                List.of(Map.of("kind", "DOCTORAL_STUDENT", "name", "A", "email", authorsAddress()))));
            case DECLARED_AS_REVIEWER ->
                office.post(
                                manuscript.path() + "/conflicts",
                                Office.SECRETARY,
                                -1,
                                Map.of(
                                        "reviewerId",
                                        profile(editor, Map.of()),
                                        "type",
                                        "PERSONAL",
                                        "reason",
                                        "old friends",
                                        "source",
                                        "REVIEWER"))
                        .is(201);
            default -> {}
        }
        return editor;
    }

    /** Of somebody of the office, as a reviewer; answers its id. */
    public String profile(Staff staff, Map<String, Object> besides) {
        var body = new HashMap<String, Object>(Map.of(
                "personId",
                staff.personId(),
                "email",
                staff.email(),
                "names",
                Map.of("latin", Map.of("surname", "Chief", "given", "Some"))));
        body.putAll(besides);
        return office.post("/api/review/reviewers", Office.SECRETARY, -1, body)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
    }

    /** Reactions hear on their own: the position of the read model does not tell how far they are. */
    public void heard(String position) {
        var parts = position.split("/");
        Eventually.value(
                "reaction to " + position,
                Duration.ofSeconds(30),
                () -> Optional.ofNullable(database.sql("""
                                select sequence from heard where consumer like '%reckoning-of-persons%'
                                    and source = :source and subject = :subject and sequence >= :sequence""")
                        .bind("source", parts[0])
                        .bind("subject", parts[1])
                        .bind("sequence", Long.parseLong(parts[2]))
                        .map(row -> row.get("sequence", Long.class))
                        .one()
                        .block()));
    }
}
