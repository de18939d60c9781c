package org.krugozor.review.round.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * Lays working translations beside the manuscript for the reviewers of its version, those already asked included, and
 * takes away what a later one replaces.
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
        if (!change.bringsTranslation()) {
            return Mono.empty();
        }
        // one that is asked for is of the current version, and no other comes
        var version = change.next().manuscript().current().versionId();
        return files.ofManuscript(change.next().id())
                .filter(copy -> copy.versionId().equals(version))
                .collectList()
                .flatMap(copies -> sheets.show(version, shown(change.next(), copies)));
    }

    /** What reviewers of the current version may read of its copies. */
    static List<Sheets.Shown> shown(Case file, List<FileCopy> copies) {
        var version = file.manuscript().current().versionId();
        return Stream.concat(
                        copies.stream()
                                .filter(copy -> isOf(version, "ANONYMOUS", copy))
                                .map(copy -> new Sheets.Shown(copy, null)),
                        file.translations()
                                .filter(one -> one.versionId().equals(version))
                                .flatMap(one -> copies.stream()
                                        .filter(copy -> isOf(version, KIND, copy) && one.shows(copy.rendition()))
                                        .map(copy -> new Sheets.Shown(copy, one.language()))))
                .toList();
    }

    private static boolean isOf(UUID version, String kind, FileCopy copy) {
        return copy.versionId().equals(version) && copy.kind().equals(kind);
    }
}
