package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A directory of two thousand: taken in from one table, and looked at with no more statements than one of twenty. */
@RunningOffice
class LargeDirectoryTest {

    private static final String TABLE = "/api/review/reviewers/table";
    private static final int MANY = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @AfterEach
    void leaveTheOfficeAsItWas() {
        database.sql("delete from reviewer where email like '%@large.example'")
                .then()
                .block();
    }

    @Test
    void listSearchAndCandidatesTakeNoMoreStatementsWithTwoThousandThanWithTwenty() {
        var manuscript = office.submitted().inReview();
        List<Supplier<Answer>> looks = List.of(
                () -> office.get("/api/review/reviewers?limit=30", Office.SECRETARY),
                () -> search("Ахметова"),
                () -> search("ахметов"),
                () -> search("Akhmetov"),
                () -> search("Ахметұлы"),
                () -> office.get(manuscript.path() + "/candidates?limit=30", Office.CHIEF),
                () -> office.get(manuscript.path() + "/candidates?limit=30&q=Akhmetov", Office.CHIEF));
        taken(table(20), "");
        var few = looks.stream().map(LargeDirectoryTest::statements).toList();
        taken(table(MANY), "");
        var many = looks.stream().map(LargeDirectoryTest::statements).toList();
        assertThat(few).allMatch(count -> count > 0);
        // a hundred times the reviewers; the office's own ticks fall into the longer looks, one or two at the most
        for (var look = 0; look < few.size(); look++) {
            assertThat(many.get(look)).as("look %d", look).isBetween(few.get(look) - 2, few.get(look) + 2);
        }
        for (var words : List.of("ахметова", "Ахметұлы", "akhmetov")) {
            assertThat(search(words).body().get("items")).as(words).hasSize(30);
        }
    }

    private Answer search(String words) {
        return office.get("/api/review/reviewers?limit=30&language=kk&q=" + words, Office.SECRETARY);
    }

    @Test
    void tableOfFourHundredIsTakenInWithTheStatementsOfOneOfTwenty() {
        long forFew = during(() -> taken(table(20), ""));
        long forMany = during(() -> taken(table(420), ""));
        long forChanges = during(() -> taken(table(420).replace("Yerlan", "Erlan"), ""));
        // the office's own ticks may fall into the longer ones
        assertThat(forMany).isBetween(1L, forFew + 4);
        assertThat(forChanges).isBetween(1L, forFew + 4);
        assertThat(search("akhmetov").body().get("items").toString())
                .contains("Erlan")
                .doesNotContain("Yerlan");
    }

    private static long during(Runnable work) {
        long before = CountingConnections.ofReviewers();
        work.run();
        return CountingConnections.ofReviewers() - before;
    }

    /** The fewest of three looks: what the office does by itself meanwhile is counted too. */
    private static long statements(Supplier<Answer> look) {
        return IntStream.range(0, 3)
                .mapToLong(again -> {
                    long before = CountingConnections.ofReviewers();
                    look.get().is(200);
                    return CountingConnections.ofReviewers() - before;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void tableOfTwoThousandLongerThanAnyBodyKeptInMemoryIsTriedAndTakenInWithItsErrorsByLine() {
        var table = table(MANY) + "nobody;Пустов;П;;;;;;;;\n";
        assertThat(table.length()).isGreaterThan(1 << 20);
        var tried = taken(table, "?dry=true");
        assertThat(tried.get("added").asInt()).isEqualTo(MANY);
        assertThat(search("akhmetov").body().get("items")).isEmpty();
        var taken = taken(table, "");
        assertThat(taken.get("added").asInt()).isEqualTo(MANY);
        assertThat(taken.get("errors")).hasSize(1);
        assertThat(taken.get("errors").get(0).get("pointer").asString()).isEqualTo("/lines/2002/email");
        assertThat(taken(table, "").get("unchanged").asInt()).isEqualTo(MANY);
    }

    @Test
    void listSaysHowManyPublicationsThereAreAndTheProfileAloneWhich() {
        var expert = office.expert("Counted");
        client.post()
                .uri("/api/review/reviewers/" + expert.id() + "/publications")
                .headers(headers -> {
                    headers.setBearerAuth(Office.SECRETARY.token());
                    headers.setIfMatch("\"0\"");
                })
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .bodyValue("TY  - JOUR\nTI  - Mediation\nER  - \nTY  - JOUR\nTI  - Bridges\nER  - \n")
                .exchange()
                .expectStatus()
                .isOk();
        var listed = office.get("/api/review/reviewers?q=" + expert.email(), Office.SECRETARY)
                .body()
                .get("items")
                .get(0);
        assertThat(listed.get("publicationCount").asInt()).isEqualTo(2);
        assertThat(listed.has("publications")).isFalse();
        assertThat(listed.toString()).doesNotContain("Mediation");
        assertThat(office.get("/api/review/reviewers/" + expert.id(), Office.SECRETARY)
                        .body()
                        .get("publications"))
                .hasSize(2);
    }

    /** As a spreadsheet of a country with decimal commas writes it: with semicolons, and a mark before the heading. */
    private static String table(int lines) {
        var table = new StringBuilder("\uFEFFemail;surname_ru;given_ru;surname_kk;given_kk;surname_latin;given_latin;"
                + "languages_read;expertise;institution_ru;keywords_en\n");
        for (int i = 0; i < lines; i++) {
            table.append("r%05d@large.example;Ахметова%d;Айгүл;Ахметұлы%d;Ерлан;Akhmetov%d;Yerlan;\"kk; ru\";"
                    .formatted(i, i, i, i));
            table.append("\"11.15:")
                    .append(1 + i % 5)
                    .append("; 15:")
                    .append(1 + i % 4)
                    .append("\";");
            table.append("Университет № ").append(i % 300).append(";");
            table.append("\"mediation of conflicts; ")
                    .append("political psychology; ".repeat(20))
                    .append("\"\n");
        }
        return table.toString();
    }

    private JsonNode taken(String table, String query) {
        var answer = client.mutate()
                .responseTimeout(java.time.Duration.ofMinutes(2))
                .build()
                .post()
                .uri(TABLE + query)
                .headers(headers -> headers.setBearerAuth(Office.SECRETARY.token()))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .bodyValue(table)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(200);
        return JSON.readTree(answer.getResponseBody());
    }
}
