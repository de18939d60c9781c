package org.krugozor.stack.player.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A system that answers as told, one answer after the other, and remembers what it was asked. */
final class ScriptedSystem implements AutoCloseable {

    /** One request as it arrived. */
    record Asked(String method, String path, String query, Map<String, String> headers, String body) {}

    private record Scripted(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    ScriptedSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedSystem answers(int status, Map<String, String> headers, String body) {
        script.add(new Scripted(status, headers, body));
        return this;
    }

    ScriptedSystem answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    List<Asked> asked() {
        return asked;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Krugozor krugozor() {
        return new Krugozor(new PlayerSettings(
                address(),
                address(),
                Map.of(),
                URI.create(address() + "/token"),
                "player",
                "secret",
                "krugozor",
                Path.of("unused"),
                1,
                Duration.ofSeconds(5)));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var next = script.isEmpty() ? new Scripted(410, Map.of(), "") : script.poll();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        next.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var bytes = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
