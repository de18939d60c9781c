package org.krugozor.publication.manuscript;

/** What kind of item a manuscript is: which rules hold for it and how it is marked up. */
public enum ItemType {
    RESEARCH_ARTICLE(true, true, "research-article"),
    REVIEW_ARTICLE(true, true, "review-article"),
    EDITORS_COLUMN(false, true, "editorial"),
    BOOK_REVIEW(false, true, "book-review"),
    CHRONICLE(false, false, "news"),
    JUBILEE(false, false, "announcement"),
    CORRECTION(false, true, "correction");

    private final boolean reviewed;
    private final boolean doi;
    private final String jats;

    ItemType(boolean reviewed, boolean doi, String jats) {
        this.reviewed = reviewed;
        this.doi = doi;
        this.jats = jats;
    }

    /** Whether reviewers read it; only those count in the balance of an issue. */
    public boolean reviewed() {
        return reviewed;
    }

    public boolean getsDoi() {
        return doi;
    }

    /** Value of JATS {@code @article-type}. */
    public String jats() {
        return jats;
    }
}
