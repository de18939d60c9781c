package org.krugozor.platform.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;

/** Carries a {@link DocumentFailure} through a reactive stream; the message holds no file name and no hash. */
public final class DocumentFailed extends RuntimeException {

    private static final Map<String, Object> AGAIN = Map.of("retryAfter", 30);

    private final DocumentFailure failure;

    public DocumentFailed(DocumentFailure failure) {
        this(failure, null);
    }

    public DocumentFailed(DocumentFailure failure, @Nullable Throwable cause) {
        super(failure.code(), cause);
        this.failure = failure;
    }

    public DocumentFailure failure() {
        return failure;
    }

    /** The failure as it is answered; the platform does so by itself for one that nobody caught. */
    public Failure problem() {
        return switch (failure.code()) {
            case "file-too-large" -> Failure.of(failure.code(), 413, Map.of("limitMegabytes", limit() / (1024 * 1024)));
            case "file-store-full" -> Failure.of(failure.code(), 507, AGAIN);
            case "file-stream-broken" -> Failure.of(failure.code(), 400);
            case "file-hash-mismatch" -> Failure.of(failure.code(), 422);
            case "file-not-there" -> Failure.notFound();
            default -> Failure.of(failure.code(), 503, AGAIN);
        };
    }

    private long limit() {
        return failure instanceof DocumentFailure.TooLarge large ? large.limit() : 0;
    }
}
