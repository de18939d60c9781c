package org.krugozor.platform.problem;

/** Carries a {@link Failure} through a reactive pipeline, so that the transaction rolls back. Not a bug: no trace. */
public final class Refused extends RuntimeException {

    private final transient Failure failure;

    public Refused(Failure failure) {
        super(failure.type(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
