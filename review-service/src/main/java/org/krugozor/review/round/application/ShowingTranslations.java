package org.krugozor.review.round.application;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.file.FileCopy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lays a working translation beside the manuscript for the reviewers of its version, those already asked included, and
 * takes away the one it replaces.
 */
@Component
@Order(3)
class ShowingTranslations implements AfterChange {

    /** The kind of copy a working translation is. */
    static final String KIND = "TRANSLATION";

    private final Sheets sheets;
    private final FileCopies files;

    ShowingTranslations(Sheets sheets, FileCopies files) {
        this.sheets = sheets;
        this.files = files;
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        var translation = change.next().translation();
        if (translation == null || !change.bringsTranslation()) {
            return Mono.empty();
        }
        return files.ofManuscript(change.next().id())
                .filter(copy -> copy.versionId().equals(translation.versionId()))
                .collectList()
                .flatMap(copies -> sheets.show(translation.versionId(), shown(change.next(), copies)));
    }

    /** What reviewers of the current version may read of its copies. */
    static List<Sheets.Shown> shown(Case file, List<FileCopy> copies) {
        var version = file.manuscript().current().versionId();
        var translation = file.translation();
        boolean translated = translation != null && translation.versionId().equals(version);
        return copies.stream()
                .filter(copy -> copy.versionId().equals(version))
                .filter(copy -> copy.kind().equals("ANONYMOUS")
                        || (translated
                                && copy.kind().equals(KIND)
                                && Objects.requireNonNull(translation).shows(copy.rendition())))
                .map(copy -> new Sheets.Shown(
                        copy,
                        copy.kind().equals(KIND)
                                ? Objects.requireNonNull(translation).language()
                                : null))
                .toList();
    }
}
