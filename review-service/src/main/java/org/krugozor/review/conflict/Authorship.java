package org.krugozor.review.conflict;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything of a submission that tells who wrote it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Authorship(
        List<Author> contributors,
        @Nullable UUID submittedBy,
        @Nullable UUID enteredBy,
        @Nullable Map<String, Object> declarations,
        List<Suggested> suggestedReviewers,
        List<Opposed> opposedReviewers,
        @Nullable List<Map<String, Object>> checks) {

    /** A reviewer the author proposes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Suggested(
            String name, @Nullable String email, @Nullable String affiliation) {}

    /** A reviewer the author asks not to have. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Opposed(String name, @Nullable String reason) {}

    /** The author the office writes to. */
    public Optional<Author> corresponding() {
        return contributors.stream().filter(Author::corresponding).findFirst().or(() -> contributors.stream()
                .findFirst());
    }

    /** Whoever is printed as an author; who submitted it is left out. */
    Authorship printed() {
        return new Authorship(
                contributors, null, enteredBy, declarations, suggestedReviewers, opposedReviewers, checks);
    }

    Authorship withContributors(List<Author> changed) {
        return new Authorship(
                changed, submittedBy, enteredBy, declarations, suggestedReviewers, opposedReviewers, checks);
    }
}
