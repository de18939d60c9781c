package org.krugozor.stack.player.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From the answer to a command in one service until a read in another shows it: what the broker, the consumer and the
 * read itself take together.
 */
public final class Latencies {

    private final Map<String, List<Duration>> byWay = new TreeMap<>();

    synchronized void add(String from, String to, Duration took) {
        byWay.computeIfAbsent(from + " → " + to, way -> new ArrayList<>()).add(took);
    }

    /** How many were measured. */
    public synchronized int count() {
        return byWay.values().stream().mapToInt(List::size).sum();
    }

    /** The median of all, zero when nothing was measured. */
    public synchronized Duration median() {
        return median(byWay.values().stream().flatMap(List::stream).toList());
    }

    /** One line: the median of all and of each way. */
    public synchronized String summary() {
        return byWay.entrySet().stream()
                .map(way -> way.getKey() + " " + median(way.getValue()).toMillis() + " ms ("
                        + way.getValue().size() + ")")
                .collect(Collectors.joining(", ", "median " + median().toMillis() + " ms of " + count() + ": ", ""));
    }

    private static Duration median(List<Duration> taken) {
        return taken.isEmpty()
                ? Duration.ZERO
                : taken.stream().sorted().toList().get(taken.size() / 2);
    }
}
