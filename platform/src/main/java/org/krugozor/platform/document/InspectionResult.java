package org.krugozor.platform.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the inspecting process writes for its parent: a refusal, or everything else. */
record InspectionResult(
        @Nullable Refusal refusal,
        String place,
        @Nullable DocumentKind kind,
        @Nullable TextFacts facts,
        @Nullable CleaningReport cleaning,
        List<Residue> residues,
        int residuesBeyond) {

    static InspectionResult refused(DocumentRefused refused) {
        return new InspectionResult(refused.refusal(), refused.place(), null, null, null, List.of(), 0);
    }
}
