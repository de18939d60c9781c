package org.krugozor.gateway.page.author;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.krugozor.gateway.page.form.SentForm;

/**
 * How a version reached the office that the secretary submits for its author; beside the draft, for it is said of the
 * submission and not of the text.
 *
 * @param channel EMAIL, LETTER, CALL or MESSAGE; empty for one's own manuscript
 */
public record Behalf(String channel, String sourceFile, String note) {

    static final Behalf NONE = new Behalf("", "", "");

    static Behalf of(SentForm form) {
        return new Behalf(text(form, "behalfChannel"), text(form, "behalfSource"), text(form, "behalfNote"));
    }

    /** The body of the submission. */
    Map<String, Object> body() {
        if (channel.isEmpty()) {
            return Map.of();
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("channel", channel);
        put(said, "sourceFile", sourceFile);
        put(said, "note", note);
        return Map.of("onBehalf", said);
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private static String text(SentForm form, String name) {
        return Objects.requireNonNullElse(form.plain(name), "").strip();
    }
}
