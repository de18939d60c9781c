package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles of reviewers: their own hand, files in and out, two made one, and what they were asked. */
@RunningOffice
class ProfilesTest {

    private static final String REVIEWERS = "/api/review/reviewers";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void publicationsOfAFileAreAddedOnceAndTheProfileFormDoesNotLoseThem() {
        var expert = office.expert("Published");
        var file = "TY  - JOUR\nTI  - Mediation\nAU  - Serikova, Dana\nPY  - 2024\nER  - \nTY  - BOOK\nER  - \n";

        var first = send(REVIEWERS + "/" + expert.id() + "/publications", Office.SECRETARY, "text/plain", file, 0, 200);
        assertThat(first.get("added").asInt()).isOne();
        assertThat(first.get("skipped").get(0).get("code").asString()).isEqualTo("no-title");
        var again = send(REVIEWERS + "/" + expert.id() + "/publications", Office.SECRETARY, "text/plain", file, 1, 200);
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("known").asInt()).isOne();
        var wrong =
                send(REVIEWERS + "/" + expert.id() + "/publications", Office.SECRETARY, "text/plain", "words", 2, 422);
        assertThat(wrong.get("errors").get(0).get("pointer").asString()).isEqualTo("/file");

        var body = Map.of("email", expert.email(), "names", Map.of("latin", Map.of("surname", "P", "given", "R")));
        office.put(REVIEWERS + "/" + expert.id(), Office.SECRETARY, 2, body).is(200);
        var kept = office.get(REVIEWERS + "/" + expert.id(), Office.SECRETARY).body();
        assertThat(kept.get("publications").get(0).get("title").asString()).isEqualTo("Mediation");
    }

    @Test
    void aFileOfPublicationsMayBeAsLargeAsThePageSaysAndNoLarger() {
        var expert = office.expert("Voluminous");
        var path = REVIEWERS + "/" + expert.id() + "/publications";
        var entry = "TY  - JOUR\nTI  - Mediation\nER  - \n";
        var note = "N1  - " + "медиация ".repeat(100) + "\n";

        var large = entry.replace("ER", note.repeat(1_800) + "ER");
        assertThat(send(path, Office.SECRETARY, "text/plain", large, 0, 200)
                        .get("added")
                        .asInt())
                .isOne();
        var tooLarge = entry.replace("ER", note.repeat(2_700) + "ER");
        assertThat(send(path, Office.SECRETARY, "text/plain", tooLarge, 1, 413)
                        .get("type")
                        .asString())
                .endsWith("/too-large");
    }

    @Test
    void whoOffersThemselvesWaitsUntilTheOfficeTakesThemIn() {
        var newcomer = Staff.of("newcomer-" + UUID.randomUUID(), "author");
        var offered = office.post(
                REVIEWERS + "/me",
                newcomer,
                -1,
                Map.of(
                        "names", Map.of("latin", Map.of("surname", "Newcomer", "given", "N")),
                        "languagesRead", List.of("ru"),
                        "expertise", List.of(Map.of("field", "11", "level", 5, "confirmed", true))));
        offered.is(201);
        assertThat(offered.body().get("admission").asString()).isEqualTo("OFFERED");
        assertThat(offered.body().get("expertise").get(0).get("confirmed").asBoolean())
                .isFalse();
        assertThat(office.post(REVIEWERS + "/me", newcomer, -1, Map.of("names", names("Newcomer")))
                        .status())
                .isEqualTo(409);
        var id = offered.body().get("reviewerId").asString();
        assertThat(listed("admission=OFFERED")).contains(id);

        var manuscript = office.submitted().inReview();
        assertThat(obstacles(manuscript.path(), id)).contains("not-admitted");
        office.post(REVIEWERS + "/" + id + "/admission", Office.CHIEF, 0, Map.of())
                .is(200);
        assertThat(obstacles(manuscript.path(), id)).doesNotContain("not-admitted");
        assertThat(listed("admission=OFFERED")).doesNotContain(id);
    }

    @Test
    void ownProfileIsOnesOwnAndCannotConfirmItself() {
        var somebody = Staff.of("somebody-" + UUID.randomUUID(), "author");
        assertThat(office.get(REVIEWERS + "/me", somebody).status()).isEqualTo(404);
        office.post(REVIEWERS + "/me", somebody, -1, Map.of("names", names("Somebody")))
                .is(201);

        var changed = office.put(
                REVIEWERS + "/me",
                somebody,
                0,
                Map.of(
                        "email", "another@elsewhere.example",
                        "names", names("Somebody"),
                        "ties", List.of(Map.of("kind", "ADVISER", "name", "Serikova D.")),
                        "expertise", List.of(Map.of("field", "15", "level", 4, "confirmed", true))));

        changed.is(200);
        assertThat(changed.body().get("email").asString()).isEqualTo(somebody.email());
        assertThat(changed.body().get("expertise").get(0).get("confirmed").asBoolean())
                .isFalse();
        assertThat(office.get(REVIEWERS + "/" + changed.body().get("reviewerId").asString(), somebody)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tableComesBackAsItWentAndTellsTheLinesThatAreWrong() {
        var expert = office.expert("Tabled");
        var exported = client.get()
                .uri(REVIEWERS + "/table")
                .headers(headers -> headers.setBearerAuth(Office.SECRETARY.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(exported).startsWith("\uFEFFemail,surname_kk").contains(expert.email());
        // its own line alone: what other tests keep in this office is theirs
        var own = exported.lines()
                .filter(line -> line.startsWith("\uFEFFemail") || line.startsWith(expert.email()))
                .collect(java.util.stream.Collectors.joining("\r\n"));
        var unchanged = send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", own, -1, 200);
        assertThat(unchanged.get("unchanged").asInt()).isOne();
        assertThat(unchanged.get("added").asInt()).isZero();
        assertThat(unchanged.get("changed").asInt()).isZero();
        assertThat(unchanged.get("errors")).isEmpty();

        var fresh = UUID.randomUUID().toString().substring(0, 8) + "@table.example";
        var table = "email,surname_ru,given_ru,expertise,languages_read\n"
                + fresh + ",Новиков,Ерлан,\"11.15:5; 15:4\",\"kk, ru en\"\n"
                + "nobody,Пустов,П,,\n"
                + ",,,,\n"
                + "x@table.example,Ошибкин,О,psychology good,\n";
        var dry = send(REVIEWERS + "/table?dry=true", Office.SECRETARY, "text/csv", table, -1, 200);
        assertThat(dry.get("added").asInt()).isOne();
        var taken = send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", table, -1, 200);
        assertThat(taken.get("added").asInt()).isOne();
        assertThat(taken.get("errors").values().stream()
                        .map(error -> error.get("pointer").asString()))
                .contains("/lines/3/email", "/lines/5/expertise");
        assertThat(taken.get("errors").get(0).get("detail").asString()).isNotBlank();
        assertThat(listed("q=" + fresh)).isNotEmpty();
        assertThat(send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", "not a table", -1, 422)
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("bad-csv");
    }

    @Test
    void whatIsWrongWithATableIsToldInTheOrderOfItsLinesAndByWhatIsWrong() {
        var table = """
                email;surname_latin;given_latin;orcid;expertise;max_load
                nobody;A;B;;;
                a@order.example;A;B;;15:4; 11.15:5;3
                b@order.example;A;B;0000-0000-0000-0000;15:4;3
                c@order.example;A;B;0000-0002-1694-233X;15:4;3
                d@order.example;A;B;;psychology good;3
                e@order.example;A;B;;zzz:4;
                f@order.example;A
                g@order.example;A;B;;15:4;many
                ;h@order.example;A;B
                """;

        var errors = send(REVIEWERS + "/table?dry=true", Office.SECRETARY, "text/csv", table, -1, 200)
                .get("errors");

        assertThat(errors.values().stream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .containsExactly(
                        "/lines/2/email bad-email",
                        "/lines/3 too-many-cells",
                        "/lines/4/orcid bad-orcid",
                        "/lines/6/expertise bad-expertise",
                        "/lines/7/expertise unknown-field",
                        "/lines/8/names no-name",
                        "/lines/9/max_load bad-load",
                        "/lines/10/email line-empty");
        assertThat(errors.get(1).get("detail").asString()).contains("7 cells", "6");
    }

    @Test
    void cellsMissingAtTheEndOfALineAreEmptyAndEraseNothing() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var table = """
                email,surname_latin,given_latin,languages_read,expertise,max_load
                whole-%1$s@short.example,Whole,W,en,15:4,3
                short-%1$s@short.example,Short,S
                listed-%1$s@short.example,Listed,L,"kk; ru"
                """.formatted(tag);
        var taken = send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", table, -1, 200);
        assertThat(taken.get("errors")).isEmpty();
        assertThat(taken.get("added").asInt()).isEqualTo(3);
        assertThat(profiled("listed-" + tag).get("languagesRead").values().stream()
                        .map(JsonNode::asString))
                .containsExactly("kk", "ru");

        var again = "email,surname_latin,given_latin,languages_read,expertise,max_load\nwhole-" + tag
                + "@short.example,Other,W\n";
        assertThat(send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", again, -1, 200)
                        .get("changed")
                        .asInt())
                .isOne();
        var profile = profiled("whole-" + tag);
        assertThat(profile.at("/names/latin/surname").asString()).isEqualTo("Other");
        assertThat(profile.get("maxLoad").asInt()).isEqualTo(3);
        assertThat(profile.at("/expertise/0/level").asInt()).isEqualTo(4);
        assertThat(profile.at("/languagesRead/0").asString()).isEqualTo("en");
    }

    @Test
    void historyTellsWhatWasAskedAndHowItWentAndTheRatingStaysInTheOffice() {
        var expert = office.expert("Asked");
        var manuscript = office.submitted().inReview();
        manuscript.invited(expert, office.expert("Other"));
        office.review(office.token(expert), "ACCEPT");
        var seat = manuscript.seat(expert).get("seatId").asString();

        office.put(manuscript.path() + "/seats/" + seat + "/rating", Office.CHIEF, -1, Map.of("rating", 4))
                .is(200);
        var history = office.get(REVIEWERS + "/" + expert.id() + "/history", Office.SECRETARY)
                .body();

        assertThat(history.get("asked").asInt()).isOne();
        assertThat(history.get("agreed").asInt()).isOne();
        assertThat(history.get("submitted").asInt()).isOne();
        assertThat(history.get("rating").asDouble()).isEqualTo(4);
        assertThat(history.get("entries").get(0).get("number").asString()).isEqualTo(manuscript.number);
        assertThat(office.put(manuscript.path() + "/seats/" + seat + "/rating", Office.CHIEF, -1, Map.of("rating", 9))
                        .status())
                .isEqualTo(422);
        assertThat(office.put(
                                manuscript.path() + "/seats/" + UUID.randomUUID() + "/rating",
                                Office.CHIEF,
                                -1,
                                Map.of("rating", 3))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAReviewerSaysBesideAReviewIsTheNewestWordUnlessAnEditorConfirmedAnother() {
        var expert = office.expert("Adjusted");
        var before = office.get(REVIEWERS + "/" + expert.id(), Office.SECRETARY).body();
        var confirmed = (tools.jackson.databind.node.ObjectNode) before.deepCopy();
        ((tools.jackson.databind.node.ArrayNode) confirmed.get("expertise"))
                .forEach(known -> ((tools.jackson.databind.node.ObjectNode) known)
                        .put("confirmed", known.get("field").asString().equals("11")));
        office.put(REVIEWERS + "/" + expert.id(), Office.SECRETARY, 0, confirmed)
                .is(200);
        var manuscript = office.submitted().inReview();
        manuscript.invited(expert, office.expert("Beside"));
        office.review(office.token(expert), "ACCEPT");

        var after = office.get(REVIEWERS + "/" + expert.id(), Office.SECRETARY)
                .body()
                .get("expertise");

        assertThat(after.size()).isGreaterThan(before.get("expertise").size());
        assertThat(level(after, "11")).isEqualTo(level(before.get("expertise"), "11"));
    }

    private static int level(JsonNode expertise, String field) {
        for (var known : expertise) {
            if (known.get("field").asString().equals(field)) {
                return known.get("level").asInt();
            }
        }
        throw new AssertionError("no level for " + field);
    }

    @Test
    void twoProfilesOfOnePersonBecomeOneWithTheSeatsOfBoth() {
        var kept = office.reviewer("Kept", Map.of("11", 5));
        var other = office.expert("Otherone");
        var manuscript = office.submitted().inReview();
        manuscript.invited(other, office.expert("Third"));

        office.post(REVIEWERS + "/" + kept.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", other.id()))
                .is(200);

        var left = office.get(REVIEWERS + "/" + other.id(), Office.SECRETARY);
        left.isProblem(410, "reviewer-merged");
        assertThat(left.body().get("into").asString()).isEqualTo(kept.id());
        office.get(REVIEWERS + "/" + other.id() + "/history", Office.SECRETARY).isProblem(410, "reviewer-merged");
        var merged = office.get(REVIEWERS + "/" + kept.id(), Office.SECRETARY).body();
        assertThat(merged.get("expertise")).hasSize(3);
        assertThat(manuscript.seat(kept).get("state").asString()).isEqualTo("INVITED");
        assertThat(office.get(REVIEWERS + "/" + kept.id() + "/history", Office.SECRETARY)
                        .body()
                        .get("asked")
                        .asInt())
                .isOne();
        office.review(office.token(other), "ACCEPT");
        assertThat(manuscript.seat(kept).get("assignment").get("state").asString())
                .isEqualTo("REVIEW_SUBMITTED");
    }

    @Test
    void theAddressOfAMergedProfileBelongsToTheKeptOne() {
        var kept = office.reviewer("Keeping", Map.of("11", 5));
        var other = office.reviewer("Leaving", Map.of("15", 4));
        var third = office.reviewer("Third", Map.of("15", 4));
        office.post(REVIEWERS + "/" + kept.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", other.id()))
                .is(200);
        var address = other.email().toUpperCase(java.util.Locale.ROOT);

        var again = Map.of("email", address, "names", names("Leaving"));
        var refused = office.post(REVIEWERS, Office.SECRETARY, -1, again);
        refused.isProblem(409, "reviewer-known-merged");
        assertThat(refused.body().get("detail").asString()).contains(kept.email());
        office.put(REVIEWERS + "/" + third.id(), Office.SECRETARY, 0, again).isProblem(409, "reviewer-known-merged");

        var table = "email;surname_latin;given_latin;max_load\n" + address + ";Leaving;L;7\n" + kept.email()
                + ";Keeping;K;9\n";
        var taken = send(REVIEWERS + "/table", Office.SECRETARY, "text/csv", table, -1, 200);
        assertThat(taken.get("added").asInt()).isZero();
        assertThat(taken.get("errors")).isEmpty();
        var profile = office.get(REVIEWERS + "/" + kept.id(), Office.SECRETARY).body();
        assertThat(profile.get("maxLoad").asInt()).isEqualTo(9);
        assertThat(profile.get("email").asString()).isEqualTo(kept.email());

        var whose = Staff.of("merged-" + UUID.randomUUID(), "author");
        assertThat(office.get(REVIEWERS + "/me", new Staff(whose.account(), whose.personId(), other.email(), "author"))
                        .is(200)
                        .body()
                        .get("reviewerId")
                        .asString())
                .isEqualTo(kept.id());
        // the kept profile itself may take it over
        office.put(REVIEWERS + "/" + kept.id(), Office.SECRETARY, 2, again).is(200);
    }

    @Test
    void aFormOpenSinceBeforeTheMergingIsRefusedAndChangesNothing() {
        var kept = office.reviewer("Keeping", Map.of("11", 5));
        var other = office.reviewer("Leaving", Map.of("15", 4));
        var account = Staff.of("two-profiles-" + UUID.randomUUID(), "author");
        var whose = new Staff(account.account(), account.personId(), other.email(), "author");
        office.put(REVIEWERS + "/me", whose, 0, Map.of("names", names("Leaving"), "maxLoad", 4))
                .is(200);
        office.post(REVIEWERS + "/" + kept.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", other.id()))
                .is(200);
        var merged = office.get(REVIEWERS + "/" + kept.id(), Office.SECRETARY).body();
        var typed = Map.of("names", names("Typed"), "maxLoad", 9, "email", other.email());

        var refused = office.put(REVIEWERS + "/" + other.id(), Office.SECRETARY, 1, typed);
        refused.isProblem(410, "reviewer-merged");
        assertThat(refused.body().get("into").asString()).isEqualTo(kept.id());
        // the form of the reviewer says whose it was; one that does not is out of date by its version
        var own = office.put(REVIEWERS + "/me", whose, 1, with(typed, "reviewerId", other.id()));
        own.isProblem(410, "own-profile-merged");
        assertThat(own.body().get("into").asString()).isEqualTo(kept.id());
        office.put(REVIEWERS + "/me", whose, 1, typed).isProblem(409, "stale-version");
        assertThat(office.get(REVIEWERS + "/" + kept.id(), Office.SECRETARY).body())
                .isEqualTo(merged);
        office.put(REVIEWERS + "/me", whose, merged.get("version").asLong(), with(typed, "reviewerId", kept.id()))
                .is(200);
    }

    @Test
    void whatBecameOfSomebodyElsesProfileIsNotSaid() {
        var kept = office.reviewer("Keeping", Map.of("11", 5));
        var other = office.reviewer("Leaving", Map.of("15", 4));
        office.post(REVIEWERS + "/" + kept.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", other.id()))
                .is(200);
        var stranger = office.reviewer("Stranger", Map.of("15", 4));
        var account = Staff.of("stranger-" + UUID.randomUUID(), "author");
        var whose = new Staff(account.account(), account.personId(), stranger.email(), "author");

        for (var asked : List.of(other.id(), kept.id(), UUID.randomUUID().toString())) {
            var refused =
                    office.put(REVIEWERS + "/me", whose, 0, Map.of("names", names("Stranger"), "reviewerId", asked));
            refused.isProblem(409, "stale-version");
            assertThat(refused.text()).doesNotContain(kept.id());
        }
    }

    @Test
    void twoWhoSatOnOnePanelStayTwo() {
        var one = office.expert("One");
        var two = office.expert("Two");
        office.submitted().inReview().invited(one, two);

        var refused = office.post(
                REVIEWERS + "/" + one.id() + "/merging", Office.SECRETARY, 0, Map.of("reviewerId", two.id()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).endsWith("both-on-one-panel");
    }

    private static Map<String, Object> names(String surname) {
        return Map.of("latin", Map.of("surname", surname, "given", "S"));
    }

    private static Map<String, Object> with(Map<String, ?> body, String member, Object value) {
        var all = new HashMap<String, Object>(body);
        all.put(member, value);
        return all;
    }

    private List<String> listed(String query) {
        return office.get(REVIEWERS + "?limit=100&" + query, Office.SECRETARY).body().get("items").values().stream()
                .map(one -> one.get("reviewerId").asString())
                .toList();
    }

    private JsonNode profiled(String words) {
        return office.get(REVIEWERS + "/" + listed("q=" + words).get(0), Office.SECRETARY)
                .is(200)
                .body();
    }

    private List<String> obstacles(String manuscript, String reviewer) {
        @Nullable String after = null;
        do {
            var page = office.get(
                            manuscript + "/candidates?limit=100" + (after == null ? "" : "&after=" + after),
                            Office.CHIEF)
                    .body();
            for (var item : page.get("items")) {
                if (item.get("reviewerId").asString().equals(reviewer)) {
                    return item.get("obstacles").values().stream()
                            .map(JsonNode::asString)
                            .toList();
                }
            }
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);
        throw new AssertionError("no such candidate");
    }

    private JsonNode send(String path, Staff who, String type, String body, long version, int status) {
        var answer = client.post()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(who.token());
                    if (version >= 0) {
                        headers.setIfMatch("\"" + version + "\"");
                    }
                })
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return JSON.readTree(answer.getResponseBody());
    }
}
