package org.krugozor.gateway.call;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param pointer a JSON pointer (RFC 6901) into what was sent; it is the name of the field in the form
 * @param detail the sentence, in the caller's language
 */
public record FieldProblem(
        String pointer, @Nullable String code, @Nullable String detail) {}
