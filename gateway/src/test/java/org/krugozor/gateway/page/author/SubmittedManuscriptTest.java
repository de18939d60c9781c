package org.krugozor.gateway.page.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** A manuscript nobody has to write on: the service says so with an explicit null. */
class SubmittedManuscriptTest extends GatewayTest {

    private static final String ID = "01930000-0000-7000-8000-0000000000aa";
    private static final String ANSWER = """
            {"manuscriptId":"%s","number":"2026-0042","version":4,"callId":"01930000-0000-7000-8000-0000000000ca",
             "itemType":"RESEARCH_ARTICLE","submittedBy":"01930000-0000-7000-8000-0000000000bb","enteredBy":null,
             "firstReceivedAt":"2026-03-02T06:41:09Z","updatedAt":"2026-03-02T06:41:09Z",
             "standing":{"stage":"REVIEW","status":"IN_PROGRESS","waitingFor":"CHIEF_EDITOR","due":null,"epoch":2},
             "draft":null,
             "latest":{"language":"ru","metadata":{"ru":{"title":"Доверие к посреднику","abstract":"О доверии."}}},
             "versions":[],"files":[],"requests":[],"originality":null,"article":null,"actions":["WITHDRAW"],
             "decisions":[
               {"decisionId":"d1","kind":"MINOR_REVISIONS","decidedAt":"2026-04-01T06:00:00Z","round":1,
                "letter":{"language":"ru","text":"Поправьте."},"due":null,"reverted":false,"revertReason":null},
               {"decisionId":"d2","kind":"ACCEPT","decidedAt":"2026-05-01T06:00:00Z","round":1,
                "letter":{"language":"ru","text":"Принято."},"due":null,"reverted":false,"revertReason":null}],
             "reviews":[{"reviewId":"r1","label":"A","round":1,"recommendation":"MINOR_REVISIONS",
                "commentsToAuthors":"Сказано однажды.","scores":{},"files":[]}]}""".formatted(ID);

    @Test
    void itStandsUnderItsTitleAndNothingAsksToGoOnWriting() {
        assertThat(page()).contains("<h1>Доверие к посреднику</h1>").doesNotContain("/edit\"");
    }

    @Test
    void aReviewIsReadOnceUnderTheDecisionThatReleasedIt() {
        assertThat(page().split("Сказано однажды", -1)).hasSize(2);
    }

    private String page() {
        WORLD.services().answers("GET", "/api/submission/manuscripts/" + ID, 200, ANSWER);
        return signedIn(StubPerson.AUTHOR).opens("/ru/work/manuscripts/" + ID).body();
    }
}
