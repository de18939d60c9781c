package org.krugozor.publication.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.manuscript.Content;

/** Acts that cross on the way end the same, whichever arrives first. */
class CrossingActsTest extends PublicationTest {

    @Test
    void anAcceptanceWaitsForTheVersionItNames() {
        var content = Contents.research();
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        waiting(content);
        assertThat(get(CHIEF, path(content)).status()).isEqualTo(404);
        OTHERS.submitted(content);
        until(() -> get(CHIEF, path(content)).status() == 200);
    }

    @Test
    void aWithdrawalHeardBeforeTheAcceptanceIsAnsweredOnTakingCustody() {
        var content = Contents.research();
        var request = UUID.randomUUID();
        OTHERS.submitted(content);
        OTHERS.withdrawalRequested(content, request);
        until(() -> count("select count(*) from request where request_id = '" + request + "'") == 1);
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        endsWithdrawn(content, request);
    }

    @Test
    void aWithdrawalHeardAfterTheAcceptanceEndsTheSame() {
        var content = arrived(Contents.research());
        var request = UUID.randomUUID();
        OTHERS.withdrawalRequested(content, request);
        endsWithdrawn(content, request);
    }

    @Test
    void aWithdrawalHeardBeforeEvenTheVersionIsKnownEndsTheSame() {
        var content = Contents.research();
        var request = UUID.randomUUID();
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        waiting(content);
        OTHERS.withdrawalRequested(content, request);
        endsWithdrawn(content, request);
    }

    private void endsWithdrawn(Content content, UUID request) {
        until(() -> "WITHDRAWN".equals(get(CHIEF, path(content)).text("/state")));
        assertThat(said(content)).containsExactly("ManuscriptWithdrawn");
        assertThat(count("select count(*) from request where request_id = '" + request + "' and answer = 'GRANTED'"))
                .isEqualTo(1);
    }

    @Test
    void theSameRequestHeardTwiceIsAnsweredOnce() {
        var content = arrived(Contents.research());
        var request = UUID.randomUUID();
        OTHERS.withdrawalRequested(content, request);
        OTHERS.withdrawalRequested(content, request);
        endsWithdrawn(content, request);
        OTHERS.correctionRequested(content, UUID.randomUUID(), Map.of());
        until(() -> said(content).size() == 2);
        assertThat(said(content)).containsExactly("ManuscriptWithdrawn", "RequestRefused");
    }

    @Test
    void aReversalOfAPlacedArticleTakesItOffItsIssueAndGivesCustodyBack() {
        var content = Contents.research();
        var decision = UUID.randomUUID();
        OTHERS.submitted(content);
        OTHERS.accepted(content, decision, 1);
        until(() -> get(CHIEF, path(content)).status() == 200);
        var issue = planned(List.of(content));
        OTHERS.reversalRequested(content, decision, UUID.randomUUID());
        until(() -> "CANCELLED".equals(get(CHIEF, path(content)).text("/state")));
        assertThat(get(CHIEF, "/api/publication/issues/" + issue)
                        .body()
                        .at("/articles")
                        .size())
                .isZero();
        assertThat(said(content)).containsExactly("ArticleScheduled", "ProductionCancelled");

        OTHERS.accepted(content, UUID.randomUUID(), 3);
        until(() -> "ACCEPTED".equals(get(CHIEF, path(content)).text("/state")));
        assertThat(get(CHIEF, path(content)).body().at("/standing/epoch").asInt())
                .isEqualTo(4);
    }

    @Test
    void aReversalOfAnEarlierAcceptanceIsNoLongerAnybodysBusiness() {
        var content = arrived(Contents.research());
        OTHERS.reversalRequested(content, UUID.randomUUID(), UUID.randomUUID());
        OTHERS.correctionRequested(content, UUID.randomUUID(), corrected());
        until(() -> said(content).contains("CorrectionApplied"));
        assertThat(said(content)).containsExactly("CorrectionApplied");
        assertThat(get(CHIEF, path(content)).text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aCorrectionBeforeFreezingIsAppliedAndOneAfterItIsRefused() {
        doiPattern();
        var content = ready(Contents.research());
        var issue = planned(List.of(content));
        OTHERS.correctionRequested(content, UUID.randomUUID(), corrected());
        until(() -> said(content).contains("CorrectionApplied"));
        var corrected = get(CHIEF, path(content));
        assertThat(corrected.text("/metadata/en/title")).isEqualTo("A corrected title");
        assertThat(corrected.body().at("/translationChecked").isNull())
                .as("the translator's mark was put to other words")
                .isTrue();
        assertThat(get(CHIEF, "/api/publication/issues/" + issue)
                        .body()
                        .at("/blockers")
                        .toString())
                .contains("translation-unchecked", "pdf-outdated");

        typeset(content.manuscriptId());
        must(article(SECRETARY, content.manuscriptId(), "PUT", "/translation", Map.of("checked", true)));
        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "1", "date", "2026-06-01")));
        must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        OTHERS.correctionRequested(content, UUID.randomUUID(), Map.of());
        OTHERS.withdrawalRequested(content, UUID.randomUUID());
        until(() -> said(content).stream().filter("RequestRefused"::equals).count() == 2);
        assertThat(get(CHIEF, path(content)).text("/state")).isEqualTo("SCHEDULED");
    }

    @Test
    void aCorrectionReviewGrantedBeforeItAcceptedIsInTheArticle() {
        var content = Contents.research();
        var request = UUID.randomUUID();
        OTHERS.submitted(content);
        OTHERS.correctionRequested(content, request, corrected());
        until(() -> count("select count(*) from request where request_id = '" + request + "'") == 1);
        granted(content, request);
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        endsCorrectedByReview(content);
    }

    @Test
    void aCorrectionReviewGrantedWhoseWordsComeLastEndsTheSame() {
        var content = Contents.research();
        var request = UUID.randomUUID();
        granted(content, request);
        OTHERS.submitted(content);
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        until(() -> get(CHIEF, path(content)).status() == 200);
        OTHERS.correctionRequested(content, request, corrected());
        endsCorrectedByReview(content);
    }

    private void endsCorrectedByReview(Content content) {
        until(() -> "A corrected title".equals(get(CHIEF, path(content)).text("/metadata/en/title")));
        assertThat(said(content)).as("review has said it").isEmpty();
    }

    private static void granted(Content content, UUID request) {
        OTHERS.say(
                "review",
                "CorrectionApplied",
                content.manuscriptId().toString(),
                Map.of(
                        "manuscriptId", content.manuscriptId(),
                        "number", content.number(),
                        "versionId", content.version().versionId(),
                        "decisions", List.of(),
                        "dates", Map.of("revised", List.of()),
                        "answers", List.of(Map.of("requestId", request, "answer", "GRANTED")),
                        "requests", List.of(),
                        "standing",
                                Map.of(
                                        "stage",
                                        "REVIEW",
                                        "status",
                                        "IN_PROGRESS",
                                        "waitingFor",
                                        "REVIEWERS",
                                        "epoch",
                                        1)));
    }

    @Test
    void anErasedPersonsAddressIsGoneAndTheBylineStays() {
        var content = arrived(Contents.research());
        OTHERS.say("person", "PersonErased", Contents.AUTHOR.toString(), Map.of("personId", Contents.AUTHOR));
        until(() -> get(CHIEF, path(content)).body().at("/contributors/0/email").isNull());
        var shown = get(CHIEF, path(content));
        assertThat(shown.body().at("/contributors/0/personId").isNull()).isTrue();
        assertThat(shown.text("/contributors/0/names/latin/surname")).isEqualTo("Sarsenova");
    }

    private static Map<String, Object> corrected() {
        return Map.of("metadata", Map.of("en", Map.of("title", "A corrected title")));
    }

    private void waiting(Content content) {
        until(() ->
                count("select count(*) from acceptance where manuscript_id = '" + content.manuscriptId() + "'") == 1);
    }

    private List<String> said(Content content) {
        return database.sql("select type from outbox where aggregateid = :id order by sequence")
                .bind("id", content.manuscriptId().toString())
                .map(row -> row.get(0, String.class).replaceAll(".*\\.([A-Z]\\w+)\\.v1", "$1"))
                .all()
                .collectList()
                .block(PATIENCE);
    }

    private static String path(Content content) {
        return "/api/publication/articles/" + content.manuscriptId();
    }
}
