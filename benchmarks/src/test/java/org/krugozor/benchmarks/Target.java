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
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The system under load: where it is and who knocks, found in the state folder of {@code ./run}. On this machine only. */
final class Target {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"manuscriptId\":\"([0-9a-f-]{36})\"");
    private static final Pattern MESSAGE = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/i/([A-Za-z0-9_-]{40,})");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String mail;
    private final String tokens;

    private Target(String gateway, String mail, String tokens) {
        this.gateway = local(gateway);
        this.mail = local(mail);
        this.tokens = local(tokens);
    }

    /** Reads the ports the launcher chose. */
    static Target found() {
        var state = Path.of(System.getProperty("krugozor.state", "../.krugozor"));
        var ports = new Properties();
        try (var file = Files.newInputStream(state.resolve("ports.properties"))) {
            ports.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("no running system in " + state.toAbsolutePath() + ": ./run first", missing);
        }
        return new Target(
                "http://127.0.0.1:" + ports.getProperty("gateway"),
                "http://127.0.0.1:" + ports.getProperty("mail"),
                "http://127.0.0.1:" + ports.getProperty("keycloak") + "/realms/krugozor/protocol/openid-connect/token");
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

    /** A token of one of the demonstration's people. */
    String token(String username) {
        var answer = send(HttpRequest.newBuilder(URI.create(tokens))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=player&scope=openid&password=krugozor&username=" + username)));
        var token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token for " + username);
        }
        return token.group(1);
    }

    /** Manuscripts the bearer sees on the desk. */
    List<String> manuscripts(String token) {
        var found = new ArrayList<String>();
        var matcher = ID.matcher(get(gateway + "/api/review/cases?view=all&limit=30", token));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Invitation links whose review is open, each with the version of its draft. */
    List<String> openReviews(int most) {
        var open = new ArrayList<String>();
        var messages = MESSAGE.matcher(get(mail + "/api/messages?limit=200", ""));
        while (messages.find() && open.size() < most) {
            var link = LINK.matcher(get(mail + "/api/messages/" + messages.group(1), ""));
            if (link.find()
                    && !open.contains(link.group(1))
                    && get(gateway + "/api/review/invitations/" + link.group(1), "")
                            .contains("\"seatState\":\"AGREED\"")) {
                open.add(link.group(1));
            }
        }
        return open;
    }

    /** The call that never closes. */
    String standingCall() {
        var call = Pattern.compile("\"callId\":\"([^\"]+)\"").matcher(get(gateway + "/api/submission/calls", ""));
        if (!call.find()) {
            throw new IllegalStateException("the system has no call");
        }
        return call.group(1);
    }

    private String get(String address, String token) {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.GET());
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
