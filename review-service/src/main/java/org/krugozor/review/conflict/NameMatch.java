package org.krugozor.review.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;

/**
 * Whether a name as printed may be a person's: by full names, or only by surname and initial, which namesakes share.
 *
 * @param names of the person, by script
 */
record NameMatch(Map<String, Person.@Nullable Name> names) {

    enum Likeness {
        FULL,
        INITIAL
    }

    /** How like the printed name is ("Surname, Given", "Given Surname", "Surname G."), the best of all scripts. */
    Optional<Likeness> of(String printed) {
        var words = words(printed);
        return names.values().stream()
                .filter(Objects::nonNull)
                .map(name -> likeness(name, words))
                .flatMap(Optional::stream)
                .min(Likeness::compareTo);
    }

    private static Optional<Likeness> likeness(Person.Name name, List<String> printed) {
        var surname = words(name.surname());
        var given = words(name.given());
        if (surname.isEmpty() || given.isEmpty() || !printed.containsAll(surname)) {
            return Optional.empty();
        }
        var rest = printed.stream().filter(word -> !surname.contains(word)).toList();
        if (rest.containsAll(given)) {
            return Optional.of(Likeness.FULL);
        }
        return rest.stream().anyMatch(word -> isInitial(word, given.get(0)))
                ? Optional.of(Likeness.INITIAL)
                : Optional.empty();
    }

    /** "a" or the run-together "ab" of "A.B." for Aigul; a whole other name is none. */
    private static boolean isInitial(String word, String given) {
        return word.length() <= 2 && word.charAt(0) == given.charAt(0);
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
