package org.krugozor.submission.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.PersonName;
import org.krugozor.submission.text.Transliteration;
import org.krugozor.submission.text.Transliteration.Schemes;

/**
 * What may be offered in Latin letters where the author has left them blank: the transliteration of a reference and the
 * name of an author. What the author wrote always wins; nothing is taken unless they say so.
 */
public final class InLatin {

    /** The signs a table prints for ь and ъ have no place in a name. */
    private static final String SIGNS = "['\"`ʹʺ]";

    private final Transliteration transliteration;

    public InLatin(Transliteration transliteration) {
        this.transliteration = transliteration;
    }

    /** The offers by the JSON pointer of the blank field, in the order of the sheet. */
    public Map<String, String> offered(Content content, Schemes schemes) {
        var offered = new LinkedHashMap<String, String>();
        for (int i = 0; i < content.contributors().size(); i++) {
            var at = name(i);
            latin(content.contributors().get(i).names(), schemes).ifPresent(name -> {
                put(offered, at + "/surname", name.surname());
                put(offered, at + "/given", name.given());
                put(offered, at + "/patronymic", name.patronymic());
            });
        }
        for (int i = 0; i < content.references().size(); i++) {
            var at = reference(i);
            latin(content.references().get(i), schemes).ifPresent(text -> offered.put(at, text));
        }
        return offered;
    }

    /** The content with what is offered at this pointer and below it. */
    public Content taken(Content content, Schemes schemes, String pointer) {
        var people = new ArrayList<Contributor>();
        for (int i = 0; i < content.contributors().size(); i++) {
            var one = content.contributors().get(i);
            people.add(
                    within(name(i), pointer)
                            ? latin(one.names(), schemes).map(one::inLatin).orElse(one)
                            : one);
        }
        var works = new ArrayList<Reference>();
        for (int i = 0; i < content.references().size(); i++) {
            var one = content.references().get(i);
            works.add(
                    within(reference(i), pointer)
                            ? latin(one, schemes).map(one::transliterated).orElse(one)
                            : one);
        }
        return content.by(people).resting(works);
    }

    private Optional<String> latin(Reference one, Schemes schemes) {
        return one.text() == null || one.transliteration() != null
                ? Optional.empty()
                : transliteration.latin(one.text(), one.language(), schemes);
    }

    /** Russian first: passports and ORCID follow it more often than the new alphabet. */
    private Optional<PersonName> latin(Names names, Schemes schemes) {
        if (names.latin() != null) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(names.ru()), Optional.ofNullable(names.kk()))
                .flatMap(Optional::stream)
                .filter(PersonName::complete)
                .findFirst()
                .map(name -> {
                    var language = name.equals(names.ru()) ? "ru" : "kk";
                    return new PersonName(
                            word(name.surname(), language, schemes),
                            word(name.given(), language, schemes),
                            word(name.patronymic(), language, schemes));
                });
    }

    private @Nullable String word(@Nullable String word, String language, Schemes schemes) {
        return word == null
                ? null
                : transliteration.latin(word, language, schemes).orElse(word).replaceAll(SIGNS, "");
    }

    private static void put(Map<String, String> offered, String pointer, @Nullable String text) {
        if (text != null) {
            offered.put(pointer, text);
        }
    }

    private static boolean within(String pointer, String asked) {
        return pointer.equals(asked) || pointer.startsWith(asked + "/");
    }

    private static String name(int contributor) {
        return "/contributors/" + contributor + "/names/latin";
    }

    private static String reference(int work) {
        return "/references/" + work + "/transliteration";
    }
}
