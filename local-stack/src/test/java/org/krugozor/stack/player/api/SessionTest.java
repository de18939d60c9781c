package org.krugozor.stack.player.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":600}";
    private static final String CASE = "/api/review/cases/1";

    private final Trail trail = new Trail();
    private ScriptedSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new ScriptedSystem();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void aCommandIsSentAgainWithTheSameKeyWhileTheServiceIsAway() {
        system.answers(200, TOKEN).answers(503, "{}").answers(502, "{}").answers(200, "{\"id\":\"7\"}");
        var answer = system.krugozor().as("chief").post(CASE, Map.of("kind", "ACCEPT"), "key-1", trail);
        assertThat(answer.text("id")).isEqualTo("7");
        assertThat(system.asked().subList(1, 4))
                .allMatch(asked -> "key-1".equals(asked.headers().get("Idempotency-Key")))
                .allMatch(asked -> asked.body().equals("{\"kind\":\"ACCEPT\"}"));
    }

    @Test
    void whatTheSystemRefusesIsNotSentAgain() {
        system.answers(200, TOKEN)
                .answers(
                        422,
                        "{\"type\":\"https://krugozor.org/problems/gap-needs-reason\",\"errors\":[{\"code\":\"gap\"}]}");
        assertThatThrownBy(() -> system.krugozor().as("chief").post(CASE, Map.of(), "key", trail))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.type()).isEqualTo("gap-needs-reason");
                    assertThat(refusal.names("gap")).isTrue();
                    assertThat(refusal.names("another")).isFalse();
                });
        assertThat(system.asked()).hasSize(2);
    }

    @Test
    void aLostRaceIsReadAgainAndWonWithTheNewVersion() {
        system.answers(200, TOKEN)
                .answers(200, Map.of("ETag", "\"3\""), "{}")
                .answers(409, "{\"type\":\"https://krugozor.org/problems/stale-version\"}")
                .answers(200, Map.of("ETag", "\"4\""), "{}")
                .answers(201, "{}");
        system.krugozor().as("chief").change(CASE, "POST", CASE + "/decisions", Map.of(), "key", trail);
        assertThat(system.asked().get(2).headers()).containsEntry("If-Match", "\"3\"");
        assertThat(system.asked().get(4).headers()).containsEntry("If-Match", "\"4\"");
    }

    @Test
    void aReadAfterACommandAsksForWhatTheCommandLeft() {
        system.answers(200, TOKEN)
                .answers(200, Map.of("Krugozor-Position", "review/1/5"), "{}")
                .answers(200, "{}");
        var session = system.krugozor().as("author");
        session.post(CASE, Map.of(), "key", trail);
        session.get("/api/submission/manuscripts/1", trail);
        assertThat(system.asked().get(2).headers()).containsEntry("Krugozor-After", "review/1/5");
    }

    @Test
    void aWitnessLooksAtBothOtherServicesAfterEachCommandAndMeasuresThem() {
        var latencies = new Latencies();
        system.answers(200, TOKEN)
                .answers(200, Map.of("Krugozor-Position", "person/1/5"), "{}")
                .answers(200, TOKEN)
                .answers(200, "{}")
                .answers(200, "{}");
        var krugozor = system.krugozor();
        krugozor.as("author")
                .put("/api/submission/persons/me", Map.of(), "key", new Trail(krugozor.visibility("chief", latencies)));
        assertThat(system.asked().subList(3, 5))
                .allMatch(asked -> "person/1/5".equals(asked.headers().get("Krugozor-After")));
        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.summary()).contains("submission → review", "submission → publication");
    }

    @Test
    void aTokenThatIsNoLongerTakenIsRenewedOnce() {
        system.answers(200, TOKEN)
                .answers(401, "{}")
                .answers(200, "{\"access_token\":\"fresh\",\"expires_in\":600}")
                .answers(200, "{}");
        system.krugozor().as("chief").get(CASE, trail);
        assertThat(system.asked().get(3).headers()).containsEntry("Authorization", "Bearer fresh");
    }

    @Test
    void aStrangerShowsNoToken() {
        system.answers(200, "{}");
        system.krugozor().stranger().get("/api/review/invitations/abc", trail);
        assertThat(system.asked().get(0).headers()).doesNotContainKey("Authorization");
    }

    @Test
    void anUploadSendsItsKindBeforeTheFile() {
        system.answers(200, TOKEN).answers(201, "{\"fileId\":\"f\"}");
        system.krugozor()
                .as("author")
                .upload(
                        "/files",
                        new Upload("ANONYMOUS", "a.pdf", "application/pdf", new byte[] {37, 80}),
                        "key",
                        trail);
        var body = system.asked().get(1).body();
        assertThat(body.indexOf("ANONYMOUS")).isPositive().isLessThan(body.indexOf("a.pdf"));
        assertThat(body).contains("%P");
    }

    @Test
    void anInvitationIsFoundInTheMailTheLatestFirstAndNoLetterIsReadTwice() {
        var first = "A".repeat(43);
        var second = "B".repeat(43);
        var mail = system.krugozor().mail();
        system.answers(200, "{\"messages\":[{\"id\":\"01\"},{\"id\":\"02\"}]}")
                .answers(200, "{\"text\":\"http://x/i/" + first + "\"}")
                .answers(200, "{\"text\":\"http://x/i/" + second + " and http://x/i/" + second + "\"}")
                .answers(200, "{\"messages\":[{\"id\":\"03\"}]}")
                .answers(200, "{\"text\":\"a reminder: http://x/i/" + first + "\"}");
        assertThat(mail.invitations("r@x.example")).containsExactly(second, first);
        assertThat(mail.invitations("r@x.example")).containsExactly(first, second);
        assertThat(system.asked().get(3).query()).contains("after=02");
    }
}
