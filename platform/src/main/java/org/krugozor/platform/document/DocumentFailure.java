package org.krugozor.platform.document;

/** Why a file was not kept or not found; {@link #code()} is the kebab-case end of its problem type. */
public sealed interface DocumentFailure {

    String code();

    /** The file is larger than {@code limit} bytes; nothing of it was kept. */
    record TooLarge(long limit) implements DocumentFailure {
        @Override
        public String code() {
            return "file-too-large";
        }
    }

    /** The disk or bucket has no room; the sender may try again later, nothing of the file was kept. */
    record StoreFull() implements DocumentFailure {
        @Override
        public String code() {
            return "file-store-full";
        }
    }

    /** The sender's stream ended before the file was whole; nothing of it was kept. */
    record BrokenStream() implements DocumentFailure {
        @Override
        public String code() {
            return "file-stream-broken";
        }
    }

    /** The bytes that came are not the bytes that were announced; nothing of them was kept. */
    record HashMismatch(ContentHash expected, ContentHash actual) implements DocumentFailure {
        @Override
        public String code() {
            return "file-hash-mismatch";
        }
    }

    /** The store holds no file of this hash. */
    record NotThere(ContentHash hash) implements DocumentFailure {
        @Override
        public String code() {
            return "file-not-there";
        }
    }

    /** The store itself cannot be read or written. */
    record StoreUnavailable(String reason) implements DocumentFailure {
        @Override
        public String code() {
            return "file-store-unavailable";
        }
    }
}
