package org.krugozor.review.reviewer.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer published: it tells what they know and with whom they write.
 *
 * @param authors as printed, "Surname, Given" or "Given Surname", the reviewer among them
 * @param year null where the source did not say
 * @param doi without the resolver's address, lower case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Publication(
        String title,
        @Nullable Integer year,
        List<String> authors,
        @Nullable String venue,
        @Nullable String doi) {

    public Publication {
        title = title == null ? "" : title.strip();
        authors = authors == null ? List.of() : List.copyOf(authors);
        doi = doi == null || doi.isBlank()
                ? null
                : doi.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "");
    }

    /** Whether both records describe the same work: by DOI where both have one, else by title and year. */
    public boolean isSameAs(Publication other) {
        if (doi != null && other.doi != null) {
            return doi.equals(other.doi);
        }
        return title.equalsIgnoreCase(other.title) && (year == null || other.year == null || year.equals(other.year));
    }
}
