package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.job.Jobs;
import org.springframework.beans.factory.annotation.Autowired;

class JobsTest extends PlatformTest {

    @Autowired
    private Jobs jobs;

    @Test
    void twoProgramsDoEachJobOnce() {
        // a database and topics of their own: a member that goes would keep its partitions from other tests for a while
        try (var one = Probe.start("platform-jobs", Map.of("krugozor.instance", "1"));
                var two = Probe.start("platform-jobs", Map.of("krugozor.instance", "2"))) {
            var keys = IntStream.range(0, 40).mapToObj(n -> key("shared-" + n)).toList();
            keys.forEach(key -> one.count("with queued as (insert into job (id, type, key, payload) values ('"
                    + UUID.randomUUID() + "', '" + ProbeWork.TYPE + "', '" + key
                    + "', '{\"as\":\"quick\"}') returning 1) select count(*) from queued"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> two.count("select count(*) from job where state = 'DONE'") == keys.size());
            assertThat(keys).allSatisfy(key -> assertThat(ProbeWork.begun(key)).isEqualTo(1));
        }
    }

    @Test
    void whatAProgramLeftBehindWhenItDiedIsTakenOver() {
        var key = key("orphan");
        claimedElsewhere(key, 1);
        state(key, "DONE");
        assertThat(ProbeWork.begun(key)).isEqualTo(1);
    }

    @Test
    void whatKilledItsProgramEachTimeIsGivenUpUntouched() {
        var key = key("deadly");
        claimedElsewhere(key, 2);
        state(key, "FAILED");
        assertThat(ProbeWork.begun(key)).isZero();
        assertThat(ProbeWork.GIVEN_UP).containsKey(key);
    }

    @Test
    void whatFailsIsTriedAgainAndThenGivenUpWithItsReason() {
        var key = key("failing");
        queue(key, "failing");
        state(key, "FAILED");
        assertThat(ProbeWork.begun(key)).isEqualTo(2);
        assertThat(ProbeWork.GIVEN_UP.get(key)).contains("not today");
    }

    @Test
    void cancelledWorkIsLetGo() {
        var key = key("cancelled");
        var job = queue(key, "endless");
        state(key, "RUNNING");
        jobs.cancel(job).block(Duration.ofSeconds(10));
        state(key, "CANCELLED");
        assertThat(ProbeWork.LET_GO).contains(key);
    }

    @Test
    void aProgramThatLostItsClaimLetsGoAndSaysNothingOfTheEnd() {
        var key = key("lost");
        queue(key, "endless");
        state(key, "RUNNING");
        run("update job set attempt = attempt + 1, claimed_until = now() + interval '1 hour' where key = '" + key
                + "'");
        await().atMost(Duration.ofSeconds(20)).until(() -> ProbeWork.LET_GO.contains(key));
        // two jobs that meet keep both threads: whoever let go has written what it had to write
        var one = key("meeting");
        var two = key("meeting");
        queue(one, "meeting");
        queue(two, "meeting");
        state(one, "DONE");
        state(two, "DONE");
        state(key, "RUNNING");
        run("delete from job where key = '" + key + "'");
    }

    @Test
    void theSameIsNotQueuedTwice() {
        var key = key("twice");
        run("insert into job (id, type, key, payload, run_after) values ('" + UUID.randomUUID() + "', '"
                + ProbeWork.TYPE + "', '" + key + "', '{\"as\":\"quick\"}', now() + interval '1 hour')");
        queue(key, "endless");
        assertThat(count("select count(*) from job where key = '" + key + "'")).isEqualTo(1);
        run("update job set payload = '{\"as\":\"quick\"}', run_after = now() where key = '" + key + "'");
        state(key, "DONE");
    }

    private static String key(String what) {
        return what + "-" + UUID.randomUUID();
    }

    private UUID queue(String key, String as) {
        return jobs.enqueue(ProbeWork.TYPE, key, Map.of("as", as))
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    /** As a program leaves it that died in the middle of this attempt. */
    private void claimedElsewhere(String key, int attempt) {
        run("insert into job (id, type, key, payload, state, attempt, claimed_until) values ('" + UUID.randomUUID()
                + "', '" + ProbeWork.TYPE + "', '" + key + "', '{\"as\":\"quick\"}', 'RUNNING', " + attempt
                + ", now() - interval '1 second')");
    }

    private void state(String key, String state) {
        eventually("select count(*) from job where key = '" + key + "' and state = '" + state + "'", 1);
    }

    private void run(String sql) {
        database.sql(sql).then().block(Duration.ofSeconds(10));
    }
}
