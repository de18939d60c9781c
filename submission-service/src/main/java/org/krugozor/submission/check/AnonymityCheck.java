package org.krugozor.submission.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krugozor.platform.document.ResidueSearch;
import org.krugozor.platform.document.Sought;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.Contributor;

/**
 * The anonymous file names none of its authors. An address, an ORCID iD or a full name blocks; a surname with initials
 * may be an earlier work in the reference list and an institution may be what the article is about, so they warn.
 */
final class AnonymityCheck {

    private static final int SHOWN = 8;
    private static final int SHORTEST_INSTITUTION = 6;

    private AnonymityCheck() {}

    static List<CheckResult> residues(Subject subject) {
        return subject.anonymousText() == null
                ? new Verdicts("anonymous").results()
                : residues(subject.content(), subject.anonymousText());
    }

    static List<CheckResult> residues(Content content, String anonymous) {
        var verdicts = new Verdicts("anonymous");
        var sought = content.contributors().stream()
                .flatMap(author -> sought(author).stream())
                .distinct()
                .toList();
        var certain = new LinkedHashSet<String>();
        var possible = new LinkedHashSet<String>();
        for (var residue : ResidueSearch.in(anonymous, sought)) {
            var text = sought.get(residue.sought());
            boolean sure = residue.whole() && text.kind() != Sought.Kind.PHRASE;
            (sure ? certain : possible).add(text.text());
        }
        possible.removeAll(certain);
        verdicts.block(!certain.isEmpty(), "/files", "anonymous-names-authors", shown(certain));
        verdicts.warn(!possible.isEmpty(), "/files", "anonymous-may-name-authors", shown(possible));
        return verdicts.results();
    }

    private static List<Sought> sought(Contributor author) {
        var sought = new ArrayList<Sought>();
        if (author.email() != null) {
            sought.add(new Sought(Sought.Kind.EMAIL, author.email()));
        }
        if (author.orcid() != null) {
            sought.add(new Sought(Sought.Kind.ORCID, author.orcid()));
        }
        author.names()
                .whole()
                .forEach(name -> sought.add(new Sought(Sought.Kind.NAME, name.surname() + " " + name.given())));
        var place = author.affiliation();
        if (place != null && place.institution() != null) {
            place.institution().values().stream()
                    .filter(name -> name.length() >= SHORTEST_INSTITUTION)
                    .forEach(name -> sought.add(new Sought(Sought.Kind.PHRASE, name)));
        }
        return sought;
    }

    private static Map<String, String> shown(Set<String> found) {
        return Map.of("found", String.join("; ", found.stream().limit(SHOWN).toList()));
    }
}
