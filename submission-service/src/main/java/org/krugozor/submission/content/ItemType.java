package org.krugozor.submission.content;

/** What kind of item a manuscript is; it says which checks apply. */
public enum ItemType {
    RESEARCH_ARTICLE,
    REVIEW_ARTICLE,
    EDITORS_COLUMN,
    BOOK_REVIEW,
    CHRONICLE,
    JUBILEE,
    CORRECTION;

    /** Peer-reviewed; the others are brought by the secretary and go without a round. */
    public boolean isReviewed() {
        return this == RESEARCH_ARTICLE || this == REVIEW_ARTICLE;
    }
}
