package org.krugozor.stack.player.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From the answer to a command in one service until a read in another shows it: what the outbox, the broker, the
 * consumers and the read itself take together.
 */
public final class Latencies {

    private final Map<String, List<Duration>> byWay = new TreeMap<>();

    /** Visible now; {@code committed} is the {@link System#nanoTime} at which the command was answered. */
    synchronized void add(String from, String to, long committed) {
        byWay.computeIfAbsent(from + " → " + to, way -> new ArrayList<>())
                .add(Duration.ofNanos(System.nanoTime() - committed));
    }

    /** How many were measured. */
    public synchronized int count() {
        return byWay.values().stream().mapToInt(List::size).sum();
    }

    /** The median of all, zero when nothing was measured. */
    public synchronized Duration median() {
        return quantile(all(), 0.5);
    }

    /** One line: the median of all, what nine of ten stay under, and the median of each way. */
    public synchronized String summary() {
        return byWay.entrySet().stream()
                .map(way -> way.getKey() + " " + quantile(way.getValue(), 0.5).toMillis() + " ms ("
                        + way.getValue().size() + ")")
                .collect(Collectors.joining(
                        ", ",
                        "median " + median().toMillis() + " ms of " + count() + ", nine of ten under "
                                + quantile(all(), 0.9).toMillis() + " ms: ",
                        ""));
    }

    private List<Duration> all() {
        return byWay.values().stream().flatMap(List::stream).toList();
    }

    private static Duration quantile(List<Duration> taken, double share) {
        return taken.isEmpty()
                ? Duration.ZERO
                : taken.stream().sorted().toList().get((int) (taken.size() * share));
    }
}
