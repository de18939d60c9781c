package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** What the secretary does for somebody whose letter came. */
class BehalfTest extends GatewayTest {

    private static final String CASE = "01930000-0000-7000-8000-000000000001";
    private static final String INVITED = "01930000-0000-4000-8000-000000000502";
    private static final String WRITING = "01930000-0000-4000-8000-000000000501";
    private static final String ENTERED = "01930000-0000-7000-8000-000000000006";
    private static final String BEGIN = "/en/work/manuscripts/behalf";

    @Test
    void aManuscriptIsBegunForAPersonKnown() {
        var secretary = secretary();

        var answer = secretary.sends(
                BEGIN,
                Map.of(
                        "/onBehalf/personId", "p-1",
                        "/onBehalf/channel", "LETTER",
                        "/callId", "c-1",
                        "/itemType", "RESEARCH_ARTICLE",
                        "/language", "kk"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("/en/work/manuscripts/" + CASE + "/edit"));
        assertThat(WORLD.services().received("POST", "/api/submission/persons")).isEmpty();
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"personId\":\"p-1\"", "\"channel\":\"LETTER\"", "\"callId\":\"c-1\"")
                        .doesNotContain("\"email\""));
    }

    @Test
    void somebodyNewIsMadeFirstAndNothingOfThemGoesIntoTheManuscript() {
        var secretary = secretary();
        WORLD.services().answers("POST", "/api/submission/persons", 201, "{\"personId\":\"p-new\"}");

        secretary.sends(BEGIN, fieldsOfSomebodyNew());

        assertThat(WORLD.services().received("POST", "/api/submission/persons"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"email\":\"new@authors.example\"", "\"surname\":\"Жаңа\"", "\"locale\":\"kk\"")
                        .doesNotContain("itemType"));
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"personId\":\"p-new\"", "\"channel\":\"EMAIL\"")
                        .doesNotContain("new@authors.example"));
    }

    @Test
    void aMailThatIsNoneIsShownAtItsFieldAndNothingTypedIsLost() {
        var secretary = secretary();
        WORLD.services().answers("POST", "/api/submission/persons", 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Look again","status":422,
                 "errors":[{"pointer":"/email","code":"bad-email","detail":"This is no address."}]}""");

        var answer = secretary.sends(BEGIN, fieldsOfSomebodyNew());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is no address.", "new@authors.example", "Жаңа");
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts"))
                .isEmpty();
    }

    @Test
    void whoIsFoundCanBeChosen() {
        assertThat(secretary().opens(BEGIN + "?q=Kuanyshev").body())
                .contains("Kuanyshev Marat · p0@krugozor.example", "name=\"/onBehalf/personId\"");
    }

    @Test
    void theVersionIsSubmittedWithTheLetterItRestsOn() {
        var secretary = secretary();

        var page = secretary.opens("/en/work/manuscripts/" + ENTERED + "/edit").body();
        var answer = secretary.sends(
                "/en/work/manuscripts/" + ENTERED + "/submission",
                Map.of("version", "7", "behalfChannel", "LETTER", "behalfSource", "f-1", "behalfNote", "of 3 March"));

        assertThat(page).contains("Хат 3 наурыз.pdf</option>").doesNotContain("still.pdf</option>");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts/" + ENTERED + "/submission"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"onBehalf\":{", "\"sourceFile\":\"f-1\"", "\"note\":\"of 3 March\""));
    }

    @Test
    void aSubmissionWithoutItsLetterIsGivenBackWithWhatWasSaidOfIt() {
        var secretary = secretary();
        WORLD.services().answers("POST", "/api/submission/manuscripts/" + ENTERED + "/submission", 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Look again","status":422,
                 "errors":[{"pointer":"/onBehalf/sourceFile","code":"source-missing","detail":"Attach the letter."}]}""");

        var answer = secretary.sends(
                "/en/work/manuscripts/" + ENTERED + "/submission",
                Map.of("version", "7", "behalfChannel", "CALL", "behalfNote", "rang at noon"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Attach the letter.", "value=\"rang at noon\"", "value=\"CALL\" selected=\"selected\"")
                .contains("href=\"#f-onBehalf-sourceFile\"");
    }

    @Test
    void aWithdrawalAskedByLetterIsPassedOnForTheAuthor() {
        var secretary = secretary();
        var at = "/en/work/manuscripts/" + CASE;

        var page = secretary.opens(at).body();
        secretary.sends(
                at + "/withdrawal",
                Map.of("/reason", "Printed elsewhere", "/onBehalf/channel", "LETTER", "/onBehalf/note", "of 3 March"));

        assertThat(page).contains("name=\"/onBehalf/channel\"");
        assertThat(signedIn(StubPerson.AUTHOR).opens(at).body()).doesNotContain("/onBehalf/");
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts/" + CASE + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"reason\":\"Printed elsewhere\"", "\"channel\":\"LETTER\""));
    }

    @Test
    void anAuthorSubmitsInTheirOwnNameAlone() {
        var author = signedIn(StubPerson.AUTHOR);
        WORLD.services().forget();

        var page = author.opens("/en/work/manuscripts/" + ENTERED + "/edit").body();
        author.sends("/en/work/manuscripts/" + ENTERED + "/submission", Map.of("version", "7"));

        assertThat(page).doesNotContain("behalfChannel");
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts/" + ENTERED + "/submission"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{}"));
    }

    @Test
    void anAnswerIsEnteredWithItsSourceAttachedFirst() {
        var secretary = secretary();
        WORLD.services().answers("POST", "/api/review/cases/" + CASE + "/sources", 201, "{\"fileId\":\"s-1\"}");

        var answer = uploads(
                secretary,
                "/en/work/cases/" + CASE + "/seats/" + INVITED + "/behalf/answer",
                Map.of("version", "7", "/answer", "DECLINED", "/reason", "ill", "/onBehalf/channel", "CALL"));

        assertThat(answer).isEqualTo(303);
        assertThat(WORLD.services().received("POST", "/api/review/cases/" + CASE + "/seats/" + INVITED + "/answer"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"7\"");
                    assertThat(request.body())
                            .contains("\"answer\":\"DECLINED\"", "\"reason\":\"ill\"", "\"sourceFile\":\"s-1\"");
                });
    }

    @Test
    void aReviewIsEnteredWholeByTheRubricOfItsCall() {
        var secretary = secretary();
        var at = "/en/work/cases/" + CASE + "/seats/" + WRITING + "/behalf";
        WORLD.services().answers("POST", "/api/review/cases/" + CASE + "/sources", 201, "{\"fileId\":\"s-2\"}");

        var page = secretary.opens(at).body();
        var answer = uploads(
                secretary,
                at + "/review",
                Map.of(
                        "version", "7",
                        "/scores/balance", "4",
                        "/scores/methods", "none",
                        "/expertise/11.15", "5",
                        "/recommendation", "ACCEPT",
                        "/commentsToAuthors", "Well argued.",
                        "/onBehalf/channel", "EMAIL"));

        assertThat(page).contains("name=\"/scores/balance\"", "name=\"/recommendation\"", "type=\"file\"");
        assertThat(answer).isEqualTo(303);
        assertThat(WORLD.services().received("PUT", "/api/review/cases/" + CASE + "/seats/" + WRITING + "/review"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"balance\":4", "\"methods\":null", "\"11.15\":5", "\"sourceFile\":\"s-2\""));
    }

    @Test
    void onlyTheSecretaryIsOfferedToEnterAndTheEditorsAMessage() {
        var at = "/en/work/cases/" + CASE + "/seats/" + INVITED + "/behalf";

        assertThat(secretary().opens(at).body()).contains("id=\"answer\"", "id=\"message\"");
        assertThat(signedIn(StubPerson.EDITOR).opens(at).body())
                .contains("id=\"message\"")
                .doesNotContain("id=\"answer\"");
    }

    @Test
    void theMessageToCopyIsShownOnce() {
        var secretary = secretary();
        var at = "/en/work/cases/" + CASE + "/seats/" + INVITED + "/behalf";
        WORLD.services()
                .answers(
                        "POST",
                        "/api/review/cases/" + CASE + "/seats/" + INVITED + "/message",
                        200,
                        "{\"text\":\"Would you review? http://here/i/abc\"}");

        assertThat(secretary.sends(at + "/message", Map.of()).body()).contains("Would you review? http://here/i/abc");
        assertThat(secretary.opens(at).body()).doesNotContain("http://here/i/abc");
    }

    @Test
    void aSeatThatIsNotThereIsNotThere() {
        assertThat(secretary()
                        .opens("/en/work/cases/" + CASE + "/seats/01930000-0000-4000-8000-0000000009ff/behalf")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Browser secretary() {
        var secretary = signedIn(StubPerson.SECRETARY);
        WORLD.services().forget();
        return secretary;
    }

    private static Map<String, String> fieldsOfSomebodyNew() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("/onBehalf/personId", "");
        fields.put("/onBehalf/channel", "EMAIL");
        fields.put("/email", "new@authors.example");
        fields.put("/names/kk/surname", "Жаңа");
        fields.put("/names/kk/given", "Автор");
        fields.put("/locale", "kk");
        fields.put("/callId", "c-1");
        fields.put("/itemType", "RESEARCH_ARTICLE");
        fields.put("/language", "kk");
        return fields;
    }

    private static int uploads(Browser browser, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", browser.formToken());
        var body = all.entrySet().stream()
                        .map(field -> "--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                                + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";
        return browser.asks(
                        "POST",
                        path,
                        Map.of("Accept", "text/html", "Content-Type", "multipart/form-data; boundary=b"),
                        body)
                .statusCode();
    }
}
