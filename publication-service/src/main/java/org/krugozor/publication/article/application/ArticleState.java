package org.krugozor.publication.article.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Ending;
import org.krugozor.publication.article.model.TranslationMark;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.standing.Standing;

/** What this service says of an article: its whole present state, as the contract has it. */
public record ArticleState(
        UUID manuscriptId,
        String number,
        UUID decisionId,
        String state,
        Metadata metadata,
        ProofState proof,
        @Nullable TranslationMark translationChecked,
        @Nullable UUID issueId,
        @Nullable String doi,
        List<Answer> answers,
        @Nullable CancelledState cancelled,
        Standing standing) {

    public record ProofState(
            @Nullable Instant requestedAt, @Nullable Instant approvedAt) {}

    public record CancelledState(String reason, @Nullable UUID requestId) {}

    static ArticleState of(Article article) {
        return new ArticleState(
                article.id(),
                article.content().number(),
                article.decisionId(),
                article.state(),
                article.content().metadata(),
                new ProofState(article.proof().requestedAt(), article.proof().approvedAt()),
                article.translation(),
                article.placement() == null ? null : article.placement().issueId(),
                null,
                article.answers(),
                article.ending() instanceof Ending.Cancelled cancelled
                        ? new CancelledState(cancelled.reason(), cancelled.requestId())
                        : null,
                article.standing());
    }
}
