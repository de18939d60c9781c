package org.krugozor.publication.article.adapter.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Proof;
import org.krugozor.publication.article.model.TranslationMark;
import org.krugozor.standing.Standing;
import org.springframework.http.ResponseEntity;

/** What a command on an article answers with; the whole of it is at {@code GET /articles/{id}}. */
record ArticleAnswer(
        UUID manuscriptId,
        String number,
        long version,
        String state,
        Standing standing,
        Proof proof,
        @Nullable TranslationMark translationChecked,
        @Nullable UUID issueId) {

    static ResponseEntity<ArticleAnswer> of(Article article) {
        var placement = article.placement();
        return ResponseEntity.ok()
                .eTag(Versions.etag(article.version()))
                .body(new ArticleAnswer(
                        article.id(),
                        article.content().number(),
                        article.version(),
                        article.state(),
                        article.standing(),
                        article.proof(),
                        article.translation(),
                        placement == null ? null : placement.issueId()));
    }
}
