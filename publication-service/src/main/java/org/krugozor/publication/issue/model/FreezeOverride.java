package org.krugozor.publication.issue.model;

import java.time.Instant;
import java.util.UUID;

/** That the chief editor froze the issue without minutes, who, when and why. */
public record FreezeOverride(UUID by, Instant at, String reason) {}
