package org.krugozor.review.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A field nobody knows covers nothing: it is refused at its place wherever expertise comes in. */
@RunningOffice
class UnknownFieldsTest {

    private static final String API = "/api/review/reviewers";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "99", "99.10", "11.99", "11.16.01"})
    void theOfficeCannotWriteOneDown(String code) {
        unknown(office.post(API, Office.SECRETARY, -1, profile(address(), "15", code)), "/expertise/1/field");
        var expert = office.expert("Known");
        unknown(
                office.put(API + "/" + expert.id(), Office.SECRETARY, 0, profile(expert.email(), code)),
                "/expertise/0/field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "11.15", "11.01.69", "turkology", "15.41", "15.41.21", "11.15.86"})
    void thoseOfTheClassifierAreTakenAsDeepAsItGoes(String code) {
        office.post(API, Office.SECRETARY, -1, profile(address(), code)).is(201);
    }

    @Test
    void nobodyCanSayItOfThemselves() {
        var somebody = Staff.of("unknown-field-" + UUID.randomUUID(), "author");
        unknown(office.post(API + "/me", somebody, -1, profile("", "zzz")), "/expertise/0/field");
        office.post(API + "/me", somebody, -1, profile("", "15")).is(201);
        unknown(office.put(API + "/me", somebody, 0, profile("", "15", "zzz")), "/expertise/1/field");
    }

    @ParameterizedTest
    @CsvSource({"en, Nobody knows the field zzz", "ru, Область zzz никому не известна", "kk, zzz саласы белгісіз"})
    void aTableSaysItOfItsLineInTheLanguageAskedAndTakesTheOthers(String language, String words) {
        var known = address();
        var answer = client.post()
                .uri(API + "/table")
                .headers(headers -> {
                    headers.setBearerAuth(Office.SECRETARY.token());
                    headers.set("Accept-Language", language);
                })
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .bodyValue("email,surname_latin,given_latin,expertise\n" + address() + ",A,B,15:4; zzz:5\n" + known
                        + ",A,B,15:4\n")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer)
                .contains("\"added\":1", "\"pointer\":\"/lines/2/expertise\"", "\"code\":\"unknown-field\"", words);
    }

    @Test
    void oneKeptEarlierIsShownAndHeldAgainstTheNextSaveAlone() {
        var expert = office.expert("Earlier");
        database.sql(
                        "update reviewer set content = jsonb_set(content, '{expertise,0,field}', '\"zzz\"') where id = :id")
                .bind("id", UUID.fromString(expert.id()))
                .then()
                .block();
        var path = API + "/" + expert.id();
        assertThat(office.get(path, Office.SECRETARY)
                        .is(200)
                        .body()
                        .at("/expertise/0/field")
                        .asString())
                .isEqualTo("zzz");

        // what is not about fields goes on
        office.post(path + "/admission", Office.CHIEF, 0, Map.of()).is(200);
        unknown(office.put(path, Office.SECRETARY, 1, profile(expert.email(), "zzz", "15")), "/expertise/0/field");
        office.put(path, Office.SECRETARY, 1, profile(expert.email(), "15")).is(200);
    }

    private static String address() {
        return UUID.randomUUID() + "@fields.example";
    }

    private static Map<String, ?> profile(String email, String... fields) {
        return Map.of(
                "email",
                email,
                "names",
                Map.of("latin", Map.of("surname", "Field", "given", "F")),
                "expertise",
                List.of(fields).stream()
                        .map(field -> Map.of("field", field, "level", 4))
                        .toList());
    }

    private static void unknown(Answer answer, String pointer) {
        answer.isProblem(422, "invalid");
        var error = answer.body().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("code").asString()).isEqualTo("unknown-field");
        assertThat(error.get("detail").asString()).isNotBlank().doesNotContain("{");
    }
}
