package org.krugozor.review.casefile.model;

/** What kind of item a manuscript is; only the first two are reviewed. */
public enum ItemType {
    RESEARCH_ARTICLE,
    REVIEW_ARTICLE,
    EDITORS_COLUMN,
    BOOK_REVIEW,
    CHRONICLE,
    JUBILEE,
    CORRECTION;

    /** Whether it goes through a round; the others are accepted from triage by the chief editor or the deputy. */
    public boolean isPeerReviewed() {
        return this == RESEARCH_ARTICLE || this == REVIEW_ARTICLE;
    }
}
