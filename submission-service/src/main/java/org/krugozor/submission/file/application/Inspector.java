package org.krugozor.submission.file.application;

import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.Inspection;
import reactor.core.publisher.Mono;

/** Reads a stranger's document where it can do no harm, and makes the copy that tells nothing of its authors. */
public interface Inspector {

    /** @param content hash of the file in the store */
    Mono<Inspection> inspect(String content, FileKind kind);
}
