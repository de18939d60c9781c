package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
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
    void theEditorIsWrittenToWhenItComesAndOneInConflictIsNot() {
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        provided(manuscript, "en");

        var mail = Mailbox.await(Office.EDITOR.email(), manuscript.number + ": the working translation is here");

        assertThat(mail.text()).contains("language: English", "/work/cases/" + manuscript.id);
        assertThat(mail.raw()).doesNotContain("Sarsenova", "a.sarsenova@arka.example");

        var other = inTurkish();
        other.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        office.post(
                        other.path() + "/conflicts",
                        Office.EDITOR,
                        -1,
                        Map.of("type", "PERSONAL", "reason", "the author is a friend"))
                .is(201);
        provided(other, "en");

        Mailbox.await(Office.DEPUTY.email(), other.number + ": the working translation is here");
        assertThat(Mailbox.find(Office.EDITOR.email(), other.number)).isEmpty();
    }

    @Test
    void aLaterOneTakesThePlaceOfTheEarlierWhileNoReviewRestsOnIt() {
        var reviewer = office.expert("ReadsAnew");
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        var position = provided(manuscript, "en");
        manuscript.see(Office.EDITOR, position).is(200);
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).is(201);
        var link = "/api/review/invitations/" + office.token(reviewer);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        var first = files(link).get(0).get("ref").asString();

        acted(manuscript, provided(manuscript, "en"), "TRANSLATION_REPLACED");

        var now = files(link);
        assertThat(now).hasSize(1);
        assertThat(now.get(0).get("ref").asString()).isNotEqualTo(first);
        office.get(link + "/files/" + first, null).isProblem(404, "not-found");
        var kept = manuscript.see(Office.EDITOR).body().get("files");
        assertThat(kept.values().stream().map(file -> file.get("replaced").asBoolean()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void onceAReviewRestsOnItALaterOneIsKeptBesideIt() {
        var reviewer = office.expert("HasReviewed");
        var other = office.expert("StillReads");
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        manuscript.see(Office.EDITOR, provided(manuscript, "en")).is(200);
        manuscript.invited(reviewer, other);
        office.review(office.token(reviewer), "MINOR_REVISIONS");
        var link = "/api/review/invitations/" + office.token(other);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        var first = files(link).get(0).get("ref").asString();

        acted(manuscript, provided(manuscript, "en"), "TRANSLATION_ADDED");

        var both = files(link);
        assertThat(both).hasSize(2);
        assertThat(both.get(0).get("ref").asString()).isEqualTo(first);
        assertThat(both.get(0).get("addedAt").asString())
                .isLessThan(both.get(1).get("addedAt").asString());
        assertThat(manuscript.see(Office.EDITOR).body().get("files").values().stream()
                        .map(file -> file.get("replaced").asBoolean()))
                .containsExactly(false, false);
    }

    @Test
    void theSameSaidAgainChangesNothing() {
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        manuscript.see(Office.EDITOR, provided(manuscript, "en")).is(200);
        acted(manuscript, "TRANSLATION_PROVIDED");
        long version = manuscript.version();

        var position = manuscript.say("WorkingTranslationProvided", state -> {});
        acted(manuscript, provided(manuscript, "en"), "TRANSLATION_REPLACED");

        assertThat(manuscript.see(Office.EDITOR, position).version()).isEqualTo(version + 1);
    }

    private JsonNode files(String link) {
        return office.get(link, null).is(200).body().get("assignment").get("files");
    }

    /** Waits until what was said at the position was acted on, and was this. */
    private void acted(Office.Manuscript manuscript, String position, String act) {
        manuscript.see(Office.EDITOR, position).is(200);
        acted(manuscript, act);
    }

    private void acted(Office.Manuscript manuscript, String act) {
        Eventually.value("the act " + act, Duration.ofSeconds(30), () -> Optional.of(
                        office.get(manuscript.path() + "/timeline", Office.EDITOR)
                                .text())
                .filter(timeline -> timeline.contains(act)));
    }

    @Test
    void whereNobodyHasTheCaseWhoeverAskedIsWrittenTo() {
        var manuscript = office.submitted(state -> state.put("language", "tr").put("section", "REGIONAL_STUDIES"));
        var chief = Office.CHIEF;
        manuscript
                .put(
                        "/fields",
                        chief,
                        Map.of(
                                "fields",
                                manuscript.see(chief).body().get("fields").get("proposed")))
                .is(200);
        manuscript
                .post(
                        "/originality",
                        Office.SECRETARY,
                        Map.of("system", "Check", "date", "2026-03-03", "attempt", 1, "originality", 88.5))
                .is(201);
        manuscript.post("/decisions", chief, Map.of("kind", "SEND_TO_REVIEW")).is(201);
        manuscript.post("/translation", chief, Map.of("language", "en")).is(201);

        provided(manuscript, "en");

        Mailbox.await(chief.email(), manuscript.number + ": the working translation is here");
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
    void reviewersMayReadTheFirstLanguageBesideTheSecond() {
        var reviewer = office.expert("ReadsTheSecond");
        var manuscript = inTurkish();
        manuscript.post("/translation", Office.EDITOR, Map.of("language", "ar")).is(201);
        manuscript.see(Office.EDITOR, provided(manuscript, "ar")).is(200);

        manuscript.post("/translation", Office.EDITOR, Map.of("language", "en")).is(201);
        manuscript
                .post("/translation", Office.EDITOR, Map.of("language", "ar"))
                .isProblem(409, "translation-already-asked");
        acted(manuscript, provided(manuscript, "en"), "TRANSLATION_PROVIDED");
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).is(201);

        var link = "/api/review/invitations/" + office.token(reviewer);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        assertThat(files(link).values().stream()
                        .map(file -> file.get("language").asString()))
                .containsExactlyInAnyOrder("ar", "en");
        var page = manuscript.see(Office.EDITOR).body();
        assertThat(page.get("translation").get("language").asString()).isEqualTo("en");
        assertThat(page.get("earlierTranslations").get(0).get("language").asString())
                .isEqualTo("ar");
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
            rendition.put(
                    "sha256", UUID.randomUUID().toString().replace("-", "").repeat(2));
        });
    }
}
