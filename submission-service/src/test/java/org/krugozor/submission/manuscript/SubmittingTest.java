package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class SubmittingTest {

    @Autowired
    WebTestClient client;

    @Test
    void aWholeDraftIsSubmittedAndReceivesANumber() {
        var email = "whole@submitting.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.ready(email);

        var answer = author.submit(manuscript).is(200);

        var view = answer.json();
        assertThat(view.path("number").asString()).matches("\\d{4}-\\d{4}");
        assertThat(view.path("standing").path("waitingFor").asString()).isEqualTo("SECRETARY");
        assertThat(view.path("draft").isNull()).isTrue();
        assertThat(view.path("versions")).hasSize(1);
        assertThat(answer.headers().getFirst("Krugozor-Position")).isEqualTo("submission/" + manuscript + "/1");
        assertThat(view.path("actions").toString()).contains("WITHDRAW").doesNotContain("SUBMIT");
    }

    @Test
    void aSecondSubmissionFindsNothingToSubmit() {
        var email = "twice@submitting.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.ready(email);
        author.submit(manuscript).is(200);

        author.submit(manuscript).problem(409, "nothing-to-submit");
    }

    @Test
    void numbersAreNeverGivenTwiceWhenManySubmitAtOnce() {
        var email = "crowd@submitting.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var ready = IntStream.range(0, 4).mapToObj(n -> author.ready(email)).toList();

        var numbers = ready.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> author.submit(one).is(200).json().path("number").asString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void whatTheRulesForbidBlocksWithAReasonInTheLanguageOfTheCaller() {
        var email = "blocked@submitting.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        var draft = Drafts.whole(email);
        var metadata = Drafts.metadata();
        metadata.remove("kk");
        draft.put("metadata", metadata);
        draft.put("fields", List.of(Map.of("code", "11.15.86", "role", "THEORY", "weight", 0.6)));
        author.write(manuscript, draft).is(200);

        var problem = author.speaking("ru").submit(manuscript).problem(422, "checks-block");

        assertThat(problem.json().path("title").asString()).isEqualTo("К подаче ещё не готово");
        assertThat(problem.text())
                .contains("/metadata/kk/title", "Нет названия на казахском языке.", "field-weights-sum", "0.60");
        assertThat(author.get("/manuscripts/" + manuscript)
                        .json()
                        .path("number")
                        .isNull())
                .isTrue();
    }

    @Test
    void anOldVersionDoesNotOverwriteANewerOne() {
        var email = "stale@submitting.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        author.write(manuscript, Drafts.whole(email)).is(200);

        var refused = author.send("PUT", "/manuscripts/" + manuscript + "/draft", Map.of(), "If-Match", "\"1\"");

        assertThat(refused.problem(409, "stale-version")
                        .json()
                        .path("currentVersion")
                        .asLong())
                .isEqualTo(2);
        assertThat(author.get("/manuscripts/" + manuscript)
                        .json()
                        .path("draft")
                        .path("topic")
                        .asString())
                .isEqualTo("political-psychology");
    }
}
