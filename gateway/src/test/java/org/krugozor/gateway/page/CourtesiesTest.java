package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** Small things people notice: their own name, a word once, titles beside codes, a clear no. */
class CourtesiesTest extends GatewayTest {

    private static final String CASE = "01930000-0000-7000-8000-000000000001";

    @Test
    void aPersonIsNamedInTheLanguageOfThePage() {
        WORLD.services().answers("PUT", "/api/submission/persons/me", 200, """
                {"names": {"kk": {"surname": "Сәрсенова", "given": "Айгерім"}, "latin": {"surname": "Sarsenova", "given": "Aigerim"}}}
                """);
        Browser browser = signedIn(StubPerson.AUTHOR);

        assertThat(browser.opens("/kk/work").body()).contains("<span>Айгерім Сәрсенова</span>");
        assertThat(browser.opens("/en/work").body()).contains("<span>Aigerim Sarsenova</span>");
        // never said in Russian, so the login's own name stands
        assertThat(browser.opens("/ru/work").body()).contains("<span>" + StubPerson.AUTHOR.name() + "</span>");
    }

    @Test
    void savedIsSaidOnceAfterASaveAndNeverOnAMereVisit() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        assertThat(browser.opens("/en/work/profile?saved=yes").body()).doesNotContain("notice-good");

        var answer = browser.sends("/en/work/profile", Map.of("version", "3", "/locale", "kk"));
        var address = answer.headers().firstValue("Location").orElseThrow();

        assertThat(browser.opens(address).body()).contains("notice-good");
        assertThat(browser.opens(address).body()).doesNotContain("notice-good");
    }

    @Test
    void correspondenceAndHistorySayWhichManuscriptTheyAreOf() {
        Browser chief = signedIn(StubPerson.CHIEF);

        for (var room : new String[] {"/letters", "/history"}) {
            assertThat(chief.opens("/en/work/cases/" + CASE + room).body())
                    .contains("2026-0042", "<span>Trust in go-betweens</span>");
        }
    }

    @Test
    void theDeskNamesFieldsByTheirTitlesAndKeepsTheCodes() {
        String desk = signedIn(StubPerson.CHIEF).opens("/ru/work/desk").body();

        assertThat(desk).contains("class=\"field-name\"").containsPattern("title=\"\\d{2}[.\\d]* [А-ЯЁ]");
    }

    @Test
    void theCaseShowsTheReadersLanguageFirstWhereTheManuscriptHasIt() {
        Browser chief = signedIn(StubPerson.CHIEF);

        for (var language : new String[] {"kk", "ru", "en"}) {
            String page = chief.opens("/" + language + "/work/cases/" + CASE).body();
            assertThat(page.indexOf("<div lang=\"" + language + "\">"))
                    .as(language)
                    .isPositive()
                    .isEqualTo(page.indexOf("<div lang=\""));
        }
    }

    @Test
    void lettersThatDidNotLeaveAreCountedForTheSecretary() {
        WORLD.services()
                .answers(
                        "GET",
                        "/api/review/mails",
                        200,
                        "{\"items\": [], \"next\": null, \"count\": {\"value\": 3, \"exact\": true}}");
        Browser secretary = signedIn(StubPerson.SECRETARY);

        assertThat(secretary.opens("/ru/work").body()).contains("hx-get=\"/ru/work/operations/mail/failed\"");
        assertThat(secretary.opens("/ru/work/operations/mail/failed").body())
                .contains("не отправлено: 3", "state=FAILED");
        assertThat(WORLD.services().received("GET", "/api/review/mails").get(0).uri())
                .contains("state=FAILED");
    }

    @Test
    void aBodyOfTooManyPartsIsRefusedAsABadRequest() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        String body = IntStream.range(0, 120)
                        .mapToObj(n -> "--b\r\nContent-Disposition: form-data; name=\"f" + n + "\"\r\n\r\nx\r\n")
                        .collect(Collectors.joining())
                + "--b--\r\n";

        var answer = browser.asks(
                "POST",
                "/en/work/manuscripts/" + CASE + "/files",
                Map.of("Content-Type", "multipart/form-data; boundary=b", "Accept", "text/html"),
                body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"en\"").doesNotContain("DecodingException");
    }
}
