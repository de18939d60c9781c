package org.krugozor.stack.player.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One person's access token by direct grant, renewed before it expires. */
final class Login {

    private static final Duration EARLY = Duration.ofSeconds(60);

    private final Transport transport;
    private final PlayerSettings settings;
    private final String username;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    Login(Transport transport, PlayerSettings settings, String username) {
        this.transport = transport;
        this.settings = settings;
        this.username = username;
    }

    synchronized String token() {
        var known = token;
        if (known != null && Instant.now().isBefore(renewAt)) {
            return known;
        }
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", settings.clientId());
        var secret = settings.clientSecret();
        if (secret != null) {
            form.put("client_secret", secret);
        }
        form.put("username", username);
        form.put("password", settings.password());
        form.put("scope", "openid");
        var answer = transport.send(HttpRequest.newBuilder(settings.tokens())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    username + " cannot log in: " + answer.statusCode() + " " + Answer.shortened(answer.body()));
        }
        var granted = JsonMapper.shared().readTree(answer.body());
        var fresh = granted.path("access_token").asString();
        token = fresh;
        renewAt =
                Instant.now().plusSeconds(granted.path("expires_in").asLong(60)).minus(EARLY);
        return fresh;
    }

    /** The token was not taken: the realm's keys may have changed since. */
    synchronized void forget() {
        token = null;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
