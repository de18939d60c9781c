package org.krugozor.review.conflict;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;

/**
 * Whether a name may be a person's: by full names, or only by surname and initial, which namesakes share. The names are
 * folded once, for one person is held against many manuscripts.
 */
public final class NameMatch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    enum Likeness {
        FULL,
        INITIAL
    }

    private record Words(List<String> surname, List<String> given, List<String> patronymic) {

        static Words of(Person.Name name) {
            return new Words(
                    words(name.surname()),
                    words(name.given()),
                    name.patronymic() == null ? List.of() : words(name.patronymic()));
        }

        boolean isFull() {
            return !surname.isEmpty() && given.stream().anyMatch(word -> word.length() > 1);
        }

        /** A patronymic that one of them lacks tells them not apart. */
        boolean same(Words other) {
            return surname.equals(other.surname)
                    && given.equals(other.given)
                    && (patronymic.isEmpty() || other.patronymic.isEmpty() || patronymic.equals(other.patronymic));
        }
    }

    private final List<Words> names;
    private final List<String> surnames;

    private NameMatch(List<Words> names, boolean surnamesAreKnown) {
        this.names = names;
        surnames = surnamesAreKnown
                ? names.stream().map(name -> String.join(" ", name.surname())).toList()
                : List.of();
    }

    /** @param names of the person, by script */
    public NameMatch(Map<String, Person.@Nullable Name> names) {
        this(names.values().stream().filter(Objects::nonNull).map(Words::of).toList(), true);
    }

    /**
     * Of somebody known by a printed name alone: the surname is before a comma, else the first word or the last. What
     * comes after the given name, or between the two, is taken for a patronymic.
     */
    public static NameMatch printed(String name) {
        var words = words(name);
        int last = words.size() - 1;
        if (last < 1) {
            return new NameMatch(List.of(), false);
        }
        var surname = words(name.split(",", 2)[0]);
        if (name.contains(",") && !surname.isEmpty() && surname.size() <= last) {
            int at = surname.size();
            return new NameMatch(
                    List.of(new Words(surname, List.of(words.get(at)), words.subList(at + 1, words.size()))), true);
        }
        return new NameMatch(
                List.of(
                        new Words(List.of(words.get(0)), List.of(words.get(1)), words.subList(2, words.size())),
                        new Words(List.of(words.get(last)), List.of(words.get(0)), words.subList(1, last))),
                false);
    }

    /** How like the printed name is ("Surname, Given", "Given Surname", "Surname G."), the best of all scripts. */
    Optional<Likeness> of(String printed) {
        return of(words(printed));
    }

    /** The same for a printed name by its {@link #words}. */
    Optional<Likeness> of(List<String> printed) {
        return names.stream()
                .map(name -> likeness(name, printed))
                .flatMap(Optional::stream)
                .min(Likeness::compareTo);
    }

    /** Whether both have the same full name in some script. */
    boolean isNamesakeOf(NameMatch other) {
        return names.stream().filter(Words::isFull).anyMatch(name -> other.names.stream()
                .anyMatch(name::same));
    }

    /** Whether the full name in some script is made of these words. */
    boolean isWrittenWith(Collection<String> words) {
        return names.stream()
                .filter(Words::isFull)
                .anyMatch(name -> words.containsAll(name.surname()) && words.containsAll(name.given()));
    }

    /** Whether the surname in some script is made of these words: without it no name among them is the person's. */
    boolean hasSurnameAmong(Collection<String> words) {
        return names.stream().anyMatch(name -> !name.surname().isEmpty() && words.containsAll(name.surname()));
    }

    /** Whether a text that names somebody, perhaps by surname and title alone, may mean the person. */
    boolean isMentionedIn(String text) {
        var words = words(text);
        var joined = String.join(" ", words);
        return surnames.stream().anyMatch(surname -> surname.length() > 2 && joined.contains(surname))
                || of(words).isPresent();
    }

    private static Optional<Likeness> likeness(Words name, List<String> printed) {
        var surname = name.surname();
        var given = name.given();
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

    /** The words of a name, folded. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Folding.fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
