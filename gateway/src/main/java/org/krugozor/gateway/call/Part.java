package org.krugozor.gateway.call;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One service's share of a page: there, or missing for a reason. A page shows the rest when one part fails.
 *
 * @param value what was loaded; null where it is missing
 * @param failure why it is missing; null where it is there
 */
public record Part<T>(@Nullable T value, @Nullable CallFailed failure) {

    /** A part that was loaded. */
    public static <T> Part<T> of(T value) {
        return new Part<>(value, null);
    }

    /** A part that could not be loaded. */
    public static <T> Part<T> missing(CallFailed failure) {
        return new Part<>(null, failure);
    }

    /** A part nobody asked for: neither there nor missed. */
    public static <T> Part<T> unasked() {
        return new Part<>(null, null);
    }

    /** Whether it was loaded. */
    public boolean present() {
        return value != null;
    }

    /** Whether it should be there and is not. */
    public boolean missed() {
        return failure != null;
    }

    /** The same part seen through a function. */
    public <R> Part<R> map(Function<T, R> view) {
        return value == null ? new Part<>(null, failure) : of(view.apply(value));
    }
}
