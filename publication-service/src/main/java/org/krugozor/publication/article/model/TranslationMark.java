package org.krugozor.publication.article.model;

import java.time.Instant;
import java.util.UUID;

/** That somebody checked the English title and abstract as they are now. */
public record TranslationMark(UUID by, Instant at) {}
