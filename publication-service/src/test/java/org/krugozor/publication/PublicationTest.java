package org.krugozor.publication;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.stack.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service running against a real database and broker; one program for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = PublicationApplication.class)
@AutoConfigureWebTestClient
@Import(PublicationTest.TestKeys.class)
public abstract class PublicationTest {

    protected static final String CHIEF = "00000000-0000-4000-8000-000000000001";
    protected static final String SECRETARY = "00000000-0000-4000-8000-000000000002";
    protected static final String PRODUCER = "00000000-0000-4000-8000-000000000003";
    protected static final String AUTHOR = "00000000-0000-4000-8000-000000000004";
    protected static final String STRANGER = "00000000-0000-4000-8000-000000000005";
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();

    protected static final Others OTHERS = new Others();

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected DatabaseClient database;

    @TestConfiguration(proxyBeanMethods = false)
    static class TestKeys {
        @Bean
        ReactiveJwtDecoder testDecoder() {
            return Tokens.decoder();
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestStack.shared().springProperties("publication").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("KRUGOZOR_ISSUER", () -> Tokens.ISSUER);
        registry.add("krugozor.documents.limit", () -> "2MB");
    }

    @BeforeEach
    void patience() {
        client = client.mutate().responseTimeout(PATIENCE).build();
    }

    protected static String token(String account) {
        return switch (account) {
            case CHIEF -> Tokens.of(account, "author", "chief-editor");
            case SECRETARY -> Tokens.of(account, "author", "secretary");
            case PRODUCER -> Tokens.of(account, "author", "editor");
            default -> Tokens.of(account, "author");
        };
    }

    /** An answer: status, version and body. */
    public record Answered(int status, String etag, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    protected Answered get(String account, String path) {
        return read(client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(account)))
                .exchange()
                .expectBody()
                .returnResult());
    }

    protected Answered send(String account, String method, String path, String etag, Object body) {
        var request = client.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token(account));
                    if (!etag.isEmpty()) {
                        headers.set("If-Match", etag);
                    }
                });
        return read(request.bodyValue(body).exchange().expectBody().returnResult());
    }

    /** A command on the article as it is now. */
    protected Answered article(String account, UUID id, String method, String what, Object body) {
        var path = "/api/publication/articles/" + id;
        return send(account, method, path + what, get(CHIEF, path).etag(), body);
    }

    /** A command on the issue as it is now. */
    protected Answered issue(String account, String id, String method, String what, Object body) {
        var path = "/api/publication/issues/" + id;
        return send(account, method, path + what, get(CHIEF, path).etag(), body);
    }

    private static Answered read(EntityExchangeResult<byte[]> result) {
        var body = result.getResponseBody();
        var etag = result.getResponseHeaders().getETag();
        return new Answered(
                result.getStatus().value(),
                etag == null ? "" : etag,
                body == null || body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
    }

    protected long count(String sql) {
        return database.sql(sql)
                .map(row -> row.get(0, Long.class))
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    protected static void until(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    /** A manuscript that was submitted and accepted, and has arrived here. */
    protected Content arrived(Content content) {
        OTHERS.submitted(content);
        OTHERS.accepted(content, UUID.randomUUID(), 1);
        until(() -> get(CHIEF, "/api/publication/articles/" + content.manuscriptId())
                        .status()
                == 200);
        return content;
    }

    /** An article with its pages, approved by its translator and ready for an issue. */
    protected Content ready(Content content) {
        var id = arrived(content).manuscriptId();
        must(article(SECRETARY, id, "POST", "/production", ""));
        typeset(id);
        must(article(SECRETARY, id, "PUT", "/translation", java.util.Map.of("checked", true)));
        must(article(SECRETARY, id, "POST", "/readiness", ""));
        return content;
    }

    protected void typeset(UUID id) {
        must(article(SECRETARY, id, "POST", "/galleys/typeset", ""));
        until(() -> {
            var galley = get(CHIEF, "/api/publication/articles/" + id).body().at("/galleys/0");
            if ("FAILED".equals(galley.path("state").asString())) {
                throw new AssertionError("typesetting failed: " + galley);
            }
            return "READY".equals(galley.path("state").asString());
        });
    }

    protected static Answered must(Answered answered) {
        if (answered.status() >= 300) {
            throw new AssertionError(answered.status() + " " + answered.body());
        }
        return answered;
    }

    private static final java.util.concurrent.atomic.AtomicInteger WHOLE =
            new java.util.concurrent.atomic.AtomicInteger(1000);

    /** A planned issue with these articles in it; each call takes the next whole number but one. */
    protected String planned(List<Content> contents) {
        int whole = WHOLE.addAndGet(2);
        var issue = must(send(
                SECRETARY,
                "POST",
                "/api/publication/issues",
                "",
                java.util.Map.of("year", 2100, "number", whole % 99 + 1, "whole", whole)));
        var id = issue.text("/issueId");
        for (var content : contents) {
            must(issue(CHIEF, id, "POST", "/articles", java.util.Map.of("manuscriptId", content.manuscriptId())));
        }
        return id;
    }

    /** Has a pattern of DOIs confirmed. */
    protected void doiPattern() {
        must(send(
                CHIEF,
                "PUT",
                "/api/publication/journal/doi-pattern",
                "",
                java.util.Map.of("pattern", "10.5555/krugozor-{year}-{whole}-{number}-{firstPage}-{lastPage}")));
        must(send(CHIEF, "POST", "/api/publication/journal/doi-pattern/confirmation", "", java.util.Map.of()));
    }
}
