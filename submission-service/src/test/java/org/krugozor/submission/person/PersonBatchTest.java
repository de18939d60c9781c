package org.krugozor.submission.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.StatementCount;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Many persons at once: made once, found again ever after, and what is wrong with one keeps none of the others out. */
@RunningService
class PersonBatchTest {

    private static final Login OFFICE = Login.of("office@batch.example", "secretary");
    private static final Map<String, ?> NAMES = Map.of("latin", Map.of("surname", "Batchelor", "given", "Clara"));

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    StatementCount statements;

    @Test
    void twoThousandSentTwiceArePersonsOnceAndAreSaidOnce() {
        var office = Visitor.as(OFFICE, client);
        var all = IntStream.range(0, 2_000)
                .mapToObj(n -> person("R%04d@many-batch.example".formatted(n), null))
                .toList();

        var first = inPieces(office, all);
        var second = inPieces(office, all);

        assertThat(first).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(second).isEqualTo(first);
        assertThat(number("select count(*) from person where email like '%@many-batch.example'"))
                .isEqualTo(2_000);
        assertThat(number("""
                select count(*) from outbox where type like '%.PersonChanged.%' and sequence = 1
                    and payload ->> 'email' like '%@many-batch.example'""")).isEqualTo(2_000);
        assertThat(number("select count(*) from outbox where payload ->> 'email' like '%@many-batch.example'"))
                .isEqualTo(2_000);
    }

    @Test
    void fiveHundredCostTheStatementsOfTwo() {
        var office = Visitor.as(OFFICE, client);
        var few = IntStream.range(0, 2).mapToObj(n -> person("few" + n + "@cost-batch.example", null));
        var many = IntStream.range(0, 500).mapToObj(n -> person("many" + n + "@cost-batch.example", null));

        int forFew = statements.during(() -> added(office, few.toList()));
        int forMany = statements.during(() -> added(office, many.toList()));

        assertThat(forMany).isEqualTo(forFew).isLessThanOrEqualTo(6);
    }

    @Test
    void thoseWithALoginAreFoundAgainByTheirAddressInWhateverCase() {
        var own = Visitor.as(Login.of("known@batch.example", "author"), client);

        var item = added(Visitor.as(OFFICE, client), List.of(person("Known@Batch.example", null)))
                .get(0);

        assertThat(item.path("personId").asString()).isEqualTo(own.personId());
        assertThat(item.path("made").asBoolean()).isFalse();
    }

    @Test
    void aLoginThatOnlyClaimedOneOfTheAddressesLosesItToTheOffice() {
        var claimer = Visitor.as(Login.of("claimed@batch.example", "author").unverified(), client);
        var person = claimer.personId();

        var items = added(
                Visitor.as(OFFICE, client),
                List.of(person("claimed@batch.example", null), person("beside@batch.example", null)));

        assertThat(items.get(0).path("personId").asString()).isEqualTo(person);
        claimer.get("/persons/me").problem(404, "not-found");
    }

    @Test
    void anOrcidTheOfficeWroteFindsThePersonUnderAnotherAddress() {
        var office = Visitor.as(OFFICE, client);
        var first = added(office, List.of(person("old@orcid-batch.example", "0009-0099-0001-0001")));
        var later = added(
                office,
                List.of(
                        person("new@orcid-batch.example", "0009-0099-0001-0001"),
                        person("one@orcid-batch.example", "0009-0099-0001-0012"),
                        person("two@orcid-batch.example", "https://orcid.org/0009-0099-0001-0012")));

        assertThat(later.get(0).path("personId")).isEqualTo(first.get(0).path("personId"));
        assertThat(later.get(2).path("personId")).isEqualTo(later.get(1).path("personId"));
    }

    @Test
    void anOrcidSomebodyClaimedUnderAnotherAddressHandsThemNothing() {
        var claimer = Visitor.as(Login.of("claimer@orcid-batch.example", "author"), client);
        claimer.send(
                        "PUT",
                        "/persons/me/profile",
                        Map.of("names", NAMES, "orcid", "0009-0099-0001-0377"),
                        "If-Match",
                        "\"1\"")
                .is(200);
        var office = Visitor.as(OFFICE, client);

        var item = added(office, List.of(person("professor@orcid-batch.example", "0009-0099-0001-0377")))
                .get(0);

        assertThat(item.path("personId").isNull()).isTrue();
        assertThat(item.at("/errors/0/pointer").asString()).isEqualTo("/persons/0/orcid");
        assertThat(item.at("/errors/0/code").asString()).isEqualTo("orcid-of-another");
        assertThat(item.at("/errors/0/detail").asString()).startsWith("This ORCID iD is claimed");
        office.post("/persons", person("professor@orcid-batch.example", "0009-0099-0001-0377"))
                .problem(422, "invalid");
        assertThat(number("select count(*) from person where email = 'professor@orcid-batch.example'"))
                .isZero();
    }

    @Test
    void whatIsWrongWithOneIsSaidOfItAloneAndTheOthersAreAdded() {
        var persons = new ArrayList<Map<String, ?>>();
        persons.add(person("right@batch.example", null));
        persons.add(Map.of("email", "nowhere", "names", NAMES));
        persons.add(Map.of("email", "nameless@batch.example"));
        persons.add(person("bad-id@batch.example", "0009-0099-0001-0378"));
        persons.add(null);

        var items = added(Visitor.as(OFFICE, client), persons);

        assertThat(items.get(0).path("errors")).isEmpty();
        assertThat(items.findValuesAsString("code"))
                .containsExactly("bad-email", "name-missing", "bad-orcid", "required");
        assertThat(items.findValuesAsString("pointer"))
                .containsExactly("/persons/1/email", "/persons/2/names", "/persons/3/orcid", "/persons/4");
    }

    @Test
    void moreThanAPieceAreRefusedWhole() {
        var office = Visitor.as(OFFICE, client);
        var all = IntStream.range(0, 501)
                .mapToObj(n -> person(n + "@too-many-batch.example", null))
                .toList();

        office.post("/persons/batch", Map.of("persons", all)).problem(422, "invalid");
        office.post("/persons/batch", Map.of()).problem(422, "invalid");
        assertThat(number("select count(*) from person where email like '%@too-many-batch.example'"))
                .isZero();
    }

    @Test
    void twoOfficesAtOnceMakeThemOnce() {
        var office = Visitor.as(OFFICE, client);
        var there = IntStream.range(0, 200)
                .mapToObj(n -> person(n + "@twice-batch.example", null))
                .toList();
        var back = new ArrayList<>(there);
        java.util.Collections.reverse(back);

        var answers = List.of(there, back, there, back).stream()
                .map(persons -> CompletableFuture.supplyAsync(() -> added(office, persons)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.get(2).findValuesAsString("personId"))
                .isEqualTo(answers.get(0).findValuesAsString("personId"))
                .doesNotContain("");
        assertThat(answers.get(1).findValuesAsString("personId"))
                .containsExactlyInAnyOrderElementsOf(answers.get(0).findValuesAsString("personId"));
        assertThat(number("select count(*) from person where email like '%@twice-batch.example'"))
                .isEqualTo(200);
    }

    private static Map<String, ?> person(String email, String orcid) {
        return orcid == null
                ? Map.of("email", email, "names", NAMES, "locale", "kk")
                : Map.of("email", email, "names", NAMES, "orcid", orcid);
    }

    private static JsonNode added(Visitor office, List<? extends Map<String, ?>> persons) {
        var body = new java.util.HashMap<String, Object>();
        body.put("persons", persons);
        return office.post("/persons/batch", body).is(200).json().path("items");
    }

    private static List<String> inPieces(Visitor office, List<? extends Map<String, ?>> persons) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < persons.size(); from += 400) {
            ids.addAll(added(office, persons.subList(from, Math.min(from + 400, persons.size())))
                    .findValuesAsString("personId"));
        }
        return ids;
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block(java.time.Duration.ofSeconds(20));
    }
}
