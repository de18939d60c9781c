package org.krugozor.stack.player.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Looks at both other services after each command, at once, until they have acted on what it left, and notes how long
 * that took from the command's answer. The time of the read itself is in it, so the truth is a little better.
 */
final class Visibility implements Consumer<String> {

    private static final Map<String, String> READS = Map.of(
            "submission", "/api/submission/calls?limit=1",
            "review", "/api/review/office",
            "publication", "/api/publication/journal");

    private final Session reader;
    private final Latencies latencies;

    Visibility(Session reader, Latencies latencies) {
        this.reader = reader;
        this.latencies = latencies;
    }

    @Override
    public void accept(String position) {
        var committed = System.nanoTime();
        var source = owner(position.substring(0, position.indexOf('/')));
        var looks = READS.entrySet().stream()
                .filter(read -> !read.getKey().equals(source))
                .map(read -> CompletableFuture.runAsync(() -> {
                    reader.look(read.getValue(), position);
                    latencies.add(source, read.getKey(), committed);
                }))
                .toList();
        // a service that is away says nothing here: the story's own steps wait for it and say so
        looks.forEach(look -> look.handle((seen, away) -> seen).join());
    }

    /** Persons speak on a topic of their own, and are submission's. */
    private static String owner(String source) {
        return source.equals("person") ? "submission" : source;
    }
}
