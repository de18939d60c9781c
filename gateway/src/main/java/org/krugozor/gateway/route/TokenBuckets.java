package org.krugozor.gateway.route;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** One bucket a key: it holds a minute's worth of requests and fills evenly. Full buckets are forgotten when there are many. */
final class TokenBuckets {

    private static final int MANY = 20_000;

    private final double capacity;
    private final double perNano;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    TokenBuckets(int perMinute, LongSupplier nanoTime) {
        this.capacity = perMinute;
        this.perNano = perMinute / 60e9;
        this.nanoTime = nanoTime;
    }

    /** Takes one; false where the bucket is empty. */
    boolean take(String key) {
        long now = nanoTime.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.filled(now) >= capacity);
        }
        Bucket after = buckets.compute(
                key, (same, before) -> before == null ? new Bucket(capacity - 1, now, true) : before.less(now));
        return after.granted();
    }

    private final class Bucket {
        private final double left;
        private final long at;
        private final boolean granted;

        private Bucket(double left, long at, boolean granted) {
            this.left = left;
            this.at = at;
            this.granted = granted;
        }

        private double filled(long now) {
            return Math.min(capacity, left + (now - at) * perNano);
        }

        private Bucket less(long now) {
            double filled = filled(now);
            return filled >= 1 ? new Bucket(filled - 1, now, true) : new Bucket(filled, now, false);
        }

        private boolean granted() {
            return granted;
        }
    }
}
