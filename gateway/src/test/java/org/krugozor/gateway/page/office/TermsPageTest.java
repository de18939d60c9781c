package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** Every setting of the journal has a field with a sentence, and nothing typed is lost when one is refused. */
class TermsPageTest extends GatewayTest {

    private static final Path REVIEW = Path.of("../review-service/src/main/java/org/krugozor/review/office/model");
    private static final Path SUBMISSION =
            Path.of("../submission-service/src/main/java/org/krugozor/submission/call/model");
    private static final Pattern COMPONENT = Pattern.compile("^(?:@Nullable )?([\\w.<>, ]+?) (\\w+)$", Pattern.DOTALL);
    private static final String PAGE = "/en/work/office/terms";
    private static final String CALL = "01920000-0000-7000-8000-00000000000c";

    @AfterEach
    void back() {
        WORLD.services().forget();
    }

    @Test
    void everySettingTheOfficeKnowsHasAnInput() throws IOException {
        var page = signedIn(StubPerson.CHIEF).asks(PAGE).body();

        assertThat(fields("Settings.java", "Settings", "/settings"))
                .hasSizeGreaterThan(35)
                .allSatisfy(field -> assertThat(page).contains("name=\"" + field + "\""));
    }

    @Test
    void everyRuleOfACallHasAnInput() throws IOException {
        var page =
                signedIn(StubPerson.CHIEF).asks("/en/work/office/calls/" + CALL).body();

        assertThat(components(SUBMISSION.resolve("Rules.java"), "Rules"))
                .hasSize(18)
                .allSatisfy(rule -> assertThat(page).contains("name=\"/rules/" + rule.get(1) + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Дәрежесі барлар, Құрамда ғылыми дәрежесі бар",
        "ru, Со степенью, Сколько человек в составе",
        "en, With a degree, How many of the panel"
    })
    void eachFieldHasASentenceInTheLanguageOfThePage(String language, String label, String hint) {
        assertThat(signedIn(StubPerson.CHIEF)
                        .asks("/" + language + "/work/office/terms")
                        .body())
                .contains(label, hint);
    }

    @Test
    void whatIsRefusedStandsAtItsFieldAndTheRestIsKept() {
        var chief = signedIn(StubPerson.CHIEF);
        WORLD.services().answers("PUT", "/api/review/office", 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Something is wrong","status":422,
                 "errors":[{"pointer":"/settings/panel/degrees","code":"out-of-range","detail":"Give a number from 0 to 5."}]}""");

        var answer = chief.sends(
                PAGE,
                Map.of(
                        "version", "6",
                        "/settings/panel/degrees", "9",
                        "/settings/panel/outside", "1",
                        "/settings/conflicts/publicDomains", "mail.example; post.example",
                        "/settings/panel/publisher/ru", "Издатель"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Give a number from 0 to 5.", "value=\"9\"", "mail.example; post.example", "Издатель")
                .contains("aria-invalid=\"true\"");
        assertThat(WORLD.services().received("PUT", "/api/review/office"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"degrees\":9", "\"publicDomains\":[\"mail.example\",\"post.example\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Who changed the terms|Co-authors of the last years|chief editor",
                "ru|Кто менял условия|Соавторы, за последние годы|главный редактор",
                "kk|Шарттарды кім өзгертті|Бірге жазғандар, соңғы жылдар|бас редактор"
            })
    void whoChangedTheTermsWhenAndWhyIsShown(String language, String title, String term, String role) {
        var page = signedIn(StubPerson.CHIEF)
                .asks("/" + language + "/work/office/terms")
                .body();

        assertThat(page)
                .contains(title, role, "Chief Who Loosened", "Too few are left in this town.", "2026-10-05T12:00:00Z")
                .containsPattern(term + "</span>: <span>5</span> → <span>3</span>")
                .contains("post.example", "2026-07-01, 2026-08-01")
                .doesNotContain("??");
    }

    @Test
    void theReasonOfAChangeIsSentWithIt() {
        signedIn(StubPerson.CHIEF)
                .sends(
                        PAGE,
                        Map.of("version", "6", "/settings/conflicts/coAuthorYears", "1", "/reason", "a small town"));

        assertThat(WORLD.services().received("PUT", "/api/review/office"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"coAuthorYears\":1", "\"reason\":\"a small town\""));
    }

    @Test
    void oneBadDayAmongTheHolidaysIsSaidAtTheirField() {
        var chief = signedIn(StubPerson.CHIEF);
        WORLD.services().answers("PUT", "/api/review/office", 400, """
                {"type":"https://krugozor.org/problems/malformed","title":"Not understood","status":400,
                 "errors":[{"pointer":"/settings/holidays/1","code":"invalid","detail":"This value is not possible here."}]}""");

        var page = chief.sends(PAGE, Map.of("version", "6", "/settings/holidays", "2026-12-16; sometime"))
                .body();

        assertThat(page)
                .contains("2026-12-16; sometime")
                .containsPattern("name=\"/settings/holidays\"[^>]*aria-invalid=\"true\"")
                .containsPattern("class=\"wrong\"[^>]*>This value is not possible here.");
    }

    @Test
    void anEmptiedPublisherAndPauseAreSaid() {
        signedIn(StubPerson.CHIEF)
                .sends(
                        PAGE,
                        Map.of("version", "6", "/settings/panel/outside", "0", "/settings/panel/publisher/ru", ""));

        assertThat(WORLD.services().received("PUT", "/api/review/office"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"publisher\":{}", "\"pause\":false", "\"outside\":0"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsSaidAndWhatWasTypedIsThere() {
        var chief = signedIn(StubPerson.CHIEF);
        WORLD.services().answers("PUT", "/api/review/office", 409, """
                {"type":"https://krugozor.org/problems/stale-version","title":"Somebody was faster","status":409,
                 "currentVersion":7}""");

        var answer = chief.sends(PAGE, Map.of("version", "6", "/settings/seats", "4"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody was faster", "name=\"/settings/seats\" type=\"number\" value=\"4\"");
    }

    @Test
    void aCallIsSentWholeWithWhatWasTypedInIt() {
        var chief = signedIn(StubPerson.CHIEF);

        var answer = chief.sends(
                "/en/work/office/calls/" + CALL,
                Map.of(
                        "version", "1",
                        "/rules/transliterationRussian", "GOST_779_B",
                        "/rules/textWordsMin", "4000",
                        "/topics/0/state", "WANTED",
                        "/closesOn", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("PUT", "/api/submission/calls/" + CALL))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"1\"");
                    assertThat(request.body())
                            .contains(
                                    "\"transliterationRussian\":\"GOST_779_B\"",
                                    "\"transliterationKazakh\":\"KAZAKH_2021\"",
                                    "\"textWordsMin\":4000",
                                    "\"state\":\"WANTED\"",
                                    "\"slug\":\"political-psychology\"",
                                    "\"rubric\":{")
                            .doesNotContain("\"callId\"");
                });
    }

    /** The pointers of a record's values, nested records opened, texts in three languages by language. */
    private static List<String> fields(String file, String record, String at) throws IOException {
        var fields = new ArrayList<String>();
        for (var component : components(REVIEW.resolve(file), record)) {
            var type = component.get(0);
            var name = at + "/" + component.get(1);
            if (type.startsWith("Map")) {
                List.of("kk", "ru", "en").forEach(language -> fields.add(name + "/" + language));
            } else if (type.endsWith("Terms")) {
                fields.addAll(fields(type + ".java", type, name));
            } else if (type.equals("Pause")) {
                fields.addAll(fields(file, type, name));
            } else {
                fields.add(name);
            }
        }
        return fields;
    }

    /** Type and name of each component of a record, as its source has them. */
    private static List<List<String>> components(Path source, String record) throws IOException {
        var header = Pattern.compile("record " + record + "\\((.*?)\\)\\s*\\{", Pattern.DOTALL)
                .matcher(Files.readString(source));
        assertThat(header.find()).as(record + " in " + source).isTrue();
        var components = new ArrayList<List<String>>();
        for (var one : header.group(1).split(",(?![^<]*>)")) {
            var parts = COMPONENT.matcher(one.strip());
            assertThat(parts.matches()).as(one).isTrue();
            components.add(List.of(parts.group(1), parts.group(2)));
        }
        return components;
    }
}
