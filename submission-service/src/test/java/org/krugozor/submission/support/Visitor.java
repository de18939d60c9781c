package org.krugozor.submission.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.krugozor.submission.support.TestTokens.Login;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API with a token, or without. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient client;

    private Visitor(WebTestClient client) {
        this.client = client;
    }

    public static Visitor anonymous(WebTestClient client) {
        return new Visitor(
                client.mutate().defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en").build());
    }

    /** Signed in and introduced. */
    public static Visitor as(Login login, WebTestClient client) {
        var visitor = stranger(login, client);
        visitor.send("PUT", "/persons/me", Map.of()).is(200);
        return visitor;
    }

    /** Signed in, not introduced. */
    public static Visitor stranger(Login login, WebTestClient client) {
        return new Visitor(client.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + login.token())
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build());
    }

    public Visitor speaking(String language) {
        return new Visitor(client.mutate()
                .defaultHeaders(headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, language))
                .build());
    }

    /** An answer, read. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public Answer is(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + text());
            }
            return this;
        }

        public Answer problem(int expected, String type) {
            is(expected);
            var said = json().path("type").asString("");
            if (!said.equals("https://krugozor.org/problems/" + type)) {
                throw new AssertionError("expected the problem " + type + ", got " + text());
            }
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer send(String method, String path, Object body, String... headers) {
        var request = client.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(address(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var ready = body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body));
        return answer(ready.exchange().expectBody().returnResult());
    }

    public Answer upload(String manuscript, String kind, String name, byte[] content) {
        var parts = new MultipartBodyBuilder();
        parts.part("kind", kind);
        parts.part("file", new ByteArrayResource(content)).filename(name);
        return answer(client.post()
                .uri(address("/manuscripts/" + manuscript + "/files"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange()
                .expectBody()
                .returnResult());
    }

    /** A file alone, to an address that says what it is. */
    public Answer sendFile(String path, String name, byte[] content) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(content)).filename(name);
        return answer(client.post()
                .uri(address(path))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange()
                .expectBody()
                .returnResult());
    }

    private static String address(String path) {
        return path.startsWith("/internal") || path.startsWith("/actuator") ? path : "/api/submission" + path;
    }

    private static Answer answer(EntityExchangeResult<byte[]> result) {
        var body = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), body == null ? new byte[0] : body);
    }

    public String personId() {
        return get("/persons/me").is(200).json().path("personId").asString();
    }

    /** A fresh draft under the standing call; answers its id. */
    public String draft() {
        return draft("RESEARCH_ARTICLE");
    }

    public String draft(String itemType) {
        return post("/manuscripts", Map.of("callId", call(), "itemType", itemType, "language", "ru"))
                .is(201)
                .json()
                .path("manuscriptId")
                .asString();
    }

    public UUID call() {
        return UUID.fromString(
                get("/calls").is(200).json().path("items").get(0).path("callId").asString());
    }

    public String version(String manuscript) {
        return "\""
                + get("/manuscripts/" + manuscript)
                        .is(200)
                        .json()
                        .path("version")
                        .asLong() + "\"";
    }

    public Answer write(String manuscript, Object draft) {
        return send("PUT", "/manuscripts/" + manuscript + "/draft", draft, "If-Match", version(manuscript));
    }

    public Answer submit(String manuscript) {
        return send("POST", "/manuscripts/" + manuscript + "/submission", Map.of(), "If-Match", version(manuscript));
    }

    /** Uploads both files and waits until they are checked. */
    public void files(String manuscript) {
        var text = Documents.docx("Aigerim Sarsenova", Drafts.paragraphs());
        upload(manuscript, "MANUSCRIPT", "рукопись.docx", text).is(201);
        upload(manuscript, "ANONYMOUS", "anonymous.docx", text).is(201);
        checked(manuscript);
    }

    /** Waits until no file is being checked any more. */
    public void checked(String manuscript) {
        Patience.until("the files of " + manuscript + " are checked", () -> {
            for (var file : get("/manuscripts/" + manuscript).is(200).json().path("files")) {
                if (file.path("state").asString().equals("CHECKING")) {
                    return false;
                }
            }
            return true;
        });
    }

    /** A manuscript ready to be submitted. */
    public String ready(String email) {
        var manuscript = draft();
        write(manuscript, Drafts.whole(email)).is(200);
        files(manuscript);
        return manuscript;
    }
}
