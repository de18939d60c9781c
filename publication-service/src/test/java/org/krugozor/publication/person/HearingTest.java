package org.krugozor.publication.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.PublicationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example the contracts keep of an event this service reads is understood. */
class HearingTest extends PublicationTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theExamplesOfTheContractsBecomeAnArticleAPersonAndACall() throws IOException {
        var revised = example("submission", "ManuscriptRevised");
        var id = revised.path("manuscriptId").asString();
        say("submission", "ManuscriptSubmitted", id);
        OTHERS.say("submission", "ManuscriptRevised", id, revised);
        say("review", "EditorAssigned", id);
        say("review", "ReviewRoundOpened", id);
        OTHERS.say("review", "ManuscriptAccepted", id, example("review", "ManuscriptAccepted"));
        until(() -> get(CHIEF, "/api/publication/articles/" + id).status() == 200);
        var article = get(CHIEF, "/api/publication/articles/" + id);
        assertThat(article.text("/number")).isEqualTo("2026-0042");
        assertThat(article.text("/standing/stage")).isEqualTo("COPYEDITING");
        assertThat(article.body().at("/standing/epoch").asInt()).isEqualTo(2);

        OTHERS.say("review", "AcceptanceReversalRequested", id, example("review", "AcceptanceReversalRequested"));
        until(() ->
                "CANCELLED".equals(get(CHIEF, "/api/publication/articles/" + id).text("/state")));
        OTHERS.say("review", "DecisionReverted", id, example("review", "DecisionReverted"));

        var person = example("person", "PersonChanged");
        OTHERS.say("person", "PersonChanged", person.path("personId").asString(), person);
        var call = example("submission", "CallChanged");
        OTHERS.say("submission", "CallChanged", call.path("callId").asString(), call);
        until(() -> count("select count(*) from read_call where call_id = '"
                        + call.path("callId").asString() + "'")
                == 1);
        until(() -> count("select count(*) from read_person where person_id = '"
                        + person.path("personId").asString() + "'")
                == 1);
        assertThat(count("select count(*) from dead_letter where subject = '" + id + "'"))
                .isZero();
    }

    private static void say(String source, String type, String id) throws IOException {
        OTHERS.say(source, type, id, example(source, type));
    }

    private static JsonNode example(String source, String type) throws IOException {
        try (var stream =
                HearingTest.class.getResourceAsStream("/contracts/" + source + "/examples/" + type + ".v1.json")) {
            return JSON.readTree(stream);
        }
    }
}
