package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is made to do before its classes are archived: say and hear one example of every event and answer a few
 * requests, so that the archive holds what its first real minutes need too, not only its start.
 */
final class Rehearsal {

    /** No token of anybody; taking it apart is what is rehearsed. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.AAAA";

    /** Far above what the program itself may say of the same subjects meanwhile. */
    private static final long FIRST = 1_000_000;

    private static final List<String> SOURCES = List.of("person", "submission", "review", "publication");
    private static final List<String> PAGES = List.of("/kk", "/ru", "/en/work", "/ru/issues", "/assets/missing.css");
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path contracts;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param contracts the folder with a folder of examples for every source */
    Rehearsal(Path contracts) {
        this.contracts = contracts;
    }

    /** Of the gateway: pages, though no service is there to fill them. */
    void ofPages(int port) {
        PAGES.forEach(page -> ask(port, page, Map.of("Accept", "text/html")));
    }

    /** Of a service with this database: every event said once and, where it listens, acted on. */
    void ofService(String service, int port, Connection database) throws SQLException {
        var positions = say(database);
        var description = "/api/" + service + "/openapi.json";
        ask(port, description, Map.of());
        ask(port, "/api/" + service + "/nothing", Map.of("Authorization", "Bearer " + TOKEN));
        ask(port, description, Map.of("Krugozor-After", String.join(", ", positions)));
    }

    /** Puts every example into the outbox; answers the last position of each source. */
    private Iterable<String> say(Connection database) throws SQLException {
        var sequences = new HashMap<String, Long>();
        var positions = new LinkedHashMap<String, String>();
        try (var insert = database.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, type, sequence, payload, actor, created_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?::jsonb, ?::jsonb, now())""")) {
            for (var example : examples()) {
                // subjects of several sources share a table here: numbers run on, and each source's stay without gaps
                var sequence = sequences.merge(example.subject(), FIRST, (last, first) -> last + 1);
                insert.setString(1, example.source() + "-events");
                insert.setString(2, example.subject());
                insert.setString(3, "org.krugozor." + example.source() + "." + example.type());
                insert.setLong(4, sequence);
                insert.setString(5, example.data());
                insert.setString(6, "{\"personId\": null, \"role\": \"system\", \"onBehalfOf\": null}");
                insert.executeUpdate();
                positions.put(example.source(), example.source() + "/" + example.subject() + "/" + sequence);
            }
        }
        return positions.values();
    }

    private record Example(String source, String type, String subject, String data) {}

    private List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (var source : SOURCES) {
            try (Stream<Path> files = Files.list(contracts.resolve(source).resolve("examples"))) {
                for (var file : files.sorted().toList()) {
                    var data = Files.readString(file);
                    var type = file.toFile().getName().replace(".json", "");
                    examples.add(new Example(
                            source, type, subject(JsonMapper.shared().readTree(data)), data));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return examples;
    }

    /** The id an event begins with. */
    private static String subject(JsonNode data) {
        return data.properties().stream()
                .filter(member -> member.getKey().endsWith("Id"))
                .findFirst()
                .map(member -> member.getValue().asString())
                .orElse("none");
    }

    /** Whatever is answered is right: what counts is that it was. */
    private void ask(int port, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException unanswered) {
            // one thing less is archived
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
