package org.krugozor.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;

/** A table of contents in one language, by section in the order of print. */
public record ContentsView(List<Part> parts, int articles) {

    /** @param title empty for what stands before and after the sections */
    public record Part(String title, List<Entry> entries) {}

    public record Entry(
            String number,
            String title,
            String titleLanguage,
            String authors,
            String pages,
            @Nullable String doi,
            boolean reviewed,
            ItemType itemType,
            String language) {}

    static ContentsView of(List<Shelf.Line> lines, JournalView journal, String language) {
        var parts = new ArrayList<Part>();
        @Nullable Section current = null;
        for (var line : lines) {
            if (parts.isEmpty() || line.section() != current) {
                current = line.section();
                parts.add(new Part(current == null ? "" : journal.section(current), new ArrayList<>()));
            }
            parts.get(parts.size() - 1).entries().add(entry(line, language));
        }
        return new ContentsView(parts, lines.size());
    }

    static Entry entry(Shelf.Line line, String language) {
        var own = line.metadata().get(language);
        var shown = own != null && own.title() != null && !own.title().isBlank() ? language : line.language();
        return new Entry(
                line.number(),
                line.metadata().title(shown),
                shown,
                line.contributors().stream()
                        .map(contributor -> contributor.names().in(language).initialsFirst())
                        .collect(Collectors.joining(", ")),
                line.firstPage() == line.lastPage() ? "" + line.firstPage() : line.firstPage() + "–" + line.lastPage(),
                line.doi(),
                line.itemType().reviewed(),
                line.itemType(),
                line.language());
    }
}
