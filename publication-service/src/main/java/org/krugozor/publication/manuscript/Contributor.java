package org.krugozor.publication.manuscript;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One author of a manuscript, in the order of the byline. */
public record Contributor(
        @Nullable UUID personId,
        Names names,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable Text degree,
        @Nullable Text academicTitle,
        @Nullable Text position,
        @Nullable Affiliation affiliation,
        boolean corresponding,
        @Nullable List<String> credit) {

    /** Without what only the office needs to know: for readers. */
    public Contributor withoutEmail() {
        return new Contributor(
                personId, names, null, orcid, degree, academicTitle, position, affiliation, corresponding, credit);
    }

    /** Degree and position in one line, for the page about the authors. */
    public String roleLine(String language) {
        var parts = new java.util.ArrayList<String>();
        for (var text : java.util.Arrays.<@Nullable Text>asList(degree, academicTitle, position)) {
            if (text != null && !text.isEmpty() && !parts.contains(text.in(language))) {
                parts.add(text.in(language));
            }
        }
        return String.join(", ", parts);
    }
}
