package org.krugozor.probe;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.krugozor.stack.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The probe running against a real database and broker; one program for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = ProbeApplication.class)
@AutoConfigureWebTestClient
abstract class PlatformTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestStack.shared().springProperties("platform").forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void patience() {
        client = client.mutate().responseTimeout(Duration.ofSeconds(20)).build();
    }

    static String person() {
        return UUID.randomUUID().toString();
    }

    long count(String sql) {
        return database.sql(sql)
                .map(row -> row.get(0, Long.class))
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    /** Waits until the question has the answer; the only waiting tests do, bounded, without sleeping blindly. */
    void eventually(String sql, long expected) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(sql) == expected);
    }
}
