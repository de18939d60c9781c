package org.krugozor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger's HTTP client, with tokens of the demonstration's people when it needs them. */
final class Web {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private Web() {}

    private record Token(String value, long untilNanos) {}

    /** An answer; the body as bytes, so that files can be looked into. */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(bytes);
        }
    }

    static Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    /** Everything on a list, page by page. */
    static List<JsonNode> all(String path, @Nullable String token) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = get(path + "?limit=100&after=" + after, token).json();
            page.path("items").forEach(all::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return all;
    }

    static Answer send(
            String method, String path, @Nullable String token, @Nullable String body, Map<String, String> headers) {
        var uri = URI.create(
                path.startsWith("http") ? path : RunningSystem.stack().gateway() + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().get(0))),
                    answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A token of one of the demonstration's people, by user name. */
    static String token(String username) {
        var known = TOKENS.get(username);
        if (known != null && System.nanoTime() < known.untilNanos()) {
            return known.value();
        }
        var keycloak = RunningSystem.stack().keycloak();
        var form = Map.of(
                        "grant_type", "password",
                        "client_id", "player",
                        "username", username,
                        "password", "krugozor",
                        "scope", "openid")
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var secret = keycloak.clientSecrets().get("player");
        if (secret != null) {
            form += "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        }
        var answer = send(
                "POST",
                keycloak.url() + "/realms/krugozor/protocol/openid-connect/token",
                null,
                form,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (answer.status() != 200) {
            throw new AssertionError("no token for " + username + ": " + answer.text());
        }
        var token = answer.json().get("access_token").asString();
        TOKENS.put(
                username,
                new Token(token, System.nanoTime() + Duration.ofMinutes(5).toNanos()));
        return token;
    }
}
