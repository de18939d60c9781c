package org.krugozor.review.conflict;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may keep a person from a manuscript: its kind, how it is known, and what tells of it. */
public record Conflict(Type type, Source source, Severity severity, Detail detail) {

    /** The kinds of conflict of the domain; the last is the author's wish, which only warns. */
    public enum Type {
        OWN_MANUSCRIPT,
        CO_AUTHOR,
        SAME_DEPARTMENT,
        SAME_INSTITUTION,
        ADVISER,
        PERSONAL,
        OTHER,
        OPPOSED_BY_AUTHOR
    }

    /** Who declared it, or which record tells of it. */
    public enum Source {
        REVIEWER,
        AUTHOR,
        EDITOR,
        AUTHORSHIP,
        EARLIER_MANUSCRIPT,
        PUBLICATION,
        AFFILIATION,
        MAIL_DOMAIN,
        TIE,
        /** What an author's own profile as a reviewer lists. */
        AUTHORS_PUBLICATION,
        /** Whom an author's own profile as a reviewer names. */
        AUTHORS_TIE,
        NAME;

        boolean declared() {
            return this == REVIEWER || this == AUTHOR || this == EDITOR;
        }
    }

    /** Whether it forbids, short of an override with a reason, or only warns. */
    public enum Severity {
        BLOCKS,
        WARNS
    }

    /**
     * What tells of it, for editors; it may name an institution, never an author.
     *
     * @param said the words of whoever declared it
     * @param title of a publication
     * @param year of the publication or the earlier manuscript
     * @param institution and {@code department}: by language
     * @param domain of the addresses
     * @param tie as whoever named it calls the other: ADVISER, DOCTORAL_STUDENT, PERSONAL or OTHER
     * @param namesake whether only the name tells of it, which may be somebody else's
     */
    public record Detail(
            @Nullable String said,
            @Nullable String title,
            @Nullable Integer year,
            @Nullable Map<String, String> institution,
            @Nullable Map<String, String> department,
            @Nullable String domain,
            @Nullable String tie,
            boolean namesake) {

        static final Detail NONE = new Detail(null, null, null, null, null, null, null, false);

        static Detail said(String words) {
            return new Detail(words, null, null, null, null, null, null, false);
        }

        static Detail work(String title, @Nullable Integer year, boolean namesake) {
            return new Detail(null, title, year, null, null, null, null, namesake);
        }

        static Detail year(int year, boolean namesake) {
            return new Detail(null, null, year, null, null, null, null, namesake);
        }

        static Detail ofNamesake() {
            return new Detail(null, null, null, null, null, null, null, true);
        }

        static Detail place(Place place, boolean withDepartment) {
            return new Detail(
                    null,
                    null,
                    null,
                    place.institution(),
                    withDepartment ? place.department() : null,
                    null,
                    null,
                    false);
        }

        static Detail domain(String domain) {
            return new Detail(null, null, null, null, null, domain, null, false);
        }

        static Detail tie(String kind) {
            return new Detail(null, null, null, null, null, null, kind, false);
        }
    }

    /** Names its kind to the pages and in what was set aside, such as {@code co-author}. */
    public String code() {
        return ConflictView.code(type.name());
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    /** Whether a reason may set it aside: a computed one, save that nobody judges what they wrote. */
    public boolean mayBeSetAside() {
        return blocks() && !source.declared() && type != Type.OWN_MANUSCRIPT;
    }
}
