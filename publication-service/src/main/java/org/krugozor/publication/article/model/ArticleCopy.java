package org.krugozor.publication.article.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Content;

/** An article being written out again with something changed; identity, custody and version stay. */
final class ArticleCopy {

    private final Article from;
    private Progress progress;
    private Content content;
    private int contentVersion;
    private Dates dates;
    private Proof proof;
    private @Nullable TranslationMark translation;
    private @Nullable Placement placement;
    private List<Answer> answers;
    private @Nullable Ending ending;

    ArticleCopy(Article from) {
        this.from = from;
        progress = from.progress();
        content = from.content();
        contentVersion = from.contentVersion();
        dates = from.dates();
        proof = from.proof();
        translation = from.translation();
        placement = from.placement();
        answers = from.answers();
        ending = from.ending();
    }

    ArticleCopy progress(Progress changed) {
        progress = changed;
        return this;
    }

    /** Other words: whatever was made of the old ones is outdated. */
    ArticleCopy content(Content changed) {
        content = changed;
        contentVersion = from.contentVersion() + 1;
        return this;
    }

    ArticleCopy dates(Dates changed) {
        dates = changed;
        return this;
    }

    ArticleCopy proof(Proof changed) {
        proof = changed;
        return this;
    }

    ArticleCopy translation(@Nullable TranslationMark changed) {
        translation = changed;
        return this;
    }

    ArticleCopy placement(@Nullable Placement changed) {
        placement = changed;
        return this;
    }

    ArticleCopy answers(List<Answer> changed) {
        answers = changed;
        return this;
    }

    /** An ended article has no place. */
    ArticleCopy ending(Ending how) {
        ending = how;
        placement = null;
        return this;
    }

    Article made() {
        return new Article(
                from.id(),
                from.version(),
                from.decisionId(),
                from.epoch(),
                progress,
                content,
                contentVersion,
                dates,
                from.reviewed(),
                proof,
                translation,
                placement,
                answers,
                ending);
    }
}
