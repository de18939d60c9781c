package org.krugozor.publication.galley.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Section;

/**
 * Everything the printed pages of an article are made of.
 *
 * @param section it stands in, if any
 * @param place its pages and DOI; null for a proof, which begins at page 1
 */
public record PrintJob(
        Content content,
        Dates dates,
        JournalRecord journal,
        List<TextBlock> body,
        @Nullable Section section,
        @Nullable PrintedPlace place) {}
