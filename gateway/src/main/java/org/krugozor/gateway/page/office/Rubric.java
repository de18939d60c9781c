package org.krugozor.gateway.page.office;

import java.util.List;
import java.util.Map;
import org.krugozor.gateway.page.LocalText;

/** What a review is asked under a call, as the call says it. */
record Rubric(List<Criterion> criteria, List<Line> tickLines) {

    /** A scored criterion with the meaning of 1, 3 and 5. */
    record Criterion(String key, LocalText titles, Map<String, LocalText> meanings) {}

    /** A line to tick. */
    record Line(String key, LocalText titles) {}

    /** The call, of which only the rubric matters here. */
    record OfCall(Rubric rubric) {}
}
