package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Open pages hear of what changes, and only of what is theirs. */
@RunningService
class ChangesTest {

    @Autowired
    WebTestClient client;

    @Test
    void aWriterHearsOfTheDraftAndAStrangerOfTheirOwnAlone() {
        var writing = Login.of("writes@changes.example", "author");
        var listening = Login.of("listens@changes.example", "author");
        var writer = Visitor.as(writing, client);
        var stranger = Visitor.as(listening, client);
        var manuscript = writer.draft();
        var own = stranger.draft();
        var heardByWriter = new CopyOnWriteArrayList<String>();
        var heardByStranger = new CopyOnWriteArrayList<String>();
        var listeners = Disposables.composite(
                changes(writing).subscribe(heardByWriter::add),
                changes(listening).subscribe(heardByStranger::add));

        // the stranger's own change comes after the writer's: hearing it means the other was held back
        Patience.until("both hear of their own", () -> {
            writer.write(manuscript, Drafts.whole("writes@changes.example")).is(200);
            stranger.write(own, Drafts.whole("listens@changes.example")).is(200);
            return anyOf(heardByWriter, manuscript) && anyOf(heardByStranger, own);
        });
        listeners.dispose();

        assertThat(heardByStranger).noneMatch(change -> change.contains(manuscript));
        assertThat(heardByWriter).noneMatch(change -> change.contains(own));
    }

    private static boolean anyOf(List<String> heard, String id) {
        return heard.stream().anyMatch(change -> change.contains(id));
    }

    private Flux<String> changes(Login login) {
        return client.get()
                .uri("/api/submission/changes")
                .header("Authorization", "Bearer " + login.token())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .filter(line -> line.contains("id"));
    }
}
