package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The suggested panel is the best one there is, of those who may be asked, and says why. */
@RunningOffice
class SuggestingPanelsTest {

    private static final List<String> FIELDS = List.of("11.15", "15", "04");
    private static final double[] WEIGHTS = {0.5, 0.3, 0.2};

    @Autowired
    WebTestClient client;

    Office office;

    /** A language nobody else in the tests reads: whoever a test adds is alone with its manuscript. */
    String language;

    private static final java.util.concurrent.atomic.AtomicInteger LANGUAGES =
            new java.util.concurrent.atomic.AtomicInteger();

    private final Map<String, int[]> levels = new HashMap<>();

    @BeforeEach
    void open() {
        office = new Office(client);
        int next = LANGUAGES.incrementAndGet();
        language = "q" + (char) ('a' + next);
    }

    private Office.Manuscript manuscript() {
        return office.submitted(state -> {
            state.put("language", language);
            var fields = state.putArray("fields");
            for (int i = 0; i < FIELDS.size(); i++) {
                fields.addObject()
                        .put("code", FIELDS.get(i))
                        .put("role", "THEORY")
                        .put("weight", WEIGHTS[i]);
            }
        });
    }

    /** Somebody who reads the manuscript's language and knows its fields so well, 1 to 5. */
    private String reviewer(int... known) {
        return reviewer(Map.of(), known);
    }

    private String reviewer(Map<String, Object> besides, int... known) {
        var expertise = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < known.length; i++) {
            expertise.add(Map.of("field", FIELDS.get(i), "level", known[i]));
        }
        var word = UUID.randomUUID().toString().substring(0, 8);
        var profile = new HashMap<String, Object>(Map.of(
                "email",
                word + "@panel.example",
                "names",
                Map.of("latin", Map.of("surname", "Panelist" + word, "given", "P")),
                "languagesRead",
                List.of(language),
                "locale",
                "en",
                "maxLoad",
                5,
                "expertise",
                expertise));
        profile.putAll(besides);
        var id = office.post("/api/review/reviewers", Office.SECRETARY, -1, profile)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
        levels.put(id, known);
        return id;
    }

    private Answer suggest(Office.Manuscript manuscript, Map<String, Object> wanted) {
        return office.post(manuscript.path() + "/panel/suggestion", Office.EDITOR, -1, wanted);
    }

    private static Set<String> ids(JsonNode people) {
        var ids = new HashSet<String>();
        people.forEach(one -> ids.add(one.get("reviewerId").asString()));
        return ids;
    }

    /** Uncovered fields, coverage and depth of some people, the better the greater. */
    private double worth(List<String> panel) {
        double coverage = 0;
        double depth = 0;
        int uncovered = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int field = i;
            var known = panel.stream()
                    .mapToDouble(id -> (levels.get(id)[field] - 1) / 4.0)
                    .sorted()
                    .toArray();
            double best = known[known.length - 1];
            coverage += WEIGHTS[i] * best;
            depth += WEIGHTS[i] * known[known.length - 2];
            uncovered += best < 0.25 ? 1 : 0;
        }
        return -1_000_000.0 * uncovered + 1000 * coverage + depth;
    }

    @Test
    void noPairOfASmallOfficeIsBetterThanTheSuggestedOne() {
        var random = new Random(42);
        for (int i = 0; i < 9; i++) {
            reviewer(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5));
        }
        var manuscript = manuscript();
        // other tests' people read other languages; one more does
        int unread = suggest(manuscript, Map.of("seats", 2))
                        .is(200)
                        .body()
                        .get("turnedAway")
                        .path("does-not-read")
                        .asInt()
                + 1;
        levels.remove(reviewer(Map.of("languagesRead", List.of("xx")), 5, 5, 5));
        var suggested = suggest(manuscript, Map.of("seats", 2)).is(200).body();
        double best = Double.NEGATIVE_INFINITY;
        var people = List.copyOf(levels.keySet());
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                best = Math.max(best, worth(List.of(people.get(a), people.get(b))));
            }
        }
        var panel = List.copyOf(ids(suggested.get("panel")));
        assertThat(panel).hasSize(2);
        assertThat(worth(panel)).isEqualTo(best);
        assertThat(suggested.get("eligible").asInt()).isEqualTo(9);
        assertThat(suggested.get("turnedAway").get("does-not-read").asInt()).isEqualTo(unread);
        assertThat(suggested.get("coverage")).hasSize(3);
        assertThat(suggested.get("alternates")).isNotEmpty();
        suggested.get("panel").forEach(one -> assertThat(
                        suggested.get("substitutes").get(one.get("reviewerId").asString()))
                .isNotEmpty());
    }

    @Test
    void lockedAreOnThePanelAndExcludedAreNot() {
        var strong = reviewer(5, 5, 5);
        var second = reviewer(5, 4, 4);
        var weak = reviewer(2, 1, 1);
        var manuscript = manuscript();
        assertThat(ids(suggest(manuscript, Map.of("seats", 2)).is(200).body().get("panel")))
                .containsExactlyInAnyOrder(strong, second);
        assertThat(ids(suggest(manuscript, Map.of("seats", 2, "locked", List.of(weak), "excluded", List.of(strong)))
                        .is(200)
                        .body()
                        .get("panel")))
                .containsExactlyInAnyOrder(weak, second);
    }

    private static int conflicted(JsonNode suggested) {
        return suggested.get("turnedAway").path("conflicted").asInt(0);
    }

    @Test
    void whoIsInConflictIsNeverSuggestedAndTheReasonIsTold() {
        var manuscript = manuscript();
        var one = reviewer(3, 2, 2);
        var other = reviewer(2, 3, 2);
        // people of other tests may be turned away as well
        int strangers =
                conflicted(suggest(manuscript, Map.of("seats", 2)).is(200).body());
        var near = reviewer(
                Map.of(
                        "ties",
                        List.of(Map.of(
                                "kind", "PERSONAL", "name", "A. Sarsenova", "email", "a.sarsenova@arka.example"))),
                5,
                5,
                5);
        var suggested = suggest(manuscript, Map.of("seats", 2)).is(200).body();
        assertThat(ids(suggested.get("panel"))).containsExactlyInAnyOrder(one, other);
        assertThat(suggested.get("alternates").toString()).doesNotContain(near);
        assertThat(suggested.get("substitutes").toString()).doesNotContain(near);
        assertThat(conflicted(suggested)).isEqualTo(strangers + 1);
        var whyNot = whyNot(manuscript, near, "seats=2");
        assertThat(whyNot.get("because").asString()).isEqualTo("barred");
        assertThat(whyNot.get("sentence").asString()).endsWith("cannot be asked: conflict of interests.");
        suggest(manuscript, Map.of("seats", 2, "locked", List.of(near))).isProblem(422, "panel-locked-barred");
        assertThat(ids(suggest(manuscript, Map.of("seats", 2, "locked", List.of(near), "overridden", List.of(near)))
                        .is(200)
                        .body()
                        .get("panel")))
                .contains(near);
    }

    private JsonNode whyNot(Office.Manuscript manuscript, String reviewer, String query) {
        return office.get(manuscript.path() + "/candidates/" + reviewer + "/why-not?" + query, Office.EDITOR)
                .is(200)
                .body();
    }

    @Test
    void whyNotComparesTheBestPanelWithThemAndTheBestOne() {
        reviewer(5, 5, 1);
        reviewer(1, 1, 5);
        var third = reviewer(4, 4, 1);
        var manuscript = manuscript();
        var panel = ids(suggest(manuscript, Map.of("seats", 2)).is(200).body().get("panel"));
        var whyNot = whyNot(manuscript, third, "seats=2&panel=" + String.join(",", panel));
        assertThat(whyNot.get("because").asString()).isEqualTo("worse");
        assertThat(whyNot.get("decides").asString()).isEqualTo("COVERAGE");
        assertThat(whyNot.get("sentence").asString())
                .contains("covers 80 % of the manuscript, the suggested one 100 %");
        assertThat(whyNot.get("bestWith")).hasSize(2);
        assertThat(whyNot.get("joining").get("adds").asDouble()).isZero();
        assertThat(whyNot(manuscript, panel.iterator().next(), "seats=2")
                        .get("because")
                        .asString())
                .isEqualTo("on-panel");
    }

    @Test
    void withTooFewItSaysWhatWouldHelpAndWhomToWin() {
        reviewer(5, 1, 1);
        reviewer(Map.of("pausedUntil", "2099-01-01"), 5, 5, 5);
        var manuscript = office.submitted(state -> {
            state.put("language", language);
            ((ObjectNode) state)
                    .putArray("suggestedReviewers")
                    .addObject()
                    .put("name", "Newcomer Nadia")
                    .put("email", "nadia@elsewhere.example")
                    .put("affiliation", "Elsewhere");
        });
        var none = suggest(manuscript, Map.of("seats", 2))
                .isProblem(422, "panel-too-few")
                .body();
        assertThat(none.get("detail").asString()).startsWith("1 people can be asked for 2 seats");
        assertThat(none.get("turnedAwayBy").get("paused").asInt()).isEqualTo(1);
        assertThat(none.get("help").toString()).contains("fewer-seats", "add-reviewers", "raise-limits");
        assertThat(none.get("recruits").toString()).contains("Newcomer Nadia", "suggested by the author");
        suggest(manuscript, Map.of("seats", 7)).isProblem(422, "panel-seats-out-of-range");
    }

    @Test
    void nobodyNearToAnAuthorIsNamedToBeWonWhoeverSuggestsThem() {
        var tag = UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9-]", "k");
        office.submitted(state -> {
            var authors = state.putArray("contributors");
            author(authors.addObject(), "Writer" + tag, "writer" + tag + "@gmail.com");
            author(authors.addObject(), "Fellow" + tag, "fellow" + tag + "@gmail.com");
        });
        var address = "declines" + tag + "@panel.example";
        var declines = reviewer(Map.of("email", address), 1, 1, 1);
        var manuscript = office.submitted(state -> {
                    state.put("language", language);
                    author(state.putArray("contributors").addObject(), "Writer" + tag, "writer" + tag + "@gmail.com");
                    var suggested = state.putArray("suggestedReviewers");
                    suggested.addObject().put("name", "Somebody Else").put("email", "Writer" + tag + "@gmail.com");
                    suggested.addObject().put("name", "Asel Writer" + tag);
                    suggested.addObject().put("name", "Another").put("email", "fellow" + tag + "@gmail.com");
                    suggested
                            .addObject()
                            .put("name", "Free" + tag + " Nadia")
                            .put("email", "free" + tag + "@gmail.com");
                })
                .inReview();
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("gapReason", "few", "reviewers", List.of(Map.of("reviewerId", declines))))
                .is(201);
        var token = Mailbox.await(address, "Invitation to review").token();
        office.post(
                        "/api/review/invitations/" + token + "/declination",
                        null,
                        -1,
                        Map.of(
                                "suggested",
                                List.of(
                                        Map.of("name", "Fellow" + tag + ", Asel"),
                                        Map.of("name", "Someone", "email", "writer" + tag + "@gmail.com"),
                                        Map.of("name", "Welcome" + tag + " Nurlan"))))
                .is(200);

        var answer = office.post(manuscript.path() + "/panel/suggestion", Office.EDITOR, -1, Map.of("seats", 5))
                .body();

        var named = new ArrayList<String>();
        answer.get("recruits").forEach(one -> named.add(one.get("name").asString()));
        assertThat(named).contains("Free" + tag + " Nadia", "Welcome" + tag + " Nurlan");
        assertThat(named)
                .noneMatch(name -> name.contains("Writer")
                        || name.contains("Fellow")
                        || name.contains("Some")
                        || name.equals("Another"));
    }

    private static void author(ObjectNode author, String surname, String email) {
        author.put("personId", UUID.randomUUID().toString());
        author.put("email", email);
        author.put("corresponding", true);
        author.putObject("names").putObject("latin").put("surname", surname).put("given", "Asel");
    }

    @Test
    void authorsPublishedOnAFieldNobodyKnowsAreNamedToBeWon() {
        var surname = "Publisheda" + UUID.randomUUID().toString().substring(0, 6);
        var published = office.submitted(state -> {
                    var author = state.putArray("contributors").addObject();
                    author.put("email", surname + "@authors.example");
                    author.put("corresponding", true);
                    author.putObject("names")
                            .putObject("latin")
                            .put("surname", surname)
                            .put("given", "A");
                })
                .inReview();
        var code = published
                .see(Office.CHIEF)
                .body()
                .get("fields")
                .get("confirmed")
                .get(0)
                .get("code")
                .asString();
        var position = Neighbours.say("publication-events", "ArticleScheduled", published.id, article -> {
            article.put("manuscriptId", published.id);
            article.put("state", "PUBLISHED");
        });
        published.see(Office.SECRETARY, position).is(200);
        reviewer(1, 1, 1);
        reviewer(1, 1, 1);
        var lacking = office.submitted(state -> {
            state.put("language", language);
            state.putArray("fields")
                    .addObject()
                    .put("code", code)
                    .put("role", "THEORY")
                    .put("weight", 1.0);
        });
        var suggested = suggest(lacking, Map.of("seats", 2)).is(200).body();
        assertThat(suggested.get("coverage").get(0).get("state").asString()).isEqualTo("UNCOVERED");
        assertThat(suggested.get("gaps").get(0).asString()).contains("nobody on the panel knows it");
        assertThat(suggested.get("recruits").toString()).contains(surname, "published here on " + code);
    }

    @Test
    void thoseAskedAlreadyCountAndThoseWhoDeclinedAreNotProposedAgain() {
        var asked = reviewer(5, 1, 1);
        var declined = reviewer(5, 5, 5);
        var free = reviewer(1, 4, 4);
        var manuscript = manuscript();
        manuscript.inReview();
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("reviewers", List.of(Map.of("reviewerId", asked), Map.of("reviewerId", declined))))
                .is(201);
        var seat =
                manuscript.seat(new Office.Reviewer(declined, "")).get("seatId").asString();
        manuscript
                .post("/seats/" + seat + "/cancellation", Office.EDITOR, Map.of("reason", "asked twice"))
                .is(200);
        var suggested = suggest(manuscript, Map.of()).is(200).body();
        assertThat(ids(suggested.get("panel"))).containsExactlyInAnyOrder(asked, free);
        suggested.get("panel").forEach(one -> assertThat(one.get("seated").asBoolean())
                .isEqualTo(one.get("reviewerId").asString().equals(asked)));
        assertThat(suggested.get("substitutes").has(asked)).isFalse();
        assertThat(whyNot(manuscript, declined, "").get("sentence").asString()).contains("declined or let go");
    }

    @Test
    void thePanelChosenByHandIsReadWithAlternatesAndSubstitutes() {
        var one = reviewer(5, 1, 1);
        var other = reviewer(1, 5, 1);
        var third = reviewer(1, 1, 5);
        var fourth = reviewer(4, 1, 1);
        var found = office.get(
                        manuscript().path() + "/candidates?panel=" + one + "," + other + "&seats=3", Office.EDITOR)
                .is(200)
                .body();
        var around = found.get("around");
        assertThat(ids(around.get("panel"))).containsExactlyInAnyOrder(one, other);
        assertThat(around.get("alternates").get(0).get("reviewerId").asString()).isEqualTo(third);
        assertThat(around.get("alternates").get(0).get("adds").asDouble()).isEqualTo(0.2);
        assertThat(around.get("substitutes").get(one).get(0).get("reviewerId").asString())
                .isEqualTo(fourth);
        assertThat(around.get("gaps")).hasSize(1);
    }

    @Test
    void statementsDoNotGrowWithReviewers() {
        reviewer(5, 1, 1);
        reviewer(1, 5, 1);
        var manuscript = manuscript();
        long few = statements(manuscript);
        for (int i = 0; i < 20; i++) {
            reviewer(3, 3, 3);
        }
        assertThat(statements(manuscript)).isLessThanOrEqualTo(few);
    }

    private long statements(Office.Manuscript manuscript) {
        long before = CountingConnections.statements();
        suggest(manuscript, Map.of("seats", 2)).is(200);
        return CountingConnections.statements() - before;
    }
}
