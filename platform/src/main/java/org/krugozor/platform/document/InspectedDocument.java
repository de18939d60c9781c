package org.krugozor.platform.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krugozor.platform.worker.WorkerOutcome;

/** What an inspection found. */
public sealed interface InspectedDocument {

    /**
     * A file that is taken.
     *
     * @param text its words as {@link ExtractedText}; empty for a picture
     * @param cleaning what was taken out, when a clean copy was wanted
     * @param copy the clean copy
     * @param residues where the sought texts stand, at most 200 places
     * @param residuesBeyond places beyond those
     */
    record Accepted(
            DocumentKind kind,
            TextFacts facts,
            Path text,
            Optional<CleaningReport> cleaning,
            Optional<Path> copy,
            List<Residue> residues,
            int residuesBeyond)
            implements InspectedDocument {}

    /** A file that is not taken, and why; {@code place} is the part concerned or empty. */
    record Refused(Refusal refusal, String place) implements InspectedDocument {}

    /** The worker did not come to an end with it: too slow, too large for its heap, or it brought the process down. */
    record Unfinished(WorkerOutcome outcome) implements InspectedDocument {}
}
