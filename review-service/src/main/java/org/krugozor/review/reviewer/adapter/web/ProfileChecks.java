package org.krugozor.review.reviewer.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Tie;

/** What publications and ties of a profile must hold. */
final class ProfileChecks {

    private static final int PUBLICATIONS = 2_000;
    private static final int TIES = 200;
    private static final int OLDEST_YEAR = 1800;

    private ProfileChecks() {}

    static void publications(Inputs inputs, @Nullable List<Publication> publications) {
        inputs.atMost("/publications", publications, PUBLICATIONS);
        if (publications == null || publications.size() > PUBLICATIONS) {
            return;
        }
        for (int i = 0; i < publications.size(); i++) {
            var at = "/publications/" + i;
            var one = publications.get(i);
            inputs.required(at + "/title", one.title())
                    .atMost(at + "/title", one.title(), 1_000)
                    .atMost(at + "/venue", one.venue(), Inputs.LINE)
                    .atMost(at + "/doi", one.doi(), Inputs.LINE)
                    .atMost(at + "/authors", one.authors(), 200)
                    .when(
                            one.year() != null && (one.year() < OLDEST_YEAR || one.year() > 2100),
                            at + "/year",
                            "bad-year");
        }
    }

    static void ties(Inputs inputs, @Nullable List<Tie> ties) {
        inputs.atMost("/ties", ties, TIES);
        if (ties == null || ties.size() > TIES) {
            return;
        }
        for (int i = 0; i < ties.size(); i++) {
            var at = "/ties/" + i;
            var one = ties.get(i);
            inputs.required(at + "/kind", one.kind())
                    .required(at + "/name", one.name())
                    .atMost(at + "/name", one.name(), Inputs.LINE)
                    .atMost(at + "/reason", one.reason(), 2_000);
            if (one.email() != null && !one.email().isBlank()) {
                inputs.email(at + "/email", one.email());
            }
        }
    }
}
