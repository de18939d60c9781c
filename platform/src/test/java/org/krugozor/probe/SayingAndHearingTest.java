package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingAndHearingTest extends PlatformTest {

    @Test
    void whatWasSaidIsSeenByWhoeverAsksAfterItsPosition() {
        var person = person();
        var position = say(person, "first");

        client.get()
                .uri("/api/review/probe/" + person)
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .header("Krugozor-After", position)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sequence")
                .isEqualTo(1);
    }

    @Test
    void numbersOfASubjectHaveNoGapsAlsoUnderConcurrentWriters() {
        var person = person();
        java.util.stream.IntStream.range(0, 20).parallel().forEach(n -> say(person, "n" + n));

        eventually("select count(*) from probe_act where subject = '" + person + "'", 20);
        assertThat(count("select count(*) from (select sequence, row_number() over (order by n) as place from probe_act"
                        + " where subject = '" + person + "') acts where sequence = place"))
                .as("acted once, in sequence")
                .isEqualTo(20);
        assertThat(count("select seq from stream where subject = '" + person + "'"))
                .isEqualTo(20);
    }

    @Test
    void whatIsNotYetVisibleIsSaidToBeSo() {
        client.get()
                .uri("/api/review/probe/" + person())
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .header("Krugozor-After", "person/" + person() + "/7")
                .header("Accept-Language", "ru")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Пока не видно");
    }

    @Test
    void aPoisonedEventStopsOnlyItsSubjectUntilAPersonReplaysIt() {
        var poisoned = person();
        var healthy = person();
        ProbeApplication.POISON.add(poisoned);
        say(poisoned, "one");
        say(poisoned, "two");
        say(healthy, "one");

        eventually("select count(*) from probe_act where subject = '" + healthy + "'", 1);
        eventually("select count(*) from dead_letter where subject = '" + poisoned + "' and state = 'WAITING'", 1);
        eventually("select count(*) from dead_letter where subject = '" + poisoned + "' and state = 'PARKED'", 1);
        assertThat(count("select count(*) from probe_act where subject = '" + poisoned + "'"))
                .isZero();

        var head = letter(poisoned, "WAITING");
        var behind = letter(poisoned, "PARKED");
        replay(behind).isEqualTo(409);
        replay(head).isEqualTo(409);
        ProbeApplication.POISON.remove(poisoned);
        replay(head).isEqualTo(200);

        assertThat(count("select count(*) from probe_act where subject = '" + poisoned + "'"))
                .isEqualTo(2);
        say(poisoned, "three");
        eventually("select count(*) from probe_act where subject = '" + poisoned + "'", 3);
    }

    @Test
    void aRebuiltReadModelEqualsTheOldOneAndNothingIsActedOnTwice() {
        for (int n = 0; n < 30; n++) {
            say(person(), "n");
        }
        var twice = person();
        say(twice, "one");
        say(twice, "two");
        eventually("select count(*) from probe_act where subject = '" + twice + "'", 2);
        long rows = count("select count(*) from read_probe");
        long lines = count("select count(*) from probe_line");
        long acts = count("select count(*) from probe_act");

        admin("/internal/projections/rebuild");
        assertThat(count("select count(*) from read_probe")).isZero();
        var late = person();
        say(late, "said while rebuilding");
        admin("/internal/republish?topic=" + ProbeApplication.TOPIC);

        eventually("select count(*) from rebuild", 0);
        eventually("select count(*) from probe_act where subject = '" + late + "'", 1);
        assertThat(count("select count(*) from read_probe")).isEqualTo(rows + 1);
        assertThat(count("select count(*) from probe_line")).isEqualTo(lines + 1);
        assertThat(count("select count(*) from probe_act")).isEqualTo(acts + 1);
    }

    private String say(String person, String note) {
        return client.post()
                .uri("/api/review/probe/" + person)
                .headers(headers -> headers.setBearerAuth(Tokens.of("anna")))
                .bodyValue(Map.of("note", note))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Krugozor-Position");
    }

    private String letter(String subject, String state) {
        return database.sql("select id::text from dead_letter where subject = :subject and state = :state")
                .bind("subject", subject)
                .bind("state", state)
                .map(row -> row.get(0, String.class))
                .one()
                .block(java.time.Duration.ofSeconds(5));
    }

    private org.springframework.test.web.reactive.server.StatusAssertions replay(String letter) {
        return client.post()
                .uri("/api/review/dead-letters/" + letter + "/replay")
                .headers(headers -> headers.setBearerAuth(Tokens.of("root", "administrator")))
                .exchange()
                .expectStatus();
    }

    private void admin(String path) {
        client.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.of("root", "administrator")))
                .exchange()
                .expectStatus()
                .isAccepted();
    }
}
