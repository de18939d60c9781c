package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous translation of one version, asked of the author because too few reviewers read the manuscript's language.
 *
 * @param language of the translation
 * @param note what the editor says to the author, null for nothing
 * @param askedBy the person; null while the asking account is not tied to one
 * @param providedAt null while the author has not provided it; from then on its language counts as a reading language
 */
public record WorkingTranslation(
        UUID versionId,
        String language,
        @Nullable String note,
        Instant askedAt,
        @Nullable UUID askedBy,
        @Nullable Instant providedAt) {

    /** Languages a manuscript may be in, and so be translated into. */
    public static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "tr", "ar");

    boolean isOf(UUID version, String in) {
        return versionId.equals(version) && language.equals(in);
    }

    WorkingTranslation providedAt(Instant at) {
        return new WorkingTranslation(versionId, language, note, askedAt, askedBy, at);
    }
}
