package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How near reviewers' texts are to a manuscript's narrows the list of candidates; it never moves anybody up in it. */
@RunningOffice
class NearTextsTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void theListIsNarrowedToThoseWhoseTextsAreNear() {
        var word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var near = reviewer("Nearby", word);
        var far = reviewer("Faraway", "unrelated");
        var manuscript = about(word);

        var narrowed = candidates(manuscript, "near=100");

        assertThat(narrowed)
                .extracting(one -> one.get("reviewerId").asString())
                .contains(near)
                .doesNotContain(far);
        assertThat(narrowed)
                .allSatisfy(one -> assertThat(one.get("affinity").asInt()).isBetween(100, 1000));
    }

    @Test
    void whoKnowsMoreOfTheFieldsStandsFirstHoweverNearTheTextsOfAnother() {
        var word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        reviewer("Writes", word);
        var knows = office.expert("KnowsAll").id();
        var manuscript = about(word);

        var listed = candidates(manuscript, "limit=100").stream()
                .map(one -> one.get("reviewerId").asString())
                .toList();
        var written =
                candidates(manuscript, "near=100").get(0).get("reviewerId").asString();

        assertThat(listed.indexOf(knows)).isNotNegative();
        assertThat(listed.contains(written) ? listed.indexOf(written) : Integer.MAX_VALUE)
                .isGreaterThan(listed.indexOf(knows));
    }

    /** A manuscript whose English texts are this word. */
    private Office.Manuscript about(String word) {
        return office.submitted(state -> {
            var english = (ObjectNode) state.get("metadata").get("en");
            english.put("title", word);
            english.put("abstract", word);
            english.putArray("keywords").add(word);
        });
    }

    private List<JsonNode> candidates(Office.Manuscript manuscript, String query) {
        var found = new ArrayList<JsonNode>();
        office.get(manuscript.path() + "/candidates?" + query, Office.EDITOR)
                .is(200)
                .body()
                .get("items")
                .forEach(found::add);
        return found;
    }

    /** Knows a field the manuscript has a little of, and writes of this. */
    private String reviewer(String name, String keyword) {
        var answer = office.post(
                "/api/review/reviewers",
                Office.SECRETARY,
                -1,
                Map.of(
                        "email", name + "-" + UUID.randomUUID() + "@reviewers.example",
                        "names", Map.of("latin", Map.of("surname", name, "given", "R")),
                        "languagesRead", List.of("ru", "en"),
                        "locale", "en",
                        "keywords", Map.of("en", List.of(keyword)),
                        "expertise", List.of(Map.of("field", "04", "level", 2))));
        answer.is(201);
        return answer.body().get("reviewerId").asString();
    }
}
