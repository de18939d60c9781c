package org.krugozor.publication.issue.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps an issue from being frozen or published.
 *
 * @param code stable; the message {@code blocker.CODE} says it in words
 * @param manuscriptId the article it is about, null for the issue
 * @param overridable whether the chief editor may go on with a recorded reason
 */
public record Blocker(String code, @Nullable UUID manuscriptId, boolean overridable) {}
