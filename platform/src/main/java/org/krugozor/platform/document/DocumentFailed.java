package org.krugozor.platform.document;

import org.jspecify.annotations.Nullable;

/** Carries a {@link DocumentFailure} through a reactive stream; the message holds no file name and no hash. */
public final class DocumentFailed extends RuntimeException {

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
}
