package org.krugozor.review.casefile.adapter.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.casefile.model.Round;

/** What a row of the desk shows of a case beyond its columns: kept beside it, so that a list reads no whole case. */
record CaseSummary(
        Map<String, String> titles,
        List<Field> fields,
        @Nullable RoundSummary round) {

    /** The current round in numbers. */
    record RoundSummary(int number, int submitted, int agreed, int invited, int wanted) {}

    static CaseSummary of(Case file) {
        var titles = new HashMap<String, String>();
        file.manuscript().metadata().forEach((language, text) -> {
            if (text != null) {
                titles.put(language, text.title());
            }
        });
        return new CaseSummary(
                titles,
                file.fields().isEmpty() ? file.manuscript().proposedFields() : file.fields(),
                file.currentRound().map(CaseSummary::round).orElse(null));
    }

    private static RoundSummary round(Round round) {
        var counts = round.counts();
        return new RoundSummary(round.number(), counts.submitted(), counts.agreed(), counts.invited(), counts.wanted());
    }
}
