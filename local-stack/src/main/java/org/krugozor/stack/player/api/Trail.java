package org.krugozor.stack.player.api;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was last commanded about one thing, so that the next read anywhere waits until it is visible. Not shared between
 * threads that act on different things.
 */
public final class Trail {

    private final Latencies latencies;
    private final Set<String> seenBy = new HashSet<>();
    private @Nullable String position;
    private long at;

    /** A trail whose crossings from one service to another are measured. */
    public Trail(Latencies latencies) {
        this.latencies = latencies;
    }

    synchronized void committed(String position) {
        this.position = position;
        at = System.nanoTime();
        seenBy.clear();
    }

    synchronized Optional<String> after() {
        return Optional.ofNullable(position);
    }

    /** A read by this service showed what was committed last. */
    synchronized void seen(String service) {
        if (position == null) {
            return;
        }
        var source = position.substring(0, position.indexOf('/'));
        if (!source.equals(service) && seenBy.add(service)) {
            latencies.add(source, service, Duration.ofNanos(System.nanoTime() - at));
        }
    }
}
