package org.krugozor.publication.galley.jats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

/**
 * Everything the XML of a published article says.
 *
 * @param body its text, empty where only a PDF made elsewhere exists
 * @param fieldTitles names of its fields by code
 * @param address where its PDF is
 */
public record JatsArticle(
        Content content,
        Dates dates,
        JournalRecord journal,
        PrintedPlace place,
        @Nullable Section section,
        LocalDate publishedOn,
        List<TextBlock> body,
        Map<String, Text> fieldTitles,
        String address) {}
