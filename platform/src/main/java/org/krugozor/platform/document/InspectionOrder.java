package org.krugozor.platform.document;

import java.util.List;
import java.util.Set;

/**
 * What is wanted of an inspection.
 *
 * @param wanted kinds of file taken here; another is refused by name
 * @param clean whether a copy for the other side of a blind is made; then text and residues are those of the copy
 * @param label stands in place of every name in that copy, e.g. "Reviewer"
 * @param sought texts that would give a person away
 */
public record InspectionOrder(Set<DocumentKind> wanted, boolean clean, String label, List<Sought> sought) {

    public InspectionOrder {
        wanted = Set.copyOf(wanted);
        sought = List.copyOf(sought);
    }
}
