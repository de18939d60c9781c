package org.krugozor.submission.file.application;

import java.util.List;
import java.util.UUID;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.Inspection;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.file.model.Rendition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All files of all manuscripts. */
public interface Files {

    Mono<ManuscriptFile> byId(UUID fileId);

    /** Everything ever uploaded that belongs to some version, in the order of uploading. */
    Flux<ManuscriptFile> of(UUID manuscriptId);

    Mono<Void> add(ManuscriptFile file);

    /** From this version on it is no longer part of the manuscript; the row and the bytes stay. */
    Mono<Void> endAt(UUID fileId, int ordinal);

    Mono<Void> endAllAt(UUID manuscriptId, FileKind kind, int ordinal);

    Mono<Void> inspected(UUID fileId, Inspection outcome);

    /** The words of a file as the inspection read them; empty while it has not or could not. */
    Mono<Text> text(UUID fileId);

    /** The counted words, and what stands beside them. */
    record Text(String words, String aside) {}

    Mono<Void> publish(UUID manuscriptId, UUID versionId, List<Rendition> renditions);

    Mono<Rendition> rendition(UUID ref);
}
