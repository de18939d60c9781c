package org.krugozor.submission.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.person.model.PersonName;

/**
 * The anonymous file names none of its authors. An address, an ORCID iD or a full name blocks; a surname with initials
 * may be an earlier work in the reference list and an institution may be what the article is about, so they warn.
 */
final class AnonymityCheck {

    private static final int SHOWN = 8;

    private AnonymityCheck() {}

    static List<CheckResult> residues(Subject subject) {
        var verdicts = new Verdicts("anonymous");
        if (subject.anonymousText() == null) {
            return verdicts.results();
        }
        var text = folded(subject.anonymousText());
        var certain = new LinkedHashSet<String>();
        var possible = new LinkedHashSet<String>();
        for (var author : subject.content().contributors()) {
            identifiers(author, text, certain);
            author.names().whole().forEach(name -> name(name, text, certain, possible));
            institution(author, text, possible);
        }
        verdicts.block(!certain.isEmpty(), "/files", "anonymous-names-authors", shown(certain));
        verdicts.warn(!possible.isEmpty(), "/files", "anonymous-may-name-authors", shown(possible));
        return verdicts.results();
    }

    private static void identifiers(Contributor author, String text, Set<String> certain) {
        if (author.email() != null && text.contains(folded(author.email()))) {
            certain.add(author.email());
        }
        if (author.orcid() != null && text.contains(folded(author.orcid()))) {
            certain.add(author.orcid());
        }
    }

    private static void name(PersonName name, String text, Set<String> certain, Set<String> possible) {
        var surname = folded(String.valueOf(name.surname()));
        var given = folded(String.valueOf(name.given()));
        if (surname.length() < 2 || given.isEmpty()) {
            return;
        }
        var full = Pattern.compile(word(surname) + "[,\\s]+" + word(given) + "|" + word(given) + "\\s+"
                + "(?:\\p{L}+\\.?\\s+)?" + word(surname));
        if (full.matcher(text).find()) {
            certain.add(name.surname() + " " + name.given());
            return;
        }
        var initial = Pattern.quote(given.substring(0, 1));
        var initialled = Pattern.compile(word(surname) + ",?\\s+" + initial + "\\.|(?<!\\p{L})" + initial
                + "\\.\\s*(?:\\p{L}\\.\\s*)?" + word(surname));
        if (initialled.matcher(text).find()) {
            possible.add(name.surname() + " " + String.valueOf(name.given()).charAt(0) + ".");
        }
    }

    private static void institution(Contributor author, String text, Set<String> possible) {
        if (author.affiliation() == null || author.affiliation().institution() == null) {
            return;
        }
        author.affiliation().institution().values().stream()
                .filter(name -> name.length() > 5 && text.contains(folded(name)))
                .forEach(possible::add);
    }

    private static String word(String text) {
        // with the endings of kk and ru
        return "(?<!\\p{L})" + Pattern.quote(text) + "\\p{L}{0,4}(?!\\p{L})";
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u00a0]+", " ");
    }

    private static Map<String, String> shown(Set<String> found) {
        return Map.of("found", String.join("; ", found.stream().limit(SHOWN).toList()));
    }
}
