package org.krugozor.gateway.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** Behaves as Keycloak's realm does where the gateway looks: code with PKCE, rotating refresh tokens, logout. */
public final class StubRealm {

    private static final String BASE = "/realms/krugozor/protocol/openid-connect";

    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile StubPerson signsIn = StubPerson.AUTHOR;
    private volatile Duration tokenLife = Duration.ofMinutes(10);
    private volatile String lastLoginLanguage = "";
    private volatile String lastChallenge = "";
    private volatile String lastSession = "";
    private volatile StubTokens tokens = new StubTokens("unset");

    private record Granted(StubPerson person, String nonce, String session) {}

    void at(String issuer) {
        tokens = new StubTokens(issuer);
    }

    /** Whoever comes to the login next is this person. */
    public void signsIn(StubPerson person) {
        signsIn = person;
    }

    /** How long access tokens live from now on. */
    public void tokenLife(Duration life) {
        tokenLife = life;
    }

    /** From now on no refresh token is known any more, as after a long night. */
    public void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    /** How often tokens were refreshed. */
    public int refreshes() {
        return refreshes.get();
    }

    /** The language the login page was asked for last. */
    public String lastLoginLanguage() {
        return lastLoginLanguage;
    }

    /** The PKCE challenge method and challenge of the last login. */
    public String lastChallenge() {
        return lastChallenge;
    }

    /** The id of the session made last. */
    public String lastSession() {
        return lastSession;
    }

    /** Signs tokens as this realm. */
    public StubTokens tokens() {
        return tokens;
    }

    void routes(HttpServerRoutes routes) {
        routes.get("/stub/as/{username}", (request, response) -> {
                    StubPerson.ALL.stream()
                            .filter(person -> person.username().equals(request.param("username")))
                            .forEach(this::signsIn);
                    return response.sendString(Mono.just(signsIn.username()));
                })
                .get(BASE + "/auth", this::login)
                .post(BASE + "/token", this::token)
                .get(BASE + "/certs", (request, response) -> json(response, tokens.publicKeys()))
                .get(
                        BASE + "/userinfo",
                        (request, response) -> json(
                                response,
                                "{\"sub\":\"" + signsIn.subject() + "\",\"name\":\"" + signsIn.name() + "\"}"))
                .get(
                        BASE + "/logout",
                        (request, response) ->
                                response.sendRedirect(query(request).getOrDefault("post_logout_redirect_uri", "/")));
    }

    private Publisher<Void> login(HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> query = query(request);
        lastLoginLanguage = query.getOrDefault("ui_locales", "");
        lastChallenge =
                query.getOrDefault("code_challenge_method", "") + " " + query.getOrDefault("code_challenge", "");
        String code = UUID.randomUUID().toString();
        lastSession = UUID.randomUUID().toString();
        codes.put(code, new Granted(signsIn, query.getOrDefault("nonce", ""), lastSession));
        return response.sendRedirect(query.get("redirect_uri") + "?code=" + code + "&state="
                + query.get("state").replace("=", "%3D"));
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(form -> {
            Map<String, String> sent = pairs(form);
            boolean refresh = "refresh_token".equals(sent.get("grant_type"));
            Granted granted =
                    refresh ? refreshTokens.remove(sent.get("refresh_token")) : codes.remove(sent.get("code"));
            if (granted == null) {
                return Mono.from(json(response.status(400), "{\"error\":\"invalid_grant\"}"));
            }
            if (refresh) {
                refreshes.incrementAndGet();
            }
            String next = UUID.randomUUID().toString();
            refreshTokens.put(next, granted);
            String body = """
                    {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(
                            tokens.access(granted.person(), tokenLife),
                            tokens.id(granted.person(), granted.nonce(), granted.session()),
                            next,
                            tokenLife.toSeconds());
            // A while of waiting makes concurrent refreshes overlap, as they would over a network.
            return refresh
                    ? Mono.delay(Duration.ofMillis(150)).then(Mono.from(json(response, body)))
                    : Mono.from(json(response, body));
        });
    }

    private static Publisher<Void> json(HttpServerResponse response, String body) {
        return response.header("Content-Type", "application/json").sendString(Mono.just(body));
    }

    private static Map<String, String> query(HttpServerRequest request) {
        int start = request.uri().indexOf('?');
        return start < 0 ? Map.of() : pairs(request.uri().substring(start + 1));
    }

    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split("&")).filter(pair -> pair.contains("=")).forEach(pair -> {
            String[] both = pair.split("=", 2);
            pairs.put(
                    URLDecoder.decode(both[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        });
        return pairs;
    }
}
