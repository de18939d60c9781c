package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.support.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A reviewer's limit holds over all manuscripts, whoever asks at one moment. */
@RunningOffice
class LastPlaceTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @RepeatedTest(3)
    void ofTwoEditorsWhoGiveAwayOneLastPlaceForTwoManuscriptsOneComesTooLate() {
        var reviewer = office.expertOfOnePlace("LastPlace");
        var one = office.submitted().inReview();
        var other = office.submitted().inReview();

        var answers = atOnce(asks(one, Office.EDITOR, reviewer), asks(other, Office.CHIEF, reviewer));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(tooLate(answers).text()).contains("reviewer-fully-loaded");
        assertThat(seatsOf(reviewer, List.of(one, other))).isEqualTo(1);
    }

    @RepeatedTest(3)
    void theLastPlaceIsGivenOnceAlsoToASeatOfARoundUnderWay() {
        var reviewer = office.expertOfOnePlace("OneMore");
        var one = office.submitted().inReview().invited(office.expert("Beside"));
        var other = office.submitted().inReview().invited(office.expert("Besides"));
        long seen = one.version();
        long otherSeen = other.version();
        var asked = Map.of("reviewerId", reviewer.id());

        var answers = atOnce(
                () -> office.post(one.path() + "/seats", Office.EDITOR, seen, asked),
                () -> office.post(other.path() + "/seats", Office.CHIEF, otherSeen, asked));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(seatsOf(reviewer, List.of(one, other))).isEqualTo(1);
    }

    @RepeatedTest(3)
    void twoPanelsOfTheSamePeopleInAnotherOrderDoNotWaitForEachOther() {
        var first = office.expert("First");
        var second = office.expert("Second");
        var one = office.submitted().inReview();
        var other = office.submitted().inReview();

        var answers = atOnce(asks(one, Office.EDITOR, first, second), asks(other, Office.CHIEF, second, first));

        assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
    }

    @RepeatedTest(3)
    void nextInLineOfTwoManuscriptsIsAskedForOneWhenTheirPlaceIsTheLast() {
        var alternate = office.expertOfOnePlace("NextInLine");
        var first = office.expert("SaysNo");
        var second = office.expert("SaysNoToo");
        var one = office.submitted().inReview();
        var other = office.submitted().inReview();
        one.post("/rounds", Office.EDITOR, order(List.of(first), List.of(alternate)))
                .is(201);
        other.post("/rounds", Office.EDITOR, order(List.of(second), List.of(alternate)))
                .is(201);

        var answers = atOnce(declines(office.token(first)), declines(office.token(second)));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(seatsOf(alternate, List.of(one, other))).isEqualTo(1);
    }

    private Callable<Answer> declines(String token) {
        return () -> office.post("/api/review/invitations/" + token + "/declination", null, -1, Map.of());
    }

    private Callable<Answer> asks(Office.Manuscript manuscript, Staff editor, Office.Reviewer... reviewers) {
        long seen = manuscript.version();
        return () -> office.post(manuscript.path() + "/rounds", editor, seen, order(List.of(reviewers), List.of()));
    }

    private static Map<String, ?> order(List<Office.Reviewer> reviewers, List<Office.Reviewer> alternates) {
        return Map.of(
                "gapReason",
                "small field",
                "reviewers",
                reviewers.stream().map(one -> Map.of("reviewerId", one.id())).toList(),
                "alternates",
                alternates.stream().map(Office.Reviewer::id).toList());
    }

    private static Answer tooLate(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 422)
                .findFirst()
                .orElseThrow();
    }

    private static long seatsOf(Office.Reviewer reviewer, List<Office.Manuscript> manuscripts) {
        return manuscripts.stream()
                .flatMap(manuscript -> StreamSupport.stream(
                        manuscript
                                .see(Office.CHIEF)
                                .is(200)
                                .body()
                                .get("rounds")
                                .spliterator(),
                        false))
                .flatMap(round -> StreamSupport.stream(round.get("seats").spliterator(), false))
                .filter(seat -> seat.get("reviewerId").asString().equals(reviewer.id()))
                .count();
    }
}
