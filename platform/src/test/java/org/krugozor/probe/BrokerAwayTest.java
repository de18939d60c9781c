package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.stack.kafka.KafkaPart;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;

/** A broker of this test's own, killed in the middle. */
class BrokerAwayTest {

    @TempDir
    Path folder;

    @Test
    void aBrokerThatIsAwayLosesNothingAndFreezesNobody() {
        away("platform-away", Duration.ofSeconds(8));
    }

    @Test
    @Tag("long")
    void aBrokerThatIsAwayForAMinuteLosesNothingAndFreezesNobody() {
        away("platform-away-long", Duration.ofSeconds(65));
    }

    private void away(String module, Duration duration) {
        var ports = Ports.free(2);
        var part = new KafkaPart(
                Installation.here(),
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                ports.get(0),
                ports.get(1),
                List.of());
        var broker = part.start();
        try (var probe = Probe.start(module, Map.of("KRUGOZOR_KAFKA", part.bootstrapServers()))) {
            var person = UUID.randomUUID().toString();
            assertThat(probe.say(person, "before")).isEqualTo(201);
            await().atMost(Duration.ofSeconds(30)).until(() -> probe.count("select count(*) from probe_act") == 1);

            broker.kill();
            var since = System.nanoTime();
            int said = 0;
            while (System.nanoTime() - since < duration.toNanos()) {
                var asked = System.nanoTime();
                assertThat(probe.say(person, "while away")).isEqualTo(201);
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .as("nobody waits for the broker")
                        .isLessThan(Duration.ofSeconds(3));
                said++;
                if (said > 200) {
                    await().pollDelay(Duration.ofMillis(200)).until(() -> true);
                }
            }
            broker = part.start();
            long expected = said + 1L;
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> probe.count("select count(*) from probe_act") == expected);
            assertThat(probe.count("select count(*) from outbox where published_at is null"))
                    .isZero();
            assertThat(probe.count("select count(distinct sequence) from probe_act"))
                    .isEqualTo(expected);
        } finally {
            broker.kill();
        }
    }
}
