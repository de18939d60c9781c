package org.krugozor.probe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.krugozor.stack.TestStack;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** One instance of the probe, started and ended by the test itself. */
final class Probe implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Probe(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    static Probe start(String module, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(TestStack.shared().springProperties(module));
        properties.put("server.port", 0);
        properties.putAll(more);
        var context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(ProbeApplication.class)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        return new Probe(context);
    }

    /** Says something about the person; the status that came back. */
    int say(String person, String note) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + context.getWebServer().getPort() + "/api/review/probe/" + person))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + Tokens.of("anna"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"" + note + "\"}"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String sql) {
        return context.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> row.get(0, Long.class))
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
