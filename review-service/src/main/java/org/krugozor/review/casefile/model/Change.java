package org.krugozor.review.casefile.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an act came to.
 *
 * @param next the case afterwards
 * @param said bare types of the events others are told, in order
 * @param act what is written to the case's trace
 * @param detail of the trace, values people may read; no reviewer's and no author's data
 */
public record Change(Case next, List<String> said, String act, Map<String, ?> detail) {

    private static final Set<String> TRANSLATION =
            Set.of("TRANSLATION_PROVIDED", "TRANSLATION_REPLACED", "TRANSLATION_ADDED");

    static Change of(Case next, String said, String act) {
        return new Change(next, List.of(said), act, Map.of());
    }

    static Change of(Case next, String said, String act, Map<String, ?> detail) {
        return new Change(next, List.of(said), act, detail);
    }

    /** The same with the reason somebody gave for it, in the trace alone. */
    Change because(String reason) {
        var more = new LinkedHashMap<String, Object>(detail);
        more.put("reason", reason);
        return new Change(next, said, act, more);
    }

    /** Whether a working translation came with it, the first or a later one. */
    public boolean bringsTranslation() {
        return TRANSLATION.contains(act);
    }

    /** Whether others were told this. */
    public boolean said(String type) {
        return said.contains(type);
    }
}
