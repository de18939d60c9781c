package org.krugozor.stack.player.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One person at the gateway, or a stranger without a login. Every command carries an idempotency key, so that sending it
 * again after a crash on either side does it once.
 */
public final class Session {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Duration TO_APPEAR = Duration.ofSeconds(20);
    private static final int RACES = 10;

    private final Transport transport;
    private final URI gateway;
    private final @Nullable Login login;

    Session(Transport transport, URI gateway, @Nullable Login login) {
        this.transport = transport;
        this.gateway = gateway;
        this.login = login;
    }

    /** Reads what the trail's last command left. */
    public Answer get(String path, Trail trail) {
        return look(path, trail.after().orElse(null));
    }

    /** Reads once the service that answers has acted on what stands at this position, at once when there is none. */
    Answer look(String path, @Nullable String position) {
        return send(
                "GET", path, BodyPublishers.noBody(), position == null ? Map.of() : Map.of("Krugozor-After", position));
    }

    /** Reads what another service makes of an event, which may take a moment. */
    public Answer getOnceThere(String path, Trail trail) {
        return Patience.until(TO_APPEAR, path, () -> {
            try {
                return Optional.of(get(path, trail));
            } catch (Refusal refusal) {
                if (refusal.status() == 404) {
                    return Optional.empty();
                }
                throw refusal;
            }
        });
    }

    /** A command that needs no version. */
    public Answer post(String path, Object body, String key, Trail trail) {
        return command("POST", path, json(body), Map.of("Content-Type", "application/json"), key, trail);
    }

    /** A whole new content for something that needs no version. */
    public Answer put(String path, Object body, String key, Trail trail) {
        return command("PUT", path, json(body), Map.of("Content-Type", "application/json"), key, trail);
    }

    /** Sends a file with its kind. */
    public Answer upload(String path, Upload upload, String key, Trail trail) {
        return command(
                "POST",
                path,
                BodyPublishers.ofByteArray(upload.multipart()),
                Map.of("Content-Type", upload.contentType()),
                key,
                trail);
    }

    /**
     * A command against the version just read at {@code read}; a lost race is read again and tried again.
     *
     * @param method POST, PUT or DELETE
     */
    public Answer change(String read, String method, String path, Object body, String key, Trail trail) {
        for (var race = 1; ; race++) {
            var version = getOnceThere(read, trail).version();
            try {
                return command(
                        method,
                        path,
                        json(body),
                        Map.of("Content-Type", "application/json", "If-Match", version),
                        key,
                        trail);
            } catch (Refusal refusal) {
                if (!refusal.names("stale-version") || race == RACES) {
                    throw refusal;
                }
            }
        }
    }

    private Answer command(
            String method, String path, BodyPublisher body, Map<String, String> headers, String key, Trail trail) {
        var all = new LinkedHashMap<>(headers);
        all.put("Idempotency-Key", key);
        return send(method, path, body, all, trail);
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        return send(method, path, body, headers, null);
    }

    private Answer send(
            String method, String path, BodyPublisher body, Map<String, String> headers, @Nullable Trail trail) {
        var answer = transport.send(request(method, path, body, headers));
        if (answer.statusCode() == 401 && login != null) {
            login.forget();
            answer = transport.send(request(method, path, body, headers));
        }
        var read = read(answer);
        if (answer.statusCode() >= 300) {
            throw new Refusal(method + " " + path, answer.statusCode(), read, answer.body());
        }
        if (trail != null) {
            answer.headers().firstValue("Krugozor-Position").ifPresent(trail::committed);
        }
        return new Answer(
                answer.statusCode(),
                read,
                answer.body(),
                answer.headers().firstValue("ETag").orElse(null));
    }

    private HttpRequest request(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(gateway + path))
                .timeout(TIMEOUT)
                .header("Accept-Language", "en")
                .method(method, body);
        headers.forEach(request::header);
        if (login != null) {
            request.header("Authorization", "Bearer " + login.token());
        }
        return request.build();
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json") || answer.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException malformed) {
            return MissingNode.getInstance();
        }
    }
}
