package org.krugozor.stack.player.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the system answered to a request that succeeded.
 *
 * @param body the JSON of the answer, a missing node when there was none
 * @param text the body as text, whatever it is
 * @param etag version of the aggregate as the header gave it, quotes included
 */
public record Answer(
        int status, JsonNode body, String text, @Nullable String etag) {

    /** A text member of the body; fails with its name when the answer lacks it. */
    public String text(String member) {
        var value = body.path(member);
        if (!value.isString()) {
            throw new IllegalStateException("the answer has no text " + member + ": " + shortened(text));
        }
        return value.asString();
    }

    /** What an {@code If-Match} must say to change the aggregate just read. */
    public String version() {
        if (etag != null) {
            return etag;
        }
        return '"' + body.path("version").asString("") + '"';
    }

    static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }
}
