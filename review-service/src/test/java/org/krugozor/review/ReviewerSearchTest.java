package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reviewers are found however their name is typed. */
@RunningOffice
class ReviewerSearchTest {

    private static final String REVIEWERS = "/api/review/reviewers";

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void aNameIsFoundInEachOfItsScriptsAndWithoutTheKazakhLetters() {
        var names = Map.of(
                "kk", Map.of("surname", "Әбілқасымұлы", "given", "Үміт"),
                "ru", Map.of("surname", "Абылкасымулы", "given", "Умит"),
                "latin", Map.of("surname", "Abilqasymuly", "given", "Ümit"));
        var added = office.post(
                REVIEWERS,
                Office.SECRETARY,
                -1,
                Map.of("email", UUID.randomUUID() + "@search.example", "names", names));
        added.is(201);
        var id = added.body().get("reviewerId").asString();

        for (var typed : List.of(
                "Әбілқасымұлы",
                "әбілқасымұлы үміт",
                "абилкасымулы",
                "Абылкасымулы",
                "ABILQASYMULY",
                "abilqasymuly umit")) {
            assertThat(found(typed)).as(typed).contains(id);
        }
        assertThat(found("Абілқасымова")).doesNotContain(id);
    }

    private List<String> found(String typed) {
        return office.get(REVIEWERS + "?limit=100&q=" + typed, Office.SECRETARY).body().get("items").values().stream()
                .map(one -> one.get("reviewerId").asString())
                .toList();
    }
}
