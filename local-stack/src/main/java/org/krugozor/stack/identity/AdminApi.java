package org.krugozor.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration over REST, as its administrator. Paths begin after {@code /admin/realms}. */
public final class AdminApi {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String server;
    private final String password;
    private String token = "";
    private Instant tokenEnds = Instant.EPOCH;

    /** The administration of the server, for whoever knows the administrator's password. */
    public AdminApi(String server, String password) {
        this.server = server;
        this.password = password;
    }

    /** What lies at the path, or nothing where Keycloak says 404. */
    public Optional<JsonNode> get(String path) {
        var answer = send(request(path).GET(), path);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer.body()));
    }

    /** Makes something under the path; says what Keycloak answered. */
    public JsonNode post(String path, JsonNode body) {
        return read(send(withBody(path).POST(BodyPublishers.ofString(body.toString())), path)
                .body());
    }

    /** Replaces what lies at the path. */
    public void put(String path, JsonNode body) {
        demandFound(path, send(withBody(path).PUT(BodyPublishers.ofString(body.toString())), path));
    }

    /** Removes what the body names under the path. */
    public void delete(String path, JsonNode body) {
        var request = withBody(path).method("DELETE", BodyPublishers.ofString(body.toString()));
        demandFound(path, send(request, path));
    }

    private HttpRequest.Builder withBody(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token());
    }

    /** The administrator's token lives for a minute only. */
    private String token() {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        var form = "grant_type=password&client_id=admin-cli&username=" + KeycloakPart.ADMINISTRATOR + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = read(send(request, "token").body());
        token = answer.path("access_token").asString();
        tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asInt() - 20L);
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300 && answer.statusCode() != 404) {
                throw new IllegalStateException(
                        "Keycloak answered %d to %s: %s".formatted(answer.statusCode(), path, answer.body()));
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException("Keycloak does not answer to " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static void demandFound(String path, HttpResponse<String> answer) {
        if (answer.statusCode() == 404) {
            throw new IllegalStateException("Keycloak knows no " + path);
        }
    }

    private JsonNode read(String body) {
        return body.isBlank() ? json.createObjectNode() : json.readTree(body);
    }
}
