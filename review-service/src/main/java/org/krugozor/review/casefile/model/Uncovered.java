package org.krugozor.review.casefile.model;

import java.util.List;
import java.util.Map;
import org.krugozor.platform.problem.Failure;

/** Fields of a manuscript nobody asked knows. */
public final class Uncovered {

    /** The codes in a refusal, for programs. */
    public static final String CODES = "fields";

    /** The same for its sentence: codes until they are named in the reader's language. */
    public static final String NAMED = "named";

    private Uncovered() {}

    /** The refusal that asks for a reason. */
    public static Failure needsReason(String type, List<String> codes) {
        var listed = String.join(", ", codes);
        return Failure.of(type, 422, Map.of(CODES, listed, NAMED, listed));
    }
}
