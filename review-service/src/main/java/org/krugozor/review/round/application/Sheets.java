package org.krugozor.review.round.application;

import java.util.List;
import java.util.UUID;
import org.krugozor.review.file.FileCopy;
import org.krugozor.review.round.model.Sheet;
import reactor.core.publisher.Mono;

/** What reviewers are shown. */
public interface Sheets {

    /** Keeps the sheet and names its files anew for the reviewers' eyes. */
    Mono<Void> keep(Sheet sheet, List<FileCopy> files);

    Mono<Sheet> find(UUID versionId);
}
