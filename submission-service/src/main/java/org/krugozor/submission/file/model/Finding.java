package org.krugozor.submission.file.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the inspection found and, in the copy that crosses the blind, took away.
 *
 * @param place where in the file
 * @param detail what stood there, when it may be shown to its author
 */
public record Finding(
        String code, @Nullable String place, @Nullable String detail) {}
