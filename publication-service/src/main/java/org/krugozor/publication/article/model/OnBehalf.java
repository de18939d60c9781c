package org.krugozor.publication.article.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the secretary did a person's step for them.
 *
 * @param channel LETTER, EMAIL, CALL or MESSAGE
 * @param sourceFile the letter, scan or screenshot, as attached to the article
 */
public record OnBehalf(@Nullable UUID personId, Channel channel, String note, UUID sourceFile) {

    public enum Channel {
        LETTER,
        EMAIL,
        CALL,
        MESSAGE
    }
}
