package org.krugozor.platform.problem;

import java.util.Map;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, such as {@code /metadata/kk/title}
 * @param code stable code; its sentence is the message {@code field.CODE}
 * @param args values for the sentence's placeholders
 */
public record FieldError(String pointer, String code, Map<String, ?> args) {

    public FieldError(String pointer, String code) {
        this(pointer, code, Map.of());
    }
}
