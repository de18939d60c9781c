package org.krugozor.review.panel.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelCandidate;

/**
 * How many different people could be asked for a manuscript, and how many more if it could be read in another language.
 *
 * @param eligible who could be asked now
 * @param more by language, who is kept from it by nothing but the language and reads this one
 */
public record Readers(int eligible, Map<String, Integer> more) {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en", "tr", "ar");

    static Readers of(Collection<PanelCandidate> candidates, Set<String> readableIn) {
        var more = new LinkedHashMap<String, Integer>();
        for (var language : LANGUAGES) {
            if (!readableIn.contains(language)) {
                more.put(
                        language,
                        people(
                                candidates,
                                one -> one.obstacles().equals(Set.of(Obstacle.DOES_NOT_READ))
                                        && one.languages().contains(language)));
            }
        }
        return new Readers(people(candidates, PanelCandidate::isEligible), more);
    }

    private static int people(Collection<PanelCandidate> candidates, Predicate<PanelCandidate> wanted) {
        return (int) candidates.stream()
                .filter(wanted)
                .map(PanelCandidate::person)
                .distinct()
                .count();
    }
}
