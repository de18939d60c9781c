package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous translation of one version, asked of the author because too few reviewers read the manuscript's language.
 *
 * @param language of the translation
 * @param note what the editor says to the author, null for nothing
 * @param askedBy the person; null while the asking account is not tied to one
 * @param providedAt when it came last, null while the author has not provided it; from then on its language counts as a
 *     reading language
 * @param shown the renditions reviewers may read, the earlier first; null for whatever came, as it was before one could
 *     be replaced
 * @param replaced the renditions whose place a later one took; kept, and read by reviewers no more
 */
public record WorkingTranslation(
        UUID versionId,
        String language,
        @Nullable String note,
        Instant askedAt,
        @Nullable UUID askedBy,
        @Nullable Instant providedAt,
        @Nullable List<UUID> shown,
        List<UUID> replaced) {

    public WorkingTranslation {
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }

    /** Languages a manuscript may be in, and so be translated into. */
    public static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "tr", "ar");

    boolean isOf(UUID version, String in) {
        return versionId.equals(version) && language.equals(in);
    }

    /** Whether this version can be read in it. */
    boolean isAtHand(UUID version) {
        return providedAt != null && versionId.equals(version);
    }

    /** Whether reviewers of the version may read this rendition of it. */
    public boolean shows(UUID rendition) {
        return providedAt != null && (shown == null || shown.contains(rendition));
    }

    /** Reviewers may read this rendition alone. */
    WorkingTranslation provided(UUID rendition, Instant at) {
        var gone = new ArrayList<>(replaced);
        if (shown != null) {
            gone.addAll(shown);
        }
        return new WorkingTranslation(versionId, language, note, askedAt, askedBy, at, List.of(rendition), gone);
    }

    /** Reviewers may read this rendition beside what they could read before. */
    WorkingTranslation providedBeside(UUID rendition, Instant at) {
        List<UUID> more = shown == null ? null : new ArrayList<>(shown);
        if (more != null) {
            more.add(rendition);
        }
        return new WorkingTranslation(
                versionId, language, note, askedAt, askedBy, at, more == null ? null : List.copyOf(more), replaced);
    }
}
