package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things by a number. A map of two arrays, since a hundred thousand are put in at once. */
final class Numbered<T> {

    private final long[] numbers;
    private final @Nullable Object[] things;

    Numbered(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        numbers = new long[size];
        things = new Object[size];
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T get(long number) {
        return (T) things[slot(number)];
    }

    void put(long number, T thing) {
        int slot = slot(number);
        numbers[slot] = number;
        things[slot] = thing;
    }

    @SuppressWarnings("unchecked")
    Stream<T> stream() {
        return (Stream<T>) Arrays.stream(things).filter(Objects::nonNull);
    }

    private int slot(long number) {
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 40) & numbers.length - 1;
        while (things[slot] != null && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }
}
