package org.krugozor.submission.manuscript.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom the office did something, and what it rests on. */
public record OnBehalf(
        @Nullable UUID personId,
        Channel channel,
        @Nullable String note,
        @Nullable UUID sourceFile) {

    public enum Channel {
        LETTER,
        EMAIL,
        CALL,
        MESSAGE
    }
}
