package org.krugozor.review.reviewer.exchange;

/** A file that is none of the formats it may be, or broken. The message is a stable code. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String code) {
        super(code, null, false, false);
    }
}
