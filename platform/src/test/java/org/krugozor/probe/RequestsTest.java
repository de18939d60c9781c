package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class RequestsTest extends PlatformTest {

    @Test
    void aRetriedPostTakesEffectOnceAndGetsTheSameAnswer() {
        var person = person();
        var key = UUID.randomUUID().toString();
        var first = post(person, key, "keyed-" + person);
        var second = post(person, key, "keyed-" + person);

        assertThat(second.getResponseHeaders().getFirst("Krugozor-Position"))
                .isNotNull()
                .isEqualTo(first.getResponseHeaders().getFirst("Krugozor-Position"));
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(count("select count(*) from probe_command where note = 'keyed-" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void twentyAtOnceWithOneKeyTakeEffectOnce() {
        var person = person();
        var key = UUID.randomUUID().toString();
        java.util.stream.IntStream.range(0, 20).parallel().forEach(n -> post(person, key, "at-once-" + person));

        assertThat(count("select count(*) from probe_command where note = 'at-once-" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        var person = person();
        var key = UUID.randomUUID().toString();
        post(person, key, "one");

        send(person, key, "two").isEqualTo(422);
    }

    @Test
    void aFailedRequestLeavesNothingBehindAndMayBeRepeatedWithItsKey() {
        var person = person();
        var key = UUID.randomUUID().toString();
        send(person, key, "bad").isEqualTo(422);
        send(person, key, "bad").isEqualTo(422);

        assertThat(count("select count(*) from probe_command where note = 'bad'"))
                .isZero();
    }

    @Test
    void brokenJsonIsAProblemInTheCallersLanguage() {
        client.post()
                .uri("/api/review/probe/" + person())
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .header("Accept-Language", "kk, ru;q=0.5")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"note\": ")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://krugozor.org/problems/malformed")
                .jsonPath("$.title")
                .isEqualTo("Сұрау оқылмады");
    }

    @Test
    void anotherContentTypeIsAProblem() {
        client.post()
                .uri("/api/review/probe/" + person())
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("note")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://krugozor.org/problems/wrong-content-type");
    }

    @Test
    void withoutATokenNothingIsToBeHad() {
        client.get().uri("/api/review/probe/x").exchange().expectStatus().isUnauthorized();
        client.get().uri("/api/review/unnamed").exchange().expectStatus().isUnauthorized();
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    @Test
    void whatNoRuleNamesIsRefusedToEverybody() {
        client.get()
                .uri("/api/review/unnamed")
                .headers(headers -> headers.setBearerAuth(Tokens.of("root", "administrator", "chief-editor")))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void foreignExpiredAndMisaddressedTokensAreRefused() {
        var later = Instant.now().plusSeconds(600);
        var mine = Tokens.key();
        refused(Tokens.token("anna", Tokens.ISSUER, "krugozor", later, mine));
        refused(Tokens.of("anna") + "x");
        refused("nonsense");
    }

    @Test
    void deadLettersAreForAdministrators() {
        client.get()
                .uri("/api/review/dead-letters")
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna", "chief-editor")))
                .exchange()
                .expectStatus()
                .isForbidden();
        client.get()
                .uri("/api/review/dead-letters")
                .headers(headers -> headers.setBearerAuth(Tokens.of("root", "administrator")))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void refused(String token) {
        client.get()
                .uri("/api/review/probe/x")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private org.springframework.test.web.reactive.server.EntityExchangeResult<String> post(
            String person, String key, String note) {
        return exchange(person, key, note)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult();
    }

    private org.springframework.test.web.reactive.server.StatusAssertions send(String person, String key, String note) {
        return exchange(person, key, note).expectStatus();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec exchange(
            String person, String key, String note) {
        return client.post()
                .uri("/api/review/probe/" + person)
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("note", note))
                .exchange();
    }
}
