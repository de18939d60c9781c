package org.krugozor.review.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A profile that came from a table waits for its person, and gets it once, however often and by whomever it is asked. */
@RunningOffice
class UntiedReviewersTest {

    private static final String API = "/api/review/reviewers";
    private static final String UNTIED = API + "/untied";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
        database.sql("update reviewer set email = 'away-' || id where person_id is null")
                .then()
                .block();
    }

    @AfterEach
    void leaveTheOfficeAsItWas() {
        database.sql("delete from reviewer where email like '%@untied.example'")
                .then()
                .block();
        database.sql("update reviewer set email = content ->> 'email' where email like 'away-%'")
                .then()
                .block();
    }

    @Test
    void twoThousandOfATableAreListedToTheEndAndTiedOnceAndTheSameTableChangesNothing() {
        taken(table(2_000));
        var persons = new LinkedHashMap<String, Map<String, ?>>();
        String next = "";
        do {
            var page = office.get(UNTIED + "?limit=100&after=" + next, Office.SECRETARY)
                    .is(200)
                    .body();
            var said = new ArrayList<Map<String, ?>>();
            page.get("items").forEach(item -> said.add(identity(item, UUID.randomUUID())));
            said.forEach(one -> assertThat(persons.put(String.valueOf(one.get("reviewerId")), one))
                    .isNull());
            var tied = tie(said);
            assertThat(tied.get("tied").asInt()).isEqualTo(said.size());
            assertThat(tied.get("left")).isEmpty();
            // what was tied meanwhile moves nobody past the cursor
            next = page.get("next").asString("");
        } while (!next.isEmpty());

        assertThat(persons).hasSize(2_000);
        assertThat(waiting()).isZero();
        assertThat(taken(table(2_000)).get("unchanged").asInt()).isEqualTo(2_000);
        assertThat(waiting()).isZero();
        var one = persons.values().iterator().next();
        assertThat(profile(one).get("personId").asString())
                .isEqualTo(one.get("personId").toString());
        assertThat(tie(List.copyOf(persons.values()).subList(0, 500))
                        .get("tied")
                        .asInt())
                .isZero();
    }

    @Test
    void aHundredCostTheStatementsOfTwo() {
        taken(table(102));
        var items = new ArrayList<Map<String, ?>>();
        office.get(UNTIED + "?limit=100", Office.SECRETARY)
                .is(200)
                .body()
                .get("items")
                .forEach(item -> items.add(identity(item, UUID.randomUUID())));

        long forTwo = during(() -> tie(items.subList(0, 2)));
        long forTheOthers = during(() -> tie(items.subList(2, 100)));

        // the office's own ticks may fall into either
        assertThat(forTheOthers).isBetween(1L, forTwo + 3);
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void aPersonAnotherProfileHasIsNotGivenTwiceAndTheTwoCanBeMerged() {
        taken(table(2));
        var items = office.get(UNTIED, Office.SECRETARY).body().get("items");
        var person = UUID.randomUUID();
        var both = List.of(identity(items.get(0), person), identity(items.get(1), person));

        var answer = tie(both);

        assertThat(answer.get("tied").asInt()).isOne();
        var left = answer.get("left").get(0);
        assertThat(left.get("code").asString()).isEqualTo("person-has-profile");
        assertThat(left.get("detail").asString()).isEqualTo("Another profile is this person's already: merge the two.");
        assertThat(left.get("other").asString())
                .isEqualTo(items.get(0).get("reviewerId").asString());
        office.post(
                        API + "/" + left.get("other").asString() + "/merging",
                        Office.SECRETARY,
                        1,
                        Map.of("reviewerId", left.get("reviewerId").asString()))
                .is(200);
        assertThat(waiting()).isZero();
    }

    @Test
    void aProfileWhoseAddressChangedMeanwhileIsNotTiedToThePersonOfTheOld() {
        taken(table(1));
        var item = office.get(UNTIED, Office.SECRETARY).body().get("items").get(0);
        var old = new LinkedHashMap<String, Object>(identity(item, UUID.randomUUID()));
        old.put("email", "earlier@untied.example");

        assertThat(tie(List.of(old)).get("tied").asInt()).isZero();
        assertThat(waiting()).isOne();
    }

    @Test
    void whatIsMissingInOneIdentityIsSaidAtItsPlace() {
        office.post(UNTIED, Office.SECRETARY, -1, Map.of("identities", List.of(Map.of("email", "x@untied.example"))))
                .isProblem(422, "invalid");
        office.post(UNTIED, Office.SECRETARY, -1, Map.of()).isProblem(422, "invalid");
    }

    @Test
    void twoPersonsOfWhomOneSignsInAreOneHumanAndBothWhoSignInAreTwo() {
        taken(table(3));
        var items = office.get(UNTIED, Office.SECRETARY).body().get("items");
        var first = signingIn();
        var second = signingIn();
        var unknown = UUID.randomUUID();
        tie(List.of(
                identity(items.get(0), unknown),
                identity(items.get(1), UUID.fromString(first.personId())),
                identity(items.get(2), UUID.fromString(second.personId()))));

        var merged = office.post(API + "/" + id(items, 0) + "/merging", Office.SECRETARY, 1, other(items, 1))
                .is(200)
                .body();

        assertThat(merged.get("personId").asString()).isEqualTo(first.personId());
        office.post(API + "/" + id(items, 0) + "/merging", Office.SECRETARY, 2, other(items, 2))
                .isProblem(409, "two-persons");
    }

    private Staff signingIn() {
        var staff = Staff.of("signs-in-" + UUID.randomUUID(), "author");
        office.get(API + "?limit=1", Office.SECRETARY, Office.person(staff)).is(200);
        return staff;
    }

    private static String id(JsonNode items, int place) {
        return items.get(place).get("reviewerId").asString();
    }

    private static Map<String, ?> other(JsonNode items, int place) {
        return Map.of("reviewerId", id(items, place));
    }

    private static Map<String, ?> identity(JsonNode item, UUID person) {
        return Map.of(
                "reviewerId", item.get("reviewerId").asString(),
                "email", item.get("email").asString(),
                "personId", person.toString());
    }

    private JsonNode tie(List<? extends Map<String, ?>> identities) {
        return office.post(UNTIED, Office.SECRETARY, -1, Map.of("identities", identities))
                .is(200)
                .body();
    }

    private JsonNode profile(Map<String, ?> identity) {
        return office.get(API + "/" + identity.get("reviewerId"), Office.SECRETARY)
                .is(200)
                .body();
    }

    private long waiting() {
        return office.get(UNTIED, Office.SECRETARY).body().at("/count/value").asLong();
    }

    private static long during(Runnable work) {
        long before = CountingConnections.ofReviewers();
        work.run();
        return CountingConnections.ofReviewers() - before;
    }

    private static String table(int lines) {
        var table = new StringBuilder("email,surname_latin,given_latin,expertise\n");
        for (int i = 0; i < lines; i++) {
            table.append("u%05d@untied.example,Untied%d,Person,11.15:4\n".formatted(i, i));
        }
        return table.toString();
    }

    private JsonNode taken(String table) {
        var answer = client.mutate()
                .responseTimeout(java.time.Duration.ofMinutes(2))
                .build()
                .post()
                .uri(API + "/table")
                .headers(headers -> headers.setBearerAuth(Office.SECRETARY.token()))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .bodyValue(table)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        return new JsonMapper().readTree(answer.getResponseBody());
    }
}
