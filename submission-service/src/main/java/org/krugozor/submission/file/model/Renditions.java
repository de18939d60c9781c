package org.krugozor.submission.file.model;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.krugozor.submission.file.model.Rendition.Audience;
import org.krugozor.submission.file.model.Rendition.Kind;

/** Which copies of a version's files the other services may have. */
public final class Renditions {

    private Renditions() {}

    /** Review gets cleaned copies alone; sources and papers that name people go to publication. */
    public static List<Rendition> of(List<ManuscriptFile> files, boolean reviewed, Supplier<UUID> refs) {
        return files.stream()
                .filter(ManuscriptFile::isClean)
                .map(file -> switch (file.kind()) {
                    case MANUSCRIPT -> source(file, Kind.SOURCE, refs.get());
                    case DOCUMENT -> source(file, Kind.DOCUMENT, refs.get());
                    case ANONYMOUS -> reviewed ? cleaned(file, Kind.ANONYMOUS, refs.get()) : null;
                    // of an earlier version; review asks anew for one of this
                    case TRANSLATION -> null;
                    case RESPONSE -> reviewed ? cleaned(file, Kind.DOCUMENT, refs.get()) : null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Rendition source(ManuscriptFile file, Kind kind, UUID ref) {
        return new Rendition(
                ref, file.fileId(), Audience.PUBLICATION, kind, file.mediaType(), file.size(), file.content(), null);
    }

    private static Rendition cleaned(ManuscriptFile file, Kind kind, UUID ref) {
        if (file.cleaned() == null || file.cleanedType() == null) {
            throw new IllegalStateException("a file crosses the blind only cleaned");
        }
        return new Rendition(
                ref,
                file.fileId(),
                Audience.REVIEW,
                kind,
                file.cleanedType(),
                file.cleanedSize(),
                file.cleaned(),
                null);
    }
}
