package org.krugozor.review.reviewer.exchange;

import java.util.List;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.reviewer.model.Publication;

/**
 * What a file of publications gave.
 *
 * @param skipped entries that could not be taken, each pointing at its place in the file
 */
public record PublicationList(List<Publication> publications, List<FieldError> skipped) {

    /** More than this of one person is a mistake of the file. */
    static final int MOST = 2_000;

    /**
     * Reads a file in whichever of the formats it is: an ORCID record (JSON), BibTeX, or RIS.
     *
     * @throws UnreadableFile if it is none of them
     */
    public static PublicationList read(String text) {
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var begin = body.stripLeading();
        if (begin.startsWith("{")) {
            return OrcidRecord.read(body);
        }
        if (RisFile.isOne(begin)) {
            return RisFile.read(body);
        }
        if (begin.contains("@")) {
            return BibTexFile.read(body);
        }
        throw new UnreadableFile("unknown-format");
    }
}
