package org.krugozor.platform.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** One cleaning as it goes: the neutral label it writes in place of names, and the tally of what it took out. */
final class Cleaning {

    private static final int MOST_LEFT = 200;

    private final String label;
    private final InspectionLimits limits;
    private final TreeMap<String, Integer> removed = new TreeMap<>();
    private final List<CleaningReport.Left> left = new ArrayList<>();

    Cleaning(String label, InspectionLimits limits) {
        this.label = label;
        this.limits = limits;
    }

    String label() {
        return label;
    }

    String initials() {
        return label.isEmpty() ? "" : label.substring(0, label.offsetByCodePoints(0, 1));
    }

    InspectionLimits limits() {
        return limits;
    }

    void removed(String kind) {
        removed(kind, 1);
    }

    void removed(String kind, int count) {
        if (count > 0) {
            removed.merge(kind, count, Integer::sum);
        }
    }

    void left(String kind, String place) {
        if (left.size() < MOST_LEFT) {
            left.add(new CleaningReport.Left(kind, place));
        }
    }

    CleaningReport report() {
        return new CleaningReport(Collections.unmodifiableSortedMap(removed), List.copyOf(left));
    }
}
