package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "Why not X?" is answered for any X, whatever keeps them from a suggestion, in the words of the language. */
@RunningOffice
class WhyNotTest {

    private static final String REVIEWERS = "/api/review/reviewers";
    private static final AtomicInteger LANGUAGES = new AtomicInteger();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    /** A language nobody else in the tests reads. */
    String language;

    Office.Manuscript manuscript;

    /** The best pair, each alone in a field. */
    String first;

    String second;

    /** The ways somebody may be missing from a suggestion; what is told in English, and what is remarked besides. */
    enum Way {
        CONFLICT_COMPUTED("barred", "conflict of interests", "Chosen by hand and with a reason"),
        CONFLICT_DECLARED("barred", "conflict of interests", "No reason sets the conflict aside"),
        NOT_ADMITTED("barred", "offered themselves, not taken in yet", ""),
        PAUSED("barred", "asked not to be invited for now", ""),
        OVER_LOAD("barred", "has as many reviews as they take", ""),
        DOES_NOT_READ("barred", "does not read the language of the text", ""),
        SEVERAL_AT_ONCE("barred", "asked not to be invited for now; has as many reviews as they take", ""),
        LEFT_OUT_BY_THE_EDITOR("barred", "left out by you", ""),
        LEFT_THE_ROUND("barred", "declined or let go in this round", ""),
        LEFT_THE_ROUND_IN_CONFLICT("barred", "let go in this round; conflict of interests", "No reason sets"),
        BARRED_WHERE_THERE_IS_NO_PANEL("barred", "asked not to be invited for now", ""),
        ALREADY_ASKED("on-panel", "is on the suggested panel", ""),
        SUGGESTED("on-panel", "is on the suggested panel", ""),
        EVERY_SEAT_LOCKED("no-seat", "Every seat is locked", ""),
        WORSE("worse", "covers 70 % of the manuscript, the suggested one 100 %", ""),
        LEVEL_BUT_FOR_THE_ID("worse", "as good as the suggested one in everything the journal weighs", ""),
        TEXTS_NOT_NEAR(
                "worse",
                "covers 70 % of the manuscript",
                "near to the manuscript’s by 0 %, and the list begins at 15 %"),
        AGAINST_THE_WISHES("unfit", "no panel is as the journal wishes: people with a degree", ""),
        NO_PANEL_AT_ALL("none-at-all", "There is no panel, with", ""),
        MERGED_AWAY("worse", "covers 70 % of the manuscript", "made one with that of"),
        UNKNOWN("unknown", "There is no such reviewer.", "");

        final String because;
        final String sentence;
        final String remark;

        Way(String because, String sentence, String remark) {
            this.because = because;
            this.sentence = sentence;
            this.remark = remark;
        }
    }

    private record Asked(String id, String query) {}

    @BeforeEach
    void open() {
        office = new Office(client);
        int next = LANGUAGES.getAndIncrement();
        language = "w" + (char) ('a' + next % 26);
        first = reviewer(Map.of("degree", Map.of("en", "PhD")), 5, 1);
        second = reviewer(Map.of("degree", Map.of("en", "PhD")), 1, 5);
        manuscript = office.submitted(state -> {
            state.put("language", language);
            var fields = state.putArray("fields");
            fields.addObject().put("code", "11.15").put("role", "THEORY").put("weight", 0.6);
            fields.addObject().put("code", "15").put("role", "METHOD").put("weight", 0.4);
        });
    }

    /** Other tests count who is turned away; whoever was invited stays, and is like others. */
    @AfterEach
    void leave() {
        database.sql("""
                        delete from reviewer r where email like '%@whynot.example'
                            and not exists (select from blind.seat s where s.reviewer_id = r.id)""").then().block();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void itIsAnsweredInWordsOfEachLanguage(Way way) {
        var asked = asked(way);
        try {
            var told = new HashSet<String>();
            for (var page : List.of("en", "ru", "kk")) {
                var answer = whyNot(asked, page);
                assertThat(answer.get("because").asString()).isEqualTo(way.because);
                var sentence = answer.get("sentence").asString();
                assertThat(sentence).isNotBlank().doesNotContain("{", "why-not.", "obstacle.", "step.");
                assertThat(answer.get("remarks").size()).isEqualTo(way.remark.isEmpty() ? 0 : 1);
                if (page.equals("en")) {
                    assertThat(sentence).contains(way.sentence);
                    assertThat(answer.get("remarks").toString()).contains(way.remark);
                }
                told.add(sentence + answer.get("remarks"));
            }
            assertThat(told).hasSize(3);
        } finally {
            if (way == Way.AGAINST_THE_WISHES) {
                degrees(0);
            }
        }
    }

    private Asked asked(Way way) {
        return switch (way) {
            case CONFLICT_COMPUTED ->
                somebody(Map.of(
                        "ties", List.of(Map.of("kind", "ADVISER", "name", "A", "email", "a.sarsenova@arka.example"))));
            case CONFLICT_DECLARED -> declared(somebody(Map.of()));
            case NOT_ADMITTED -> offered();
            case PAUSED -> somebody(Map.of("pausedUntil", "2999-01-01"));
            case OVER_LOAD -> somebody(Map.of("maxLoad", 0));
            case SEVERAL_AT_ONCE -> somebody(Map.of("pausedUntil", "2999-01-01", "maxLoad", 0));
            case DOES_NOT_READ -> somebody(Map.of("languagesRead", List.of("zz")));
            case LEFT_OUT_BY_THE_EDITOR -> {
                var id = somebody(Map.of()).id();
                yield new Asked(id, "excluded=" + id);
            }
            case LEFT_THE_ROUND -> left();
            case LEFT_THE_ROUND_IN_CONFLICT -> declared(left());
            case BARRED_WHERE_THERE_IS_NO_PANEL ->
                new Asked(somebody(Map.of("pausedUntil", "2999-01-01")).id(), "seats=5");
            case ALREADY_ASKED -> {
                round(first);
                yield new Asked(first, "");
            }
            case SUGGESTED -> new Asked(first, "seats=2");
            case EVERY_SEAT_LOCKED -> new Asked(somebody(Map.of()).id(), "seats=2&locked=" + first + "," + second);
            case WORSE -> somebody(Map.of());
            case LEVEL_BUT_FOR_THE_ID -> {
                var twin = reviewer(Map.of("degree", Map.of("en", "PhD")), 5, 1);
                yield new Asked(suggested().contains(twin) ? first : twin, "seats=2");
            }
            case TEXTS_NOT_NEAR -> new Asked(somebody(Map.of()).id(), "seats=2&near=150");
            case AGAINST_THE_WISHES -> {
                var plain = somebody(Map.of());
                degrees(2);
                yield plain;
            }
            case NO_PANEL_AT_ALL -> new Asked(somebody(Map.of()).id(), "seats=5");
            case MERGED_AWAY -> {
                var kept = somebody(Map.of());
                var gone = reviewer(Map.of(), 1, 1);
                office.post(REVIEWERS + "/" + kept.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", gone))
                        .is(200);
                yield new Asked(gone, "seats=2");
            }
            case UNKNOWN -> new Asked(UUID.randomUUID().toString(), "seats=2");
        };
    }

    /** Somebody who knows a little of the first field: the best panel with them is worse. */
    private Asked somebody(Map<String, Object> besides) {
        return new Asked(reviewer(besides, 3, 1), "seats=2");
    }

    private Asked declared(Asked whose) {
        office.post(
                        manuscript.path() + "/conflicts",
                        Office.SECRETARY,
                        -1,
                        Map.of("reviewerId", whose.id(), "type", "OTHER", "reason", "told us"))
                .is(201);
        return whose;
    }

    private Asked offered() {
        var newcomer = new Staff(
                UUID.randomUUID().toString(), "", "offered-" + UUID.randomUUID() + "@whynot.example", "author");
        return new Asked(
                office.post(
                                REVIEWERS + "/me",
                                newcomer,
                                -1,
                                Map.of(
                                        "names", Map.of("latin", Map.of("surname", "Offered", "given", "O")),
                                        "languagesRead", List.of(language),
                                        "expertise", List.of(Map.of("field", "11.15", "level", 3))))
                        .is(201)
                        .body()
                        .get("reviewerId")
                        .asString(),
                "seats=2");
    }

    /** Somebody who was asked in the round under way and let go. */
    private Asked left() {
        var id = somebody(Map.of()).id();
        round(first, id);
        var seat = manuscript.seat(new Office.Reviewer(id, "")).get("seatId").asString();
        manuscript
                .post("/seats/" + seat + "/cancellation", Office.EDITOR, Map.of("reason", "asked by mistake"))
                .is(200);
        return new Asked(id, "seats=2");
    }

    private void round(String... reviewers) {
        manuscript.inReview();
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of(
                                "gapReason",
                                "small field",
                                "reviewers",
                                List.of(reviewers).stream()
                                        .map(id -> Map.of("reviewerId", id))
                                        .toList()))
                .is(201);
    }

    private Set<String> suggested() {
        var ids = new HashSet<String>();
        office.post(manuscript.path() + "/panel/suggestion", Office.EDITOR, -1, Map.of("seats", 2))
                .is(200)
                .body()
                .get("panel")
                .forEach(one -> ids.add(one.get("reviewerId").asString()));
        return ids;
    }

    private void degrees(int number) {
        var present = office.get("/api/review/office", Office.CHIEF);
        office.put(
                        "/api/review/office",
                        Office.CHIEF,
                        present.version(),
                        Map.of("settings", Map.of("panel", Map.of("degrees", number))))
                .is(200);
    }

    private String reviewer(Map<String, Object> besides, int first, int second) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var profile = new HashMap<String, Object>(Map.of(
                "email",
                word + "@whynot.example",
                "names",
                Map.of("latin", Map.of("surname", "Why" + word, "given", "N")),
                "languagesRead",
                List.of(language),
                "locale",
                "en",
                "maxLoad",
                5,
                "expertise",
                List.of(Map.of("field", "11.15", "level", first), Map.of("field", "15", "level", second))));
        profile.putAll(besides);
        return office.post(REVIEWERS, Office.SECRETARY, -1, profile)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
    }

    private JsonNode whyNot(Asked asked, String page) {
        var body = client.get()
                .uri(manuscript.path() + "/candidates/" + asked.id() + "/why-not?" + asked.query())
                .headers(headers -> {
                    headers.setBearerAuth(Office.EDITOR.token());
                    headers.set("Accept-Language", page);
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }
}
