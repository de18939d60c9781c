package org.krugozor.submission.check;

import java.util.List;

/** What authors must say of their work before anybody reads it. */
final class DeclarationChecks {

    private DeclarationChecks() {}

    static List<CheckResult> declared(Subject subject) {
        var said = subject.content().declarations();
        return new Verdicts("declarations")
                .block(said == null || !said.originality(), "/declarations/originality", "originality-not-declared")
                .block(
                        said == null || said.competingInterests() == null,
                        "/declarations/competingInterests",
                        "competing-interests-missing")
                .block(said == null || said.funding() == null, "/declarations/funding", "funding-missing")
                .warn(said == null || said.ethics() == null, "/declarations/ethics", "ethics-missing")
                .warn(said == null || said.data() == null, "/declarations/data", "data-statement-missing")
                .results();
    }

    static List<CheckResult> reviewers(Subject subject) {
        var verdicts = new Verdicts("named-reviewers");
        var suggested = subject.content().suggestedReviewers();
        for (int i = 0; i < suggested.size(); i++) {
            var one = suggested.get(i);
            verdicts.warn(
                    one.name() == null && (one.email() != null || one.affiliation() != null),
                    "/suggestedReviewers/" + i + "/name",
                    "reviewer-without-name");
        }
        var opposed = subject.content().opposedReviewers();
        for (int i = 0; i < opposed.size(); i++) {
            verdicts.warn(
                    opposed.get(i).name() == null && opposed.get(i).reason() != null,
                    "/opposedReviewers/" + i + "/name",
                    "reviewer-without-name");
        }
        return verdicts.results();
    }
}
