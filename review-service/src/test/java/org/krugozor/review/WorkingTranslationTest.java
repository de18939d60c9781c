package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

/** Where too few read the language, an anonymous working translation lets others review. */
@RunningOffice
class WorkingTranslationTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    private Office.Manuscript inTurkish() {
        return office.submitted(state -> state.put("language", "tr")).inReview();
    }

    @Test
    void itsLanguageCountsOnceItIsHereAndReviewersMayReadIt() {
        var reviewer = office.expert("ReadsEnglish");
        var manuscript = inTurkish();
        var before = office.get(manuscript.path() + "/candidates?limit=1", Office.EDITOR)
                .body();
        assertThat(before.get("translation").get("possible").asBoolean()).isTrue();
        assertThat(before.get("translation").get("more").get("en").asInt()).isPositive();
        assertThat(before.get("around").get("eligible").asInt()).isLessThan(5);

        manuscript
                .post("/translation", Office.EDITOR, Map.of("language", "en", "note", "Tables may stay."))
                .is(201);
        assertThat(Mailbox.await("a.sarsenova@arka.example", manuscript.number + "")
                        .raw())
                .isNotEmpty();
        var said = manuscript.said("ReviewProgressed").get("translation");
        assertThat(said.get("language").asString()).isEqualTo("en");
        assertThat(said.get("providedAt").isNull()).isTrue();
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).isProblem(422, "reviewer-needs-override");

        var position = provided(manuscript, "en");

        var after = office.get(manuscript.path() + "/candidates?limit=1", Office.EDITOR, position)
                .body();
        assertThat(after.get("around").get("eligible").asInt())
                .isGreaterThan(before.get("around").get("eligible").asInt());
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).is(201);
        var link = "/api/review/invitations/" + office.token(reviewer);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        var files = office.get(link, null).body().get("assignment").get("files");
        assertThat(files).hasSize(1);
        assertThat(files.get(0).get("language").asString()).isEqualTo("en");
        assertThat(files.get(0).get("name").asString()).startsWith("translation");
    }

    @Test
    void itIsNotAskedForWhileEnoughReadersCanBeAsked() {
        for (int i = 0; i < 5; i++) {
            office.expert("Enough" + i);
        }
        var manuscript = office.submitted().inReview();

        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).isProblem(409, "enough-readers");
    }

    @Test
    void itIsAskedForOncePerLanguageAndNotInTheLanguageOfTheManuscript() {
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "tr")).isProblem(422, "invalid");
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "xx")).isProblem(422, "invalid");
        manuscript
                .post("/translation", Office.SECRETARY, Map.of("language", "ru"))
                .isProblem(403, "forbidden");
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "ru")).is(201);
        manuscript
                .post("/translation", Office.EDITOR, Map.of("language", "ru"))
                .isProblem(409, "translation-already-asked");
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
    }

    @Test
    void oneThatNobodyAskedForChangesNothing() {
        var manuscript = inTurkish();
        long version = manuscript.version();

        var position = provided(manuscript, "en");

        assertThat(manuscript.see(Office.EDITOR, position).version()).isEqualTo(version);
        assertThat(manuscript.see(Office.EDITOR).body().get("files")).isEmpty();
    }

    private static Map<String, Object> asking(Office.Reviewer reviewer) {
        return Map.of("gapReason", "small field", "reviewers", List.of(Map.of("reviewerId", reviewer.id())));
    }

    private static String provided(Office.Manuscript manuscript, String language) {
        return manuscript.say("WorkingTranslationProvided", state -> {
            state.putObject("translation").put("language", language);
            ObjectNode rendition = state.putArray("renditions").addObject();
            rendition.put("ref", UUID.randomUUID().toString());
            rendition.put("audience", "review");
            rendition.put("kind", "TRANSLATION");
            rendition.put("mediaType", "application/pdf");
            rendition.put("size", 10);
            rendition.put("sha256", "5c".repeat(32));
        });
    }
}
