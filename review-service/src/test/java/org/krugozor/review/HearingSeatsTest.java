package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

/** What a reviewer's open page hears: that their own seat changed, and nothing of anybody else's. */
@RunningOffice
class HearingSeatsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    WebTestClient client;

    private Office office;
    private Office.Manuscript manuscript;
    private Office.Reviewer one;
    private Office.Reviewer other;
    private final List<Disposable> streams = new CopyOnWriteArrayList<>();

    @BeforeEach
    void twoAreInvited() {
        office = new Office(client);
        one = office.expert("Hearing");
        other = office.expert("Neighbour");
        manuscript = office.submitted().inReview().invited(one, other);
    }

    @AfterEach
    void hangUp() {
        streams.forEach(Disposable::dispose);
    }

    @Test
    void aReviewerHearsOfTheirOwnSeatAndNotOfTheOther() {
        var heardByOne = listening(new Staff(UUID.randomUUID().toString(), "", one.email(), "author"));
        var heardByOther = listening(new Staff(UUID.randomUUID().toString(), "", other.email(), "author"));

        office.post("/api/review/invitations/" + office.token(other) + "/agreement", null, -1, Map.of())
                .is(200);
        await(heardByOther, seat(other));
        office.post("/api/review/invitations/" + office.token(one) + "/agreement", null, -1, Map.of())
                .is(200);
        await(heardByOne, seat(one));

        // by now the first change would have come to the wrong one, had it been sent
        assertThat(heardByOne).allMatch(event -> event.contains(seat(one)));
        assertThat(heardByOther).allMatch(event -> event.contains(seat(other)));
    }

    @Test
    void whatTheEditorsDoWithTheManuscriptTellsAReviewerNothing() {
        var heard = listening(new Staff(UUID.randomUUID().toString(), "", one.email(), "author"));

        manuscript.post("/originality", Office.SECRETARY, Map.of());
        office.post("/api/review/invitations/" + office.token(one) + "/agreement", null, -1, Map.of())
                .is(200);
        await(heard, seat(one));

        assertThat(heard).noneMatch(event -> event.contains(manuscript.id));
    }

    private String seat(Office.Reviewer reviewer) {
        return manuscript.seat(reviewer).get("seatId").asString();
    }

    private static void await(List<String> heard, String id) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard)
                .anyMatch(event -> event.contains(id)));
    }

    private List<String> listening(Staff who) {
        var heard = new CopyOnWriteArrayList<String>();
        var opened = client.mutate()
                .responseTimeout(PATIENCE)
                .build()
                .get()
                .uri("/api/review/changes")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> headers.setBearerAuth(who.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        streams.add(opened.subscribe(event -> {
            if (event.startsWith("{")) {
                heard.add(event);
            }
        }));
        return heard;
    }
}
