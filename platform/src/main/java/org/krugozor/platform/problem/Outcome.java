package org.krugozor.platform.problem;

import java.util.function.Function;

/** What a decision of the model came to: the value, or the named failure. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Rejected<T>(Failure failure) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> rejected(Failure failure) {
        return new Rejected<>(failure);
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()));
        }
        return new Rejected<>(((Rejected<T>) this).failure());
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return new Rejected<>(((Rejected<T>) this).failure());
    }

    /** The value, or {@link Refused} thrown: for the edge between model and pipeline. */
    default T orRefuse() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new Refused(((Rejected<T>) this).failure());
    }
}
