package org.krugozor.publication.article.model;

import org.jspecify.annotations.Nullable;

/**
 * The new state of an article with what happened.
 *
 * @param fact what to say to the others; null where nobody else needs to know
 */
public record Happened(Article article, @Nullable ArticleFact fact) {}
