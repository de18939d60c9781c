package org.krugozor.gateway.page.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles of reviewers, in the office and in their own hand: what the forms send, and what is said of it. */
class ProfilePagesTest extends GatewayTest {

    private static final String ONE = "01930000-0000-7000-8000-000000000500";
    private static final String TWO = "01930000-0000-7000-8000-000000000501";
    private static final String API = "/api/review/reviewers";
    private static final String INVITED = "invited-token-0123456789012345678901234567";
    private static final String NOBODY = "{\"type\":\"https://krugozor.org/problems/not-found\",\"status\":404}";

    @ParameterizedTest
    @ValueSource(strings = {"", "/history"})
    void theAddressOfAMergedProfileLeadsToTheKeptOne(String below) {
        WORLD.services().answers("GET", API + "/" + TWO + below, 410, """
                {"type":"https://krugozor.org/problems/reviewer-merged","title":"Merged","status":410,"into":"%s"}""".formatted(ONE));

        var answer = signedIn(StubPerson.SECRETARY).asks("/en/work/reviewers/" + TWO + below);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(kept -> assertThat(kept).endsWith("/en/work/reviewers/" + ONE + below));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theFormOfAProfileMergedMeanwhileGoesOnAtTheKeptOneWithWhatWasTyped(String language) {
        var chief = signedIn(StubPerson.CHIEF);
        chief.opens("/" + language + "/work/reviewers/" + TWO);
        WORLD.services().forget();
        merged("PUT", API + "/" + TWO);
        merged("GET", API + "/" + TWO);

        var answer = chief.sends(
                "/" + language + "/work/reviewers/" + TWO,
                Map.of(
                        "version", "4",
                        "/email", "typed@example.org",
                        "/names/latin/surname", "Typedname",
                        "/expertise/0/field", "15 Psychology",
                        "/expertise/0/level", "2",
                        "/ties/0/kind", "OTHER",
                        "/ties/0/name", "Typedtie",
                        "/publications/0/title", "Typedwork",
                        "/dropped", "10.32523/2616-6887/2024-1-15-28"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Merged meanwhile", "id=\"merged\"", "Typedname", "Typedtie", "Typedwork")
                .contains("action=\"/" + language + "/work/reviewers/" + ONE + "\"")
                .doesNotContain("action=\"/" + language + "/work/reviewers/" + TWO, "??")
                // it is sent on the version of the kept one
                .containsPattern("name=\"version\" value=\"2\"")
                .containsPattern("name=\"/expertise/0/field\"[^>]*value=\"15")
                // what is known of the kept one besides stays: it sent all its fields before
                .containsPattern("name=\"/expertise/1/field\"[^>]*value=\"11.15")
                .containsPattern("name=\"/email\"[^>]*value=\"reviewer0@example.org\"")
                // and the address typed is told of
                .contains("typed@example.org")
                .doesNotContainPattern("name=\"/dropped\"[^>]*checked");
    }

    @Test
    void onesOwnFormGoesOnAtTheProfileTheOfficeKept() {
        var author = signedIn(StubPerson.AUTHOR);
        assertThat(author.opens("/en/work/reviewer-profile").body())
                .containsPattern("name=\"/reviewerId\" value=\"" + ONE + "\"");
        WORLD.services().forget();
        merged("PUT", API + "/me");

        var answer = author.sends(
                "/en/work/reviewer-profile",
                Map.of("version", "1", "/reviewerId", TWO, "/position/en", "Typedpost", "/maxLoad", "7"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Merged meanwhile", "id=\"merged\"", "Typedpost")
                .containsPattern("name=\"/reviewerId\" value=\"" + ONE + "\"")
                .containsPattern("name=\"version\" value=\"2\"")
                .containsPattern("name=\"/maxLoad\"[^>]*value=\"7\"")
                .doesNotContain("??");
        assertThat(body(WORLD.services().received("PUT", API + "/me").get(0).body())
                        .get("reviewerId")
                        .asString())
                .isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admission", "publications", "merging"})
    void otherActsOnAProfileMergedMeanwhileLeadToTheKeptOneToo(String act) {
        var chief = signedIn(StubPerson.CHIEF);
        chief.opens("/en/work/reviewers");
        WORLD.services().forget();
        merged("POST", API + "/" + TWO + "/" + act);
        merged("GET", API + "/" + TWO);

        var path = "/en/work/reviewers/" + TWO + "/" + act;
        var answer = act.equals("publications")
                ? chief.uploads(path, Map.of("version", "4"), "TY  - JOUR\n".getBytes(StandardCharsets.UTF_8))
                : chief.sends(path, Map.of("version", "4", "/reviewerId", ONE));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Merged meanwhile", "/en/work/reviewers/" + ONE + "/publications");
    }

    private static void merged(String method, String path) {
        WORLD.services().answers(method, path, 410, """
                {"type":"https://krugozor.org/problems/reviewer-merged","title":"Merged meanwhile","status":410,
                 "detail":"The other was kept.","into":"%s"}""".formatted(ONE));
    }

    @Test
    void aColleaguesMistypedAddressIsSaidAtItsRowAndNothingTypedIsLost() {
        WORLD.services().answers("POST", "/api/review/invitations/" + INVITED + "/declination", 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Please correct","status":422,"errors":[
                 {"pointer":"/suggested/0/email","code":"bad-email","detail":"No such address can be."}]}""");
        var guest = stranger();
        guest.opens("/i/" + INVITED + "?lang=en");

        var page = guest.sends(
                        "/i/" + INVITED + "/declination?lang=en",
                        Map.of(
                                "/reason", "On leave",
                                "/suggested/1/name", "A. Colleague",
                                "/suggested/1/email", "a.colleague at far"))
                .body();

        assertThat(page)
                .contains("No such address can be.", "On leave", "A. Colleague", "a.colleague at far")
                // rows left empty go: who was named second stands first now, and what is wrong with them
                .containsPattern("<input[^>]*value=\"a.colleague at far\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void savingWithoutTouchingPublicationsLeavesThemOut() {
        var sent = saved(Map.of("/position/ru", "доцент", "/ties/0/kind", "ADVISER", "/ties/0/name", "Серікова Д."));

        assertThat(sent.has("publications")).isFalse();
        assertThat(sent.at("/ties/0/name").asString()).isEqualTo("Серікова Д.");
    }

    @Test
    void addedPublicationsGoBeforeThoseKeptAndTickedOnesGo() {
        var sent = saved(Map.of(
                "/dropped", "10.32523/2616-6887/2024-1-15-28",
                "/publications/1/title", "A new one",
                "/publications/1/year", "2025",
                "/publications/1/authors", "Abildin B.; Smith, John"));

        assertThat(sent.get("publications")).hasSize(2);
        assertThat(sent.at("/publications/0/title").asString()).isEqualTo("A new one");
        assertThat(sent.at("/publications/0/year").asInt()).isEqualTo(2025);
        assertThat(sent.at("/publications/0/authors/1").asString()).isEqualTo("Smith, John");
        assertThat(sent.at("/publications/1/title").asString()).startsWith("Political culture");
        assertThat(sent.has("dropped")).isFalse();
    }

    @Test
    void aPublicationIsTakenOutByWhatItSaysSinceTheListMayHaveChanged() {
        var page = signedIn(StubPerson.CHIEF).opens("/en/work/reviewers/" + ONE).body();
        assertThat(page)
                .contains("name=\"/dropped\" value=\"10.32523/2616-6887/2024-1-15-28\"")
                .contains(
                        "name=\"/dropped\" value=\"Political culture of Kazakhstan: a survey of three regions | 2021\"");

        var sent = saved(Map.of("/dropped", "Political culture of Kazakhstan: a survey of three regions | 2021"));

        assertThat(sent.get("publications")).hasSize(1);
        assertThat(sent.at("/publications/0/doi").asString()).startsWith("10.32523");
    }

    @Test
    void theLastTieCanBeTakenOut() {
        var sent = saved(Map.of("/ties/0/kind", "OTHER", "/ties/0/name", "Somebody", "/ties/0/gone", "true"));

        assertThat(sent.get("ties").isArray()).isTrue();
        assertThat(sent.get("ties")).isEmpty();
    }

    @Test
    void aFileOfPublicationsIsSentAsText() {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens("/en/work/reviewers/" + ONE);
        WORLD.services().forget();
        WORLD.services().answers("POST", API + "/" + ONE + "/publications", 200, """
                        {"added":3,"known":1,"skipped":[{"pointer":"/entries/4","code":"no-title","args":{}}],"version":3}""");

        var answer = secretary.uploads(
                "/en/work/reviewers/" + ONE + "/publications",
                Map.of("version", "2"),
                "TY  - JOUR\nTI  - Медиация\nER  - \n".getBytes(Charset.forName("windows-1251")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", API + "/" + ONE + "/publications"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("content-type"))
                            .startsWith("text/plain")
                            .containsIgnoringCase("utf-8");
                    assertThat(request.header("if-match")).isEqualTo("\"2\"");
                    assertThat(request.body()).contains("TI  - Медиация");
                });
        var where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(secretary.asks(where.split("#")[0]).body()).contains("Added: 3. Already there: 1.", "left out: 1.");
    }

    @Test
    void whoOfferedThemselvesIsTakenInByAButton() {
        var chief = signedIn(StubPerson.CHIEF);
        assertThat(chief.opens("/en/work/reviewers/" + TWO).body()).contains("Take in as a reviewer");
        assertThat(chief.opens("/en/work/reviewers/" + ONE).body()).doesNotContain("Take in as a reviewer");
        WORLD.services().forget();

        chief.sends("/en/work/reviewers/" + TWO + "/admission", Map.of("version", "4"));

        assertThat(WORLD.services().received("POST", API + "/" + TWO + "/admission"))
                .singleElement()
                .satisfies(request -> assertThat(request.header("if-match")).isEqualTo("\"4\""));
    }

    @Test
    void thoseWhoOfferedThemselvesAreAListOfTheirOwn() {
        var chief = signedIn(StubPerson.CHIEF);
        chief.opens("/en/work/reviewers");
        WORLD.services().forget();

        chief.asks("/en/work/reviewers?admission=OFFERED&q=Abildin");

        assertThat(WORLD.services().received("GET", API)).singleElement().satisfies(request -> assertThat(request.uri())
                .contains("admission=OFFERED", "q=Abildin", "limit=30"));
    }

    @Test
    void theHistorySaysWhatWasAskedAndWhyTheyDeclined() {
        var page = signedIn(StubPerson.CHIEF)
                .opens("/en/work/reviewers/" + ONE + "/history")
                .body();

        assertThat(page)
                .contains("Abildin Bauyrzhan", "16.2", "Жазда іссапарда боламын", "2026-0042")
                .contains("/en/work/cases/01930000-0000-7000-8000-000000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void bothProfilesAreShownBeforeTheyAreMadeOne(String language) {
        var chief = signedIn(StubPerson.CHIEF);
        var page = chief.opens("/" + language + "/work/reviewers/" + ONE + "/merging?other=" + TWO)
                .body();

        assertThat(page)
                .contains("reviewer0@example.org", "Әбілдин Бауыржан", "Абильдин Бауыржан", "value=\"" + TWO + "\"")
                .doesNotContain("??");
    }

    @Test
    void aMergerRefusedIsShownWithBothProfiles() {
        var chief = signedIn(StubPerson.CHIEF);
        chief.opens("/en/work/reviewers");
        WORLD.services().forget();
        WORLD.services().answers("POST", API + "/" + ONE + "/merging", 409, """
                        {"type":"https://krugozor.org/problems/both-on-one-panel","status":409,
                         "title":"Both were asked for one manuscript","detail":"Cancel one first."}""");

        var answer = chief.sends("/en/work/reviewers/" + ONE + "/merging", Map.of("version", "2", "/reviewerId", TWO));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Both were asked for one manuscript", "reviewer0@example.org");
        assertThat(WORLD.services().received("POST", API + "/" + ONE + "/merging"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(TWO));
    }

    @Test
    void aTableIsTriedBeforeItIsTakenIn() {
        var secretary = signedIn(StubPerson.SECRETARY);
        assertThat(secretary.opens("/en/work/reviewers/table").body()).contains("windows-1251");
        WORLD.services().forget();
        WORLD.services().answers("POST", API + "/table", 200, """
                        {"added":2,"changed":1,"unchanged":5,
                         "errors":[{"pointer":"/lines/7/email","code":"bad-email","detail":"This is no mail address."}]}""");

        var kept = secretary.uploads(
                "/en/work/reviewers/table",
                Map.of(),
                "email,surname_ru\nа@b.example,Новиков\n".getBytes(Charset.forName("windows-1251")));
        assertThat(WORLD.services().received("POST", API + "/table")).isEmpty();
        var trial = secretary
                .asks(kept.headers().firstValue("Location").orElseThrow())
                .body();

        assertThat(trial).contains("line 7", "<code>email</code>", "This is no mail address.", "Take it in");
        assertThat(WORLD.services().received("POST", API + "/table"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.uri()).endsWith("?dry=true");
                    assertThat(request.header("content-type")).startsWith("text/csv");
                    assertThat(request.body()).contains("Новиков");
                });

        WORLD.services().answers("GET", API + "/untied", 200, "{\"items\":[],\"count\":{\"value\":0,\"exact\":true}}");
        WORLD.services().received().clear();
        var taken = secretary.sends("/en/work/reviewers/table/taking", Map.of());
        assertThat(WORLD.services().received("POST", API + "/table"))
                .singleElement()
                .satisfies(request -> assertThat(request.uri()).doesNotContain("dry"));
        assertThat(secretary
                        .asks(taken.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Added: 2. Changed: 1. Unchanged: 5.", "Errors: 1;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void whoHasNoProfileIsOfferedTheFormFilledWithTheirName(String language) {
        var author = signedIn(StubPerson.AUTHOR);
        WORLD.services().answers("GET", API + "/me", 404, NOBODY);

        var page = author.asks("/" + language + "/work/reviewer-profile");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/" + language + "/work/reviewer-profile/offer", "Сәрсенова", "Zhaiyk University")
                .doesNotContain("??");
    }

    @Test
    void anOfferIsRefusedUntilTheAddressIsConfirmedAndKeepsWhatWasTyped() {
        var author = signedIn(StubPerson.AUTHOR);
        author.opens("/en/work/profile");
        WORLD.services().forget();
        WORLD.services().answers("GET", API + "/me", 404, NOBODY);
        WORLD.services().answers("POST", API + "/me", 409, """
                        {"type":"https://krugozor.org/problems/email-not-verified","status":409,
                         "title":"Confirm your address first","detail":"Confirm the e-mail address of your account."}""");

        var answer = author.sends(
                "/en/work/reviewer-profile/offer",
                Map.of(
                        "/names/latin/surname",
                        "Typedname",
                        "/expertise/0/field",
                        "15 Psychology",
                        "/expertise/0/level",
                        "4"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Confirm your address first", "Typedname", "role=\"alert\"");
        var known = body(WORLD.services().received("POST", API + "/me").get(0).body())
                .at("/expertise/0");
        assertThat(known.get("field").asString()).isEqualTo("15");
        assertThat(known.get("level").asInt()).isEqualTo(4);
    }

    @Test
    void onesOwnProfileIsSavedOnItsVersion() {
        var author = signedIn(StubPerson.AUTHOR);
        author.opens("/en/work/reviewer-profile");
        WORLD.services().forget();

        author.sends("/en/work/reviewer-profile", Map.of("version", "2", "/channel", "PHONE"));

        assertThat(WORLD.services().received("PUT", API + "/me"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"2\"");
                    assertThat(body(request.body()).get("channel").asString()).isEqualTo("PHONE");
                });
        assertThat(author.opens("/en/work/reviewer-profile").body()).contains("Saved.");
    }

    @ParameterizedTest
    @CsvSource({
        "reviewers/ID, PUT, /ID",
        "reviewers/new, POST, ''",
        "reviewer-profile, PUT, /me",
        "reviewer-profile/offer, POST, /me"
    })
    void aFieldNobodyKnowsIsMarkedInItsRowAndNothingTypedIsLost(String page, String method, String api) {
        var chief = signedIn(StubPerson.CHIEF);
        chief.opens("/en/work/reviewers");
        WORLD.services().forget();
        WORLD.services().answers(method, API + api.replace("ID", ONE), 422, """
                        {"type":"https://krugozor.org/problems/invalid","title":"Something is wrong","status":422,
                         "errors":[{"pointer":"/expertise/1/field","code":"unknown-field",
                          "detail":"Nobody knows the field zzz."}]}""");

        var answer = chief.sends(
                "/en/work/" + page.replace("ID", ONE),
                Map.of(
                        "version", "2",
                        "/email", "typed@example.org",
                        "/names/latin/surname", "Typedname",
                        "/expertise/0/field", "15 Psychology",
                        "/expertise/0/level", "4",
                        // a row was left empty between
                        "/expertise/1/field", "",
                        "/expertise/1/level", "",
                        "/expertise/2/field", "zzz",
                        "/expertise/2/level", "5"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nobody knows the field zzz.", "Typedname")
                .containsPattern("name=\"/expertise/1/field\"[^>]*value=\"zzz\"[^>]*aria-invalid=\"true\"")
                .containsPattern("name=\"/expertise/0/field\"[^>]*value=\"15")
                .doesNotContainPattern("name=\"/expertise/0/field\"[^>]*aria-invalid");
        var sent = WORLD.services().received(method, API + api.replace("ID", ONE));
        assertThat(body(sent.get(0).body()).at("/expertise/1/field").asString()).isEqualTo("zzz");
    }

    @Test
    void anEditorRatesASubmittedReviewOnThePageOfTheCase() {
        var chief = signedIn(StubPerson.CHIEF);
        var manuscript = "01930000-0000-7000-8000-0000000000a2";
        var seat = "a65b31ea-892e-41d1-9e13-ee579cdc3acb";
        var rating = "/seats/" + seat + "/rating";
        assertThat(chief.opens("/en/work/cases/" + manuscript).body()).contains(rating);
        WORLD.services().forget();
        WORLD.services().answers("PUT", "/api/review/cases/" + manuscript + rating, 200, "{\"rating\":4}");

        var answer = chief.sends("/en/work/cases/" + manuscript + rating, Map.of("version", "7", "rating", "4"));

        assertThat(WORLD.services().received("PUT", "/api/review/cases/" + manuscript + rating))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"rating\":4}"));
        var where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(chief.asks(where.split("#")[0]).body()).contains("id=\"rated\"");
        assertThat(signedIn(StubPerson.SECRETARY)
                        .opens("/en/work/cases/" + manuscript)
                        .body())
                .doesNotContain(rating);
    }

    private static JsonNode saved(Map<String, String> typed) {
        Browser chief = signedIn(StubPerson.CHIEF);
        chief.opens("/en/work/reviewers/" + ONE);
        WORLD.services().forget();
        var form = new LinkedHashMap<>(typed);
        form.put("version", "2");
        form.put("/email", "reviewer0@example.org");

        var answer = chief.sends("/en/work/reviewers/" + ONE, form);

        assertThat(answer.statusCode()).isEqualTo(303);
        return body(WORLD.services().received("PUT", API + "/" + ONE).get(0).body());
    }

    private static JsonNode body(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
