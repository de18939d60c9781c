package org.krugozor.review.conflict;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.text.Folding;

/** Where somebody works, by language. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Place(
        @Nullable Map<String, String> department,
        @Nullable Map<String, String> institution,
        @Nullable Map<String, String> city,
        @Nullable Map<String, String> country) {

    /** Whether both name the same institution in some language. */
    public boolean sameInstitution(Place other) {
        return meet(institution, other.institution);
    }

    /** Whether both name the same department of the same institution. */
    public boolean sameDepartment(Place other) {
        return sameInstitution(other) && meet(department, other.department);
    }

    /** The institution's names, folded so that those of one institution compare as equal. */
    public Set<String> institutionNames() {
        return institution == null ? Set.of() : folded(institution.values());
    }

    private static boolean meet(@Nullable Map<String, String> one, @Nullable Map<String, String> other) {
        return one != null
                && other != null
                && !java.util.Collections.disjoint(folded(one.values()), folded(other.values()));
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(name ->
                        Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
