package org.krugozor.publication.article.model;

/** How far the making of an article is; its place in an issue is a second axis. */
public enum Progress {
    ACCEPTED,
    IN_PRODUCTION,
    READY
}
