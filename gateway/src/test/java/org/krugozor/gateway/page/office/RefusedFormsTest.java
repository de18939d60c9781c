package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** Forms of the office and of production: what they send, and that nothing typed is lost when a service refuses. */
class RefusedFormsTest extends GatewayTest {

    private static final String ARTICLE = "01930000-0000-7000-8000-000000000002";
    private static final String ISSUE = "01930000-0000-7000-9000-000000000157";
    private static final String FROZEN = "01930000-0000-7000-9000-000000000156";
    private static final String CASE = "01930000-0000-7000-8000-000000000001";
    private static final String LETTER = "01930000-0000-7000-8000-000000000101";
    private static final String TYPED = "Жазылған сөз, written & kept";

    static Stream<Arguments> forms() {
        return Stream.of(
                form(
                        "production/" + ARTICLE + "/cancellation",
                        "/reason",
                        "POST",
                        "/api/publication/articles/" + ARTICLE + "/cancellation"),
                form("issues", "/year", "POST", "/api/publication/issues"),
                form("issues/" + ISSUE + "/plan", "/freezeOn", "PUT", "/api/publication/issues/" + ISSUE + "/plan"),
                form("issues/" + ISSUE + "/minutes", "/number", "PUT", "/api/publication/issues/" + ISSUE + "/minutes"),
                form(
                        "issues/" + FROZEN + "/unfreeze",
                        "/reason",
                        "POST",
                        "/api/publication/issues/" + FROZEN + "/unfreeze"),
                form("journal", "/record/about/kk", "PUT", "/api/publication/journal"),
                form("journal/doi-pattern", "/pattern", "PUT", "/api/publication/journal/doi-pattern"),
                form(
                        "reviewers/01930000-0000-7000-8000-000000000500",
                        "/position/ru",
                        "PUT",
                        "/api/review/reviewers/01930000-0000-7000-8000-000000000500"),
                form("reviewers/new", "/names/kk/surname", "POST", "/api/submission/persons"),
                form("office/terms", "/settings/journal/en", "PUT", "/api/review/office"),
                form("office/meetings/new", "/number", "POST", "/api/review/meetings"),
                form(
                        "operations/review/" + LETTER + "/skip",
                        "/reason",
                        "POST",
                        "/api/review/dead-letters/" + LETTER + "/skip"));
    }

    private static Arguments form(String path, String field, String method, String api) {
        return Arguments.of(path, field, method, api);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aRefusedFormIsGivenBackWithWhatWasTypedAndWhatIsWrong(String path, String field, String method, String api) {
        Browser person = person(path);
        WORLD.services().answers(method, api, 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"It cannot be accepted","status":422,
                 "errors":[{"pointer":"%s","code":"wrong","detail":"This is what is wrong."}]}""".formatted(field));

        HttpResponse<String> answer = person.sends("/en/work/" + path, fields(field));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("It cannot be accepted", "This is what is wrong.", TYPED.replace("&", "&amp;"))
                .contains("role=\"alert\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormGoesToItsServiceOnItsVersionAndWithItsKey(String path, String field, String method, String api) {
        Browser person = person(path);
        WORLD.services().forget();

        HttpResponse<String> answer = person.sends("/en/work/" + path, fields(field));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received(method, api)).singleElement().satisfies(request -> {
            assertThat(request.body()).contains(TYPED);
            assertThat(request.header("idempotency-key")).isEqualTo("key-1");
            // a new thing has no version yet
            if (!api.endsWith("/persons")) {
                assertThat(request.header("if-match")).isEqualTo("\"7\"");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormOnAStaleVersionIsGivenBackOnThePresentOne(String path, String field, String method, String api) {
        Browser person = person(path);
        WORLD.services().answers(method, api, 409, """
                {"type":"https://krugozor.org/problems/stale-version","title":"Changed meanwhile","status":409,
                 "currentVersion":"9"}""");

        HttpResponse<String> answer = person.sends("/en/work/" + path, fields(field));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Changed meanwhile", TYPED.replace("&", "&amp;"))
                .doesNotContain("name=\"version\" value=\"7\"");
    }

    @Test
    void dataThatIsNoJsonIsKeptAndNotSent() {
        Browser administrator = signedIn(StubPerson.ADMINISTRATOR);
        WORLD.services().forget();

        HttpResponse<String> answer = administrator.sends(
                "/en/work/operations/review/" + LETTER + "/correction", Map.of("version", "1", "data", "{\"half\": "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not JSON", "{&quot;half&quot;: ");
        assertThat(WORLD.services().received("PUT", "/api/review/dead-letters/" + LETTER))
                .isEmpty();
    }

    @Test
    void correctedDataIsSentAsItsJson() {
        Browser administrator = signedIn(StubPerson.ADMINISTRATOR);

        HttpResponse<String> answer = administrator.sends(
                "/en/work/operations/review/" + LETTER + "/correction", Map.of("version", "1", "data", "{\"n\": 3}"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("PUT", "/api/review/dead-letters/" + LETTER))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"data\":{\"n\":3}}"));
    }

    @Test
    void aNoteIsGivenBackWithTheLetterThatCameWithItStillAttached() {
        Browser secretary = signedIn(StubPerson.SECRETARY);
        String letter = "01930000-0000-7000-8000-000000000777";
        WORLD.services()
                .answers("POST", "/api/review/cases/" + CASE + "/sources", 201, "{\"fileId\":\"" + letter + "\"}");
        WORLD.services().answers("POST", "/api/review/cases/" + CASE + "/correspondence", 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Say with whom","status":422,
                 "errors":[{"pointer":"/party","code":"required","detail":"Say with whom it was."}]}""");

        HttpResponse<String> answer = secretary.asks(
                "POST",
                "/en/work/cases/" + CASE + "/letters",
                Map.of("Content-Type", "multipart/form-data; boundary=edge", "Accept", "text/html"),
                part("_csrf", secretary.formToken())
                        + part("key", "key-1")
                        + part("/channel", "CALL")
                        + part("/text", TYPED)
                        + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\npicture\r\n--edge--\r\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(TYPED.replace("&", "&amp;"), "Say with whom it was.", "value=\"" + letter + "\"");
        assertThat(WORLD.services().received("POST", "/api/review/cases/" + CASE + "/sources"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("name=\"file\"", "filename=\"scan.png\"", "Content-Type: image/png", "picture"));
    }

    @Test
    void theOrderOfAnIssueIsSentWholeAndOneStepUpChangesNeighbours() {
        Browser chief = signedIn(StubPerson.CHIEF);
        String body = "_csrf=" + java.net.URLEncoder.encode(chief.formToken(), java.nio.charset.StandardCharsets.UTF_8)
                + "&version=14&id=a&section=TURKOLOGY&place=1&id=b&section=TURKOLOGY&place=2&up=b";

        HttpResponse<String> answer = chief.asks(
                "POST",
                "/en/work/issues/" + ISSUE + "/order",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"),
                body);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("PUT", "/api/publication/issues/" + ISSUE + "/order"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"14\"");
                    assertThat(request.body())
                            .isEqualTo("[{\"manuscriptId\":\"b\",\"section\":\"TURKOLOGY\"},"
                                    + "{\"manuscriptId\":\"a\",\"section\":\"TURKOLOGY\"}]");
                });
    }

    @Test
    void anOfficeWithoutItsLastDeputySaysAnEmptyList() {
        Browser chief = signedIn(StubPerson.CHIEF);

        chief.sends(
                "/en/work/office",
                Map.of(
                        "version", "6",
                        "/deputies", "",
                        "/sectionEditors/0/personId", "01930000-0000-7000-8000-000000000063",
                        "/boardMembers", "01930000-0000-7000-8000-000000000065"));

        assertThat(WORLD.services().received("PUT", "/api/review/office"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains(
                                "\"deputies\":[]",
                                "\"sectionEditors\":[]",
                                "\"boardMembers\":[\"01930000-0000-7000-8000-000000000065\"]"));
    }

    private static Browser person(String path) {
        return signedIn(path.startsWith("operations") ? StubPerson.ADMINISTRATOR : StubPerson.CHIEF);
    }

    private static Map<String, String> fields(String field) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "7");
        fields.put("key", "key-1");
        fields.put(field, TYPED);
        return fields;
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain;charset=utf-8\r\n\r\n" + value + "\r\n";
    }
}
