package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;
import org.krugozor.gateway.stub.StubServices.Received;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table on its way in: however long, never whole in memory; and whoever comes by it becomes a person, once. */
class ReviewerTablePageTest extends GatewayTest {

    private static final String PAGE = "/en/work/reviewers/table";
    private static final String TABLE = "/api/review/reviewers/table";
    private static final String UNTIED = "/api/review/reviewers/untied";
    private static final String BATCH = "/api/submission/persons/batch";
    private static final String AWAY =
            "{\"type\":\"https://krugozor.org/problems/unavailable\",\"title\":\"Just starting\",\"status\":503}";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    WaitingTables tables;

    /** Who waits for a person, by the id of the profile; and the persons there are, by their address. */
    private final Map<String, String> waiting = new LinkedHashMap<>();

    private final Map<String, String> persons = new LinkedHashMap<>();
    private final Map<String, String> tied = new LinkedHashMap<>();

    @AfterEach
    void back() {
        WORLD.services().forget();
    }

    @ParameterizedTest
    @CsvSource({
        "en, The file is larger than 32 MB",
        "ru, Файл больше 32 МБ",
        "kk, Файл 32 МБ-тан үлкен",
    })
    void aTableTooLargeIsSaidNeverSentOnAndNotKept(String language, String words) throws IOException {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        WORLD.services().forget();
        var before = tables.all();

        var answer = secretary.uploads(
                "/" + language + "/work/reviewers/table",
                Map.of(),
                new byte[(int) DataSize.ofMegabytes(32).toBytes() + 1]);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(secretary
                        .asks(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(words);
        assertThat(WORLD.services().received("POST", TABLE)).isEmpty();
        assertThat(tables.all()).isEqualTo(before);
    }

    @Test
    void aTableLongerThanAnyBodyKeptInMemoryGoesOnWholeAndIsGoneAfterwards() throws IOException {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        office();
        var before = tables.all();
        var table = "email,surname_ru\n" + "a@b.example,Новиков-Прибой\n".repeat(200_000);

        var kept = secretary.uploads(PAGE, Map.of(), table.getBytes(Charset.forName("windows-1251")));
        secretary.asks(kept.headers().firstValue("Location").orElseThrow());
        assertThat(tables.all()).hasSize(before.size() + 1);
        secretary.sends(PAGE + "/taking", Map.of());

        assertThat(WORLD.services().received("POST", TABLE))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.body().equals(table)).isTrue());
        assertThat(tables.all()).isEqualTo(before);
        var again = secretary.sends(PAGE + "/taking", Map.of());
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
    }

    @Test
    void aTableOfNothingButErrorsIsNotCalledKnown() throws IOException {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        WORLD.services().answers("POST", TABLE, 200, """
                {"added":0,"changed":0,"unchanged":0,
                 "errors":[{"pointer":"/lines/2/names","code":"no-name","detail":"Give a name."}]}""");

        keep(secretary);

        assertThat(secretary.asks(PAGE + "/trial").body())
                .contains("Give a name.", "surname_…, given_…", "no line passed")
                .doesNotContain("it is all there already");
    }

    @Test
    void anotherTableTakesThePlaceOfTheOneThatWaited() throws IOException {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        var before = tables.all();

        keep(secretary);
        keep(secretary);
        assertThat(tables.all()).hasSize(before.size() + 1);
        secretary.uploads(PAGE, Map.of(), " \n".getBytes(StandardCharsets.UTF_8));

        assertThat(tables.all()).isEqualTo(before);
    }

    @Test
    void twoThousandTakenInTwiceArePersonsOnceAndWhoWasKnownStaysWhoTheyAre() {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        office();
        persons.put("r0007@many.example", "known-before");
        arrive(2_000);

        var taken = taken(secretary);

        assertThat(taken).contains("Entered among the people of the journal: 2000.");
        assertThat(waiting).isEmpty();
        assertThat(persons).hasSize(2_000);
        assertThat(tied).hasSize(2_000).containsEntry("profile-7", "known-before");
        assertThat(WORLD.services().received("POST", BATCH)).hasSize(20);

        var again = taken(secretary);

        assertThat(again).doesNotContain("Entered among the people");
        assertThat(persons).hasSize(2_000);
        assertThat(WORLD.services().received("POST", BATCH)).hasSize(20);
    }

    @Test
    void whilePersonsCannotBeMadeTheReviewersWaitAndAButtonCatchesUp() {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        office();
        arrive(150);
        WORLD.services().answers("POST", BATCH, 503, AWAY);

        assertThat(taken(secretary))
                .contains("The table was taken in", "not entered among the people of the journal yet: 150.");
        assertThat(secretary.sends(PAGE + "/persons", Map.of()).body())
                .contains("Just starting", "Nothing is lost: they wait here.", "Enter them now");
        assertThat(waiting).hasSize(150);

        WORLD.services().answersAgain("POST", BATCH);
        var caughtUp = secretary.sends(PAGE + "/persons", Map.of()).body();

        assertThat(caughtUp)
                .contains("Entered among the people of the journal: 150.")
                .doesNotContain("Enter them now");
        assertThat(waiting).isEmpty();
    }

    @Test
    void whoCannotBeEnteredIsNamedWithTheReasonAndKeepsNobodyElseOut() {
        var secretary = signedIn(StubPerson.SECRETARY);
        secretary.opens(PAGE);
        office();
        arrive(3);
        persons.put("r0001@many.example", "");
        WORLD.services().answers("POST", UNTIED, 200, """
                        {"tied":1,"left":[{"reviewerId":"profile-2","code":"person-has-profile",
                          "detail":"Another profile is this person's already: merge the two.","other":"profile-x"}]}""");

        var page = secretary.sends(PAGE + "/persons", Map.of()).body();

        assertThat(page)
                .contains("r0001@many.example", "This is not an e-mail address.", "/en/work/reviewers/profile-1")
                .contains("merge the two", "/en/work/reviewers/profile-x/merging?other=profile-2")
                .doesNotContain("r0000@many.example");
    }

    /** The services as they are: review knows who waits, submission makes persons. */
    private void office() {
        WORLD.services().forget();
        WORLD.services().answers("POST", TABLE, 200, "{\"added\":1,\"changed\":0,\"unchanged\":0,\"errors\":[]}");
        WORLD.services().answers("GET", UNTIED, this::page);
        WORLD.services().answers("POST", BATCH, this::made);
        WORLD.services().answers("POST", UNTIED, this::tie);
    }

    private void arrive(int many) {
        IntStream.range(0, many).forEach(n -> waiting.put("profile-" + n, "r%04d@many.example".formatted(n)));
    }

    private static void keep(Browser secretary) {
        secretary.uploads(PAGE, Map.of(), "email\na@b.example\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String taken(Browser secretary) {
        keep(secretary);
        var answer = secretary.sends(PAGE + "/taking", Map.of());
        return secretary
                .asks(answer.headers().firstValue("Location").orElseThrow())
                .body();
    }

    private synchronized String page(Received request) {
        var after = request.uri().replaceAll(".*after=", "").replaceAll("&.*", "");
        boolean first = !request.uri().contains("after=") || after.isEmpty();
        int limit = Integer.parseInt(request.uri().replaceAll(".*limit=(\\d+).*", "$1"));
        var left = waiting.keySet().stream()
                .filter(id -> first || number(id) > number(after))
                .toList();
        var items = left.subList(0, Math.min(limit, left.size()));
        var page = new LinkedHashMap<String, Object>();
        page.put(
                "items",
                items.stream()
                        .map(id -> Map.of(
                                "reviewerId",
                                id,
                                "email",
                                waiting.get(id),
                                "names",
                                Map.of("latin", Map.of("surname", "Many", "given", "One")),
                                "locale",
                                "kk"))
                        .toList());
        page.put("next", left.size() > limit ? items.get(items.size() - 1) : null);
        page.put("count", Map.of("value", Math.min(200, waiting.size()), "exact", waiting.size() <= 200));
        return JSON.writeValueAsString(page);
    }

    private static int number(String id) {
        return Integer.parseInt(id.replaceAll("\\D", ""));
    }

    private synchronized String made(Received request) {
        var items = JSON.readTree(request.body())
                .path("persons")
                .valueStream()
                .map(person -> person.path("email").asString())
                .map(email -> persons.computeIfAbsent(
                        email, fresh -> UUID.randomUUID().toString()))
                .map(id -> id.isEmpty()
                        ? Map.of("errors", List.of(Map.of("detail", "This is not an e-mail address.")))
                        : Map.of("personId", id))
                .toList();
        return JSON.writeValueAsString(Map.of("items", items));
    }

    private synchronized String tie(Received request) {
        JsonNode identities = JSON.readTree(request.body()).path("identities");
        identities.forEach(one -> {
            waiting.remove(one.path("reviewerId").asString());
            tied.put(one.path("reviewerId").asString(), one.path("personId").asString());
        });
        return JSON.writeValueAsString(Map.of("tied", identities.size(), "left", List.of()));
    }
}
