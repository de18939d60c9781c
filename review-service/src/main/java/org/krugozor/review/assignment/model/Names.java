package org.krugozor.review.assignment.model;

import java.util.List;

/** Lists of ids as people read them: the first ones, and how many more. */
final class Names {

    private static final int SHOWN = 12;

    private Names() {}

    static String of(List<String> ids) {
        var shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more";
    }
}
