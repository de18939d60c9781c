package org.krugozor.review.office.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far back the journal looks for conflicts, and what it takes for a sign of one.
 *
 * @param coAuthorYears who wrote with an author within so many years is in conflict
 * @param departmentYears so is who shared a department within so many years; 0 for at present alone
 * @param institutionYears and who shared an institution within so many years; 0 for at present alone
 * @param publicDomains domains of mail with which anybody may have an address, beside the well-known providers; lower
 *     case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConflictTerms(int coAuthorYears, int departmentYears, int institutionYears, List<String> publicDomains) {

    /** The defaults of the domain. */
    public static final ConflictTerms DEFAULT = new ConflictTerms(3, 2, 0, List.of());

    /** Nobody's past counts longer, in years. */
    public static final int MOST_YEARS = 50;

    public ConflictTerms {
        publicDomains = publicDomains == null
                ? List.of()
                : publicDomains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    /** A change of the terms; what is left out stays as it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(
            @Nullable Integer coAuthorYears,
            @Nullable Integer departmentYears,
            @Nullable Integer institutionYears,
            @Nullable List<String> publicDomains) {

        public ConflictTerms over(ConflictTerms present) {
            return new ConflictTerms(
                    coAuthorYears == null ? present.coAuthorYears : coAuthorYears,
                    departmentYears == null ? present.departmentYears : departmentYears,
                    institutionYears == null ? present.institutionYears : institutionYears,
                    publicDomains == null ? present.publicDomains : publicDomains);
        }
    }
}
