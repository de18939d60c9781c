package org.krugozor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The system under load: where it is and who knocks, found in the state folder of {@code ./run}. On this machine only. */
final class Target {

    /** The realm gives tokens for ten minutes; a row must not end in refusals. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String mail;
    private final String issuer;
    private final String playerSecret;

    private record Token(String text, Instant taken) {}

    private Target(String gateway, String mail, String issuer, String playerSecret) {
        this.gateway = local(gateway);
        this.mail = local(mail);
        this.issuer = local(issuer);
        this.playerSecret = playerSecret;
    }

    /** Reads the ports and the player's secret that the launcher chose. */
    static Target found() {
        var state = Path.of(System.getProperty("krugozor.state", "../.krugozor"));
        var ports = read(state.resolve("ports.properties"));
        return new Target(
                "http://127.0.0.1:" + ports.getProperty("gateway"),
                "http://127.0.0.1:" + ports.getProperty("mail"),
                "http://127.0.0.1:" + ports.getProperty("keycloak") + "/realms/krugozor",
                read(state.resolve("secrets.properties")).getProperty("client.player", ""));
    }

    private static Properties read(Path file) {
        var values = new Properties();
        try (var in = Files.newInputStream(file)) {
            values.load(in);
            return values;
        } catch (IOException missing) {
            throw new UncheckedIOException("no system was brought up here, there is no " + file + ": ./run", missing);
        }
    }

    /** Load goes to this machine and nowhere else. */
    private static String local(String address) {
        if (!"127.0.0.1".equals(URI.create(address).getHost())) {
            throw new IllegalArgumentException("benchmarks knock at this machine only, not at " + address);
        }
        return address;
    }

    String gateway() {
        return gateway;
    }

    String mail() {
        return mail;
    }

    /** A header that speaks for one of the demonstration's people, always with time left. */
    String bearer(String username) {
        var token = tokens.compute(
                username,
                (name, known) -> known != null && known.taken().plus(FRESH).isAfter(Instant.now())
                        ? known
                        : new Token(ask(name), Instant.now()));
        return "Bearer " + token.text();
    }

    private String ask(String username) {
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&scope=openid&client_id=player"
                        + "&client_secret=" + playerSecret + "&password=krugozor&username=" + username)));
        return Json.read(answer).path("access_token").asString();
    }

    /** What the address answers; an answer other than 2xx is an error. */
    String get(String address, String username) {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!username.isEmpty()) {
            request.header("Authorization", bearer(username));
        }
        return send(request.GET());
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
