package org.krugozor.gateway.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers as the services would: reads from the files under {@code stub/}, whose names are the paths; commands succeed and
 * raise the version. A test says where it wants another answer.
 */
public final class StubServices {

    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();
    private final Map<String, Function<Received, String>> answering = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private record Prepared(int status, String body) {}

    /** A request as it reached a service. */
    public record Received(String method, String uri, Map<String, String> headers, String body) {

        /** A header, by its lower-case name. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** From now on this request is answered so. */
    public void answers(String method, String path, int status, String body) {
        prepared.put(method + " " + path, new Prepared(status, body));
    }

    /** From now on a service answers this request itself, with 200. */
    public void answers(String method, String path, Function<Received, String> service) {
        answering.put(method + " " + path, service);
    }

    /** As before it was said how this request is to be answered. */
    public void answersAgain(String method, String path) {
        prepared.remove(method + " " + path);
    }

    /** Back to the files. */
    public void forget() {
        prepared.clear();
        answering.clear();
        received.clear();
    }

    /** What reached the services since the last {@link #forget()}. */
    public List<Received> received() {
        return received;
    }

    /** What reached a path with a method. */
    public List<Received> received(String method, String path) {
        return received.stream()
                .filter(request -> request.method().equals(method)
                        && request.uri().split("\\?", 2)[0].equals(path))
                .toList();
    }

    Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            request.requestHeaders().forEach(entry -> headers.put(entry.getKey().toLowerCase(), entry.getValue()));
            var now = new Received(request.method().name(), request.uri(), headers, body);
            received.add(now);
            var service = answering.get(now.method() + " " + now.uri().split("\\?", 2)[0]);
            if (service != null
                    && !prepared.containsKey(now.method() + " " + now.uri().split("\\?", 2)[0])) {
                return Mono.from(send(response, 200, service.apply(now)));
            }
            return Mono.from(answer(request, response, headers.getOrDefault("accept-language", "en")));
        });
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response, String language) {
        String path = request.uri().split("\\?", 2)[0];
        Prepared said = prepared.get(request.method().name() + " " + path);
        if (said != null) {
            return send(response, said.status(), said.body());
        }
        if (path.endsWith("/changes")) {
            return response.sse()
                    .sendString(Mono.just("event: changed\ndata: {\"kind\":\"manuscript\",\"id\":\"m1\"}\n\n"));
        }
        boolean reading =
                request.method().name().equals("GET") || request.method().name().equals("HEAD");
        if (!path.startsWith("/api/")) {
            return response.header("Content-Type", "text/html;charset=utf-8")
                    .header("Cache-Control", "public, max-age=60")
                    .sendString(Mono.just("<!doctype html><title>Journal</title><h1>Journal " + path + "</h1>"));
        }
        if (!reading) {
            return send(
                    response.header("Krugozor-Position", "submission/stub/7"), 200, "{\"version\":8,\"checks\":[]}");
        }
        String file = file(path, language);
        return file == null
                ? send(response, 404, "{\"type\":\"https://krugozor.org/problems/not-found\",\"status\":404}")
                : send(response, 200, file);
    }

    private static Publisher<Void> send(HttpServerResponse response, int status, String body) {
        return response.status(status)
                .header("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .header("Location", "/api/submission/manuscripts/01930000-0000-7000-8000-000000000001")
                .sendString(Mono.just(body));
    }

    private static @Nullable String file(String path, String language) {
        for (String name : List.of("/stub" + path + "." + language + ".json", "/stub" + path + ".json")) {
            try (InputStream in = StubServices.class.getResourceAsStream(name)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return null;
    }
}
