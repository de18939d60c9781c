package org.krugozor.review.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.text.Texts;

/**
 * A conflict as the office's pages get it: codes for which they have words, and what belongs into the sentence.
 *
 * @param code own-manuscript, co-author, same-department, same-institution, adviser, personal, other or
 *     opposed-by-author
 * @param source reviewer, author or editor where it was declared; authorship, earlier-manuscript, publication,
 *     affiliation, mail-domain, tie, name or, from an author's own profile, authors-publication or authors-tie where it
 *     was computed
 * @param severity blocks or warns
 * @param overridable whether a reason may set it aside
 * @param said the words of whoever declared it
 * @param title of the publication that tells of it
 * @param year of the publication or the earlier manuscript
 * @param institution and {@code department}: in the caller's language
 * @param domain of the addresses
 * @param tie adviser, doctoral-student, personal or other
 * @param namesake whether only the name tells of it, which may be somebody else's
 */
public record ConflictView(
        String code,
        String source,
        String severity,
        boolean overridable,
        @Nullable String said,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String institution,
        @Nullable String department,
        @Nullable String domain,
        @Nullable String tie,
        boolean namesake) {

    public static ConflictView of(Conflict conflict, String language) {
        var detail = conflict.detail();
        return new ConflictView(
                conflict.code(),
                code(conflict.source().name()),
                code(conflict.severity().name()),
                conflict.mayBeSetAside(),
                detail.said(),
                detail.title(),
                detail.year(),
                detail.institution() == null ? null : Texts.in(language, detail.institution()),
                detail.department() == null ? null : Texts.in(language, detail.department()),
                detail.domain(),
                detail.tie() == null ? null : code(detail.tie()),
                detail.namesake());
    }

    public static List<ConflictView> of(Collection<Conflict> conflicts, String language) {
        return conflicts.stream().map(one -> of(one, language)).toList();
    }

    static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
