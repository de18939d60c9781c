package org.krugozor.submission.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.person.model.Email;
import org.krugozor.submission.person.model.PersonName;

/** Authors: named in the scripts the journal prints, placed, reachable, and one of them corresponding. */
final class ContributorChecks {

    private ContributorChecks() {}

    static List<CheckResult> complete(Subject subject) {
        var verdicts = new Verdicts("contributors");
        var people = subject.content().contributors();
        verdicts.block(people.isEmpty(), "/contributors", "contributors-missing");
        var addresses = new HashSet<String>();
        for (int i = 0; i < people.size(); i++) {
            var one = people.get(i);
            names(verdicts, "/contributors/" + i, one);
            var address = one.email();
            var at = "/contributors/" + i + "/email";
            verdicts.block(address == null, at, "email-missing");
            verdicts.block(address != null && !Email.isValid(address), at, "bad-email");
            verdicts.block(address != null && !addresses.add(address), at, "contributor-twice");
            place(verdicts, "/contributors/" + i + "/affiliation", one);
        }
        long corresponding = people.stream().filter(Contributor::corresponding).count();
        verdicts.block(!people.isEmpty() && corresponding == 0, "/contributors", "corresponding-missing");
        verdicts.block(corresponding > 1, "/contributors", "corresponding-many");
        return verdicts.results();
    }

    private static void names(Verdicts verdicts, String at, Contributor one) {
        verdicts.block(missing(one.names().latin()), at + "/names/latin", "name-latin-missing");
        if (!one.abroad()) {
            verdicts.block(missing(one.names().kk()), at + "/names/kk", "name-kk-missing");
            verdicts.block(missing(one.names().ru()), at + "/names/ru", "name-ru-missing");
        } else {
            // what is begun must be whole, or it could not be printed
            verdicts.block(begun(one.names().kk()), at + "/names/kk", "name-kk-missing");
            verdicts.block(begun(one.names().ru()), at + "/names/ru", "name-ru-missing");
        }
    }

    private static void place(Verdicts verdicts, String at, Contributor one) {
        var place = one.affiliation();
        verdicts.block(place == null || place.institution() == null, at + "/institution", "institution-missing");
        if (place == null) {
            return;
        }
        verdicts.block(place.country() == null, at + "/country", "country-missing");
        verdicts.warn(place.city() == null, at + "/city", "city-missing");
        if (!one.abroad() && place.institution() != null) {
            verdicts.warn(
                    !place.institution().keySet().containsAll(List.of("kk", "ru", "en")),
                    at + "/institution",
                    "institution-not-in-all-languages");
        }
    }

    static List<CheckResult> number(Subject subject) {
        int most = subject.rules().authorsMax();
        return new Verdicts("contributors-number")
                .block(
                        subject.content().contributors().size() > most,
                        "/contributors",
                        "contributors-too-many",
                        Map.of("most", most))
                .results();
    }

    /** Only the submitter's own are looked at: what others have with the journal is not theirs to know. */
    static List<CheckResult> once(Subject subject) {
        return new Verdicts("one-per-issue")
                .warn(subject.anotherUnderWay(), "/contributors", "another-under-way")
                .results();
    }

    static List<CheckResult> orcid(Subject subject) {
        var verdicts = new Verdicts("orcid");
        var people = subject.content().contributors();
        for (int i = 0; i < people.size(); i++) {
            var id = people.get(i).orcid();
            verdicts.block(id != null && !Orcid.isValid(id), "/contributors/" + i + "/orcid", "bad-orcid");
        }
        return verdicts.results();
    }

    private static boolean missing(@Nullable PersonName name) {
        return name == null || !name.complete();
    }

    private static boolean begun(@Nullable PersonName name) {
        return name != null && !name.complete();
    }
}
