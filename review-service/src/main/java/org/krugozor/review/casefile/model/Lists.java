package org.krugozor.review.casefile.model;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists with one element more or another one. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T added) {
        var all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }

    static <T> List<T> replacingLast(List<T> list, T last) {
        var all = new ArrayList<>(list.subList(0, list.size() - 1));
        all.add(last);
        return List.copyOf(all);
    }
}
