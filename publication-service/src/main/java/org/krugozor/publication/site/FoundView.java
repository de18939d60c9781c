package org.krugozor.publication.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader found, in one language: a page of it, with the words looked for made visible. */
public final class FoundView {

    private final Catalogue.Found found;
    private final Wanted wanted;
    private final String language;
    private final int page;

    FoundView(Catalogue.Found found, Wanted wanted, String language, int page) {
        this.found = found;
        this.wanted = wanted;
        this.language = language;
        this.page = page;
    }

    public String getTyped() {
        return wanted.typed();
    }

    public boolean isAsked() {
        return !wanted.nothing();
    }

    public long getAll() {
        return found.all();
    }

    /** One article found. */
    public record Line(
            ContentsView.Entry entry,
            List<Wanted.Piece> title,
            List<Wanted.Piece> authors,
            List<Wanted.Piece> excerpt,
            String excerptLanguage,
            String issue,
            String issueAddress) {}

    public List<Line> getLines() {
        return found.hits().stream().map(this::line).toList();
    }

    private Line line(Catalogue.Hit hit) {
        var entry = ContentsView.entry(hit.line(), language);
        var own = hit.line().metadata().get(entry.titleLanguage());
        var summary = own == null || own.summary() == null ? "" : own.summary();
        return new Line(
                entry,
                wanted.marked(entry.title()),
                wanted.marked(entry.authors()),
                wanted.excerpt(summary),
                entry.titleLanguage(),
                hit.label(),
                "/" + language + "/issues/" + hit.year() + "/" + hit.number());
    }

    /** The address of this page after the language, for its twins. */
    String path() {
        return wanted.typed().isEmpty() ? "/search" : address(page);
    }

    public @Nullable String getEarlier() {
        return page > 1 ? "/" + language + address(page - 1) : null;
    }

    public @Nullable String getFurther() {
        return (long) page * Catalogue.PAGE < found.all() ? "/" + language + address(page + 1) : null;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return (found.all() + Catalogue.PAGE - 1) / Catalogue.PAGE;
    }

    private String address(int of) {
        return "/search?q=" + URLEncoder.encode(wanted.typed(), StandardCharsets.UTF_8) + (of > 1 ? "&page=" + of : "");
    }
}
