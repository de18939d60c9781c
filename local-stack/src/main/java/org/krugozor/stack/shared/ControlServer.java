package org.krugozor.stack.shared;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Where test processes ask the keeper for what it starts on request only. Loopback, no input but the path. */
final class ControlServer {

    private final SharedKeycloak keycloak;
    private final HttpServer server;

    ControlServer(SharedKeycloak keycloak) throws IOException {
        this.keycloak = keycloak;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    }

    /** Starts to listen; the address to ask at. */
    String start() {
        server.createContext("/keycloak", this::answerKeycloak);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answerKeycloak(HttpExchange exchange) throws IOException {
        try {
            var text = new StringWriter();
            store(keycloak.addresses(), text);
            answer(exchange, 200, text.toString());
        } catch (RuntimeException failure) {
            answer(exchange, 500, failure.toString());
        }
    }

    private static void store(Properties properties, StringWriter text) throws IOException {
        properties.store(text, null);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
