package org.krugozor.platform.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A {@link Refusal} met while reading; an {@link IOException} so that it passes through streams and parsers. */
public final class DocumentRefused extends IOException {

    private final Refusal refusal;
    private final String place;

    DocumentRefused(Refusal refusal) {
        this(refusal, "", null);
    }

    DocumentRefused(Refusal refusal, String place) {
        this(refusal, place, null);
    }

    DocumentRefused(Refusal refusal, String place, @Nullable Throwable cause) {
        super(refusal.code() + (place.isEmpty() ? "" : " in " + place), cause);
        this.refusal = refusal;
        this.place = place;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The part of the file concerned, or empty. */
    public String place() {
        return place;
    }

    /** The refusal somewhere below {@code error}, where a parser wrapped it. */
    static @Nullable DocumentRefused within(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DocumentRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
