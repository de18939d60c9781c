package org.krugozor.stack.player.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the running system is and how the player shows itself to it, from the environment.
 *
 * @param gateway the public door
 * @param mail the mail catcher
 * @param services the three services themselves, by name; only the domain clock is moved there
 * @param tokens token endpoint of the realm
 * @param password of every demonstration account
 * @param journal file of the played steps
 * @param atOnce how many manuscripts move at the same time
 * @param patience how long a part of the system may be away before a step fails
 */
public record PlayerSettings(
        URI gateway,
        URI mail,
        Map<String, URI> services,
        URI tokens,
        String clientId,
        @Nullable String clientSecret,
        String password,
        Path journal,
        int atOnce,
        Duration patience) {

    /** Reads the environment; what is missing takes the values of a system at its usual local ports. */
    public static PlayerSettings from(Map<String, String> environment) {
        var read = new Environment(environment);
        return new PlayerSettings(
                read.uri("KRUGOZOR_GATEWAY_URL", "http://127.0.0.1:8080"),
                read.uri("KRUGOZOR_MAIL_URL", "http://127.0.0.1:8025"),
                Map.of(
                        "submission", read.uri("KRUGOZOR_SUBMISSION_URL", "http://127.0.0.1:8081"),
                        "review", read.uri("KRUGOZOR_REVIEW_URL", "http://127.0.0.1:8082"),
                        "publication", read.uri("KRUGOZOR_PUBLICATION_URL", "http://127.0.0.1:8083")),
                read.uri("KRUGOZOR_TOKEN_URI", "http://127.0.0.1:8180/realms/krugozor/protocol/openid-connect/token"),
                read.text("KRUGOZOR_CLIENT_ID", "player"),
                environment.getOrDefault("KRUGOZOR_CLIENT_SECRET", environment.get("KRUGOZOR_PLAYER_CLIENT_SECRET")),
                read.text("KRUGOZOR_DEMONSTRATION_PASSWORD", "krugozor"),
                Path.of(read.text("KRUGOZOR_PLAYER_JOURNAL", "demonstration.journal")),
                Integer.parseInt(read.text("KRUGOZOR_PLAYER_AT_ONCE", "4")),
                Duration.ofSeconds(Integer.parseInt(read.text("KRUGOZOR_PLAYER_PATIENCE", "90"))));
    }

    private record Environment(Map<String, String> values) {

        String text(String name, String otherwise) {
            var value = values.get(name);
            return value == null || value.isBlank() ? otherwise : value;
        }

        URI uri(String name, String otherwise) {
            var text = text(name, otherwise);
            return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
