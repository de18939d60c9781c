package org.krugozor.submission.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class PersonsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void introducingOneselfAgainChangesAndSaysNothing() {
        var login = Login.of("again@persons.example", "author");
        var visitor = Visitor.stranger(login, client);
        var first = visitor.send("PUT", "/persons/me", Map.of()).is(200);
        var second = visitor.send("PUT", "/persons/me", Map.of()).is(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.headers().getFirst("Krugozor-Position")).startsWith("person/");
        assertThat(second.headers().getFirst("Krugozor-Position")).isNull();
        assertThat(first.json().path("names").path("latin").path("surname").asString())
                .isEqualTo("Family");
    }

    @Test
    void twoTabsAtOnceMakeOnePerson() {
        var login = Login.of("tabs@persons.example", "author");
        var ids = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> Visitor.stranger(login, client)
                        .send("PUT", "/persons/me", Map.of())
                        .is(200)
                        .json()
                        .path("personId")
                        .asString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(new HashSet<>(ids)).hasSize(1);
    }

    @Test
    void aVerifiedAddressTiesThePersonTheOfficeMade() {
        var person = added("tied@persons.example");

        var own = Visitor.as(Login.of("Tied@Persons.example", "author"), client);

        assertThat(own.personId()).isEqualTo(person);
    }

    @Test
    void anUnverifiedAddressOpensNothingThatWasThereBefore() {
        added("guarded@persons.example");
        var claimer =
                Visitor.stranger(Login.of("guarded@persons.example", "author").unverified(), client);

        claimer.send("PUT", "/persons/me", Map.of()).problem(409, "email-not-verified");
        claimer.get("/persons/me").problem(404, "not-found");
        claimer.get("/manuscripts").problem(409, "introduce-yourself");
    }

    @Test
    void aLoginThatOnlyClaimedAnAddressLosesItToTheOffice() {
        var login = Login.of("claimed@persons.example", "author").unverified();
        var claimer = Visitor.as(login, client);
        var person = claimer.personId();

        assertThat(added("claimed@persons.example")).isEqualTo(person);

        claimer.get("/persons/me").problem(404, "not-found");
        claimer.send("PUT", "/persons/me", Map.of()).problem(409, "email-not-verified");
        var verified = new Login(login.account(), login.email(), true, "Given", "Family", login.roles());
        assertThat(Visitor.as(verified, client).personId()).isEqualTo(person);
    }

    @Test
    void theOfficeAddsAnAddressOnce() {
        var secretary = secretary();
        var body = Map.of(
                "email",
                "once@persons.example",
                "names",
                Map.of("latin", Map.of("surname", "Weber", "given", "Clara")));
        var first = secretary.post("/persons", body).is(201);
        var second = secretary.post("/persons", body).is(200);

        assertThat(second.json().path("personId")).isEqualTo(first.json().path("personId"));
        assertThat(secretary.get("/persons?q=weber").json().path("items").findValuesAsString("email"))
                .contains("once@persons.example");
        assertThat(secretary.get("/persons?q=%25").json().path("items")).isEmpty();
    }

    @Test
    void aProfileIsCheckedBeforeItIsKept() {
        var visitor = Visitor.as(Login.of("profile@persons.example", "author"), client);
        var names = Map.of("latin", Map.of("surname", "Weber", "given", "Clara"));

        visitor.send(
                        "PUT",
                        "/persons/me/profile",
                        Map.of("names", names, "orcid", "0009-0099-0001-0378"),
                        "If-Match",
                        "\"1\"")
                .problem(422, "invalid");
        visitor.send("PUT", "/persons/me/profile", Map.of("names", names)).problem(428, "precondition-required");
        visitor.send("PUT", "/persons/me/profile", Map.of("names", names), "If-Match", "\"9\"")
                .problem(409, "stale-version");
        var kept = visitor.send(
                        "PUT",
                        "/persons/me/profile",
                        Map.of("names", names, "orcid", "https://orcid.org/0009-0099-0001-0377", "locale", "kk"),
                        "If-Match",
                        "\"1\"")
                .is(200)
                .json();

        assertThat(kept.path("orcid").asString()).isEqualTo("0009-0099-0001-0377");
        assertThat(kept.path("locale").asString()).isEqualTo("kk");
        assertThat(kept.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void theListGoesOnWhereItStoppedAndCountsToTwoHundred() {
        var secretary = secretary();
        IntStream.range(0, 65).forEach(n -> add(secretary, "page" + n + "@pages.example", "Pagesson" + (100 + n)));

        var first = secretary.get("/persons?q=pagesson").is(200).json();
        var second = secretary
                .get("/persons?q=pagesson&after=" + first.path("next").asString())
                .json();
        var third = secretary
                .get("/persons?q=pagesson&after=" + second.path("next").asString())
                .json();

        assertThat(first.path("items")).hasSize(30);
        assertThat(third.path("items")).hasSize(5);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(first.path("count").path("value").asInt()).isEqualTo(65);
        assertThat(second.path("items").get(0).path("email").asString()).isEqualTo("page30@pages.example");
    }

    private static final Login OFFICE = Login.of("office@persons.example", "secretary");

    private Visitor secretary() {
        return Visitor.as(OFFICE, client);
    }

    private String added(String email) {
        var office = Visitor.as(Login.of("adds-" + email, "secretary"), client);
        return add(office, email, "Guarded");
    }

    private static String add(Visitor office, String email, String surname) {
        var answer = office.post(
                "/persons", Map.of("email", email, "names", Map.of("latin", Map.of("surname", surname, "given", "A"))));
        return answer.json().path("personId").asString();
    }
}
