package org.krugozor.review.round.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.file.FileCopy;
import org.krugozor.review.round.model.Sheet;
import reactor.core.publisher.Mono;

/** What reviewers are shown. */
public interface Sheets {

    /**
     * A file for the reviewers' eyes.
     *
     * @param language of a working translation, null for the manuscript itself
     */
    record Shown(FileCopy copy, @Nullable String language) {}

    /** Keeps the sheet and names its files anew for the reviewers' eyes. */
    Mono<Void> keep(Sheet sheet, List<Shown> files);

    /**
     * Lays files on the sheet of a version, in place of other translations into the same language; those that are there
     * keep their names. Nothing happens while there is no sheet.
     */
    Mono<Void> show(UUID versionId, List<Shown> files);

    Mono<Sheet> find(UUID versionId);
}
