package org.krugozor.publication.article.model;

/** What can be said of an article; the names are the event types. */
public enum ArticleFact {
    ArticleEnteredProduction,
    ProofRequested,
    ProofApproved,
    ArticleReady,
    ArticleScheduled,
    ArticleUnscheduled,
    ProductionCancelled,
    ManuscriptWithdrawn,
    CorrectionApplied,
    RequestRefused
}
