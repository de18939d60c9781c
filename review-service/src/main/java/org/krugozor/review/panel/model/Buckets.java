package org.krugozor.review.panel.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Buckets by a number. A map of two arrays, since a hundred thousand are put in at once. */
final class Buckets {

    private final long[] keys;
    private final @Nullable Bucket[] buckets;

    Buckets(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        keys = new long[size];
        buckets = new Bucket[size];
    }

    /** The bucket of the number, a new one if there is none. */
    Bucket of(long key, int seats) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        for (var bucket = buckets[slot]; bucket != null; bucket = buckets[slot]) {
            if (keys[slot] == key) {
                return bucket;
            }
            slot = slot + 1 & keys.length - 1;
        }
        var fresh = new Bucket(seats);
        keys[slot] = key;
        buckets[slot] = fresh;
        return fresh;
    }

    void forEach(Consumer<Bucket> each) {
        for (var bucket : buckets) {
            if (bucket != null) {
                each.accept(bucket);
            }
        }
    }
}
