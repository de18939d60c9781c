package org.krugozor.publication.site;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.balance.Diversity;
import org.krugozor.publication.balance.FieldTree;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Contributor;

/** The landing page of an article in one language. */
public final class ArticleView {

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final Shelf.PublishedArticle article;
    private final JournalView journal;
    private final String language;
    private final @Nullable Call call;

    ArticleView(Shelf.PublishedArticle article, JournalView journal, String language, @Nullable Call call) {
        this.article = article;
        this.journal = journal;
        this.language = language;
        this.call = call;
    }

    /** An author as the page names them. */
    public record Author(
            String name,
            String affiliation,
            String role,
            @Nullable String orcid,
            @Nullable String email,
            String indexName,
            String indexInstitution) {}

    /** Title, abstract and keywords in one language. */
    public record Summary(
            String language,
            String direction,
            String title,
            @Nullable String text,
            List<String> keywords) {}

    public record FieldView(String code, String title, int percent) {}

    public record ReferenceView(String text, @Nullable String language) {}

    private Content content() {
        return article.content();
    }

    public String getNumber() {
        return content().number();
    }

    public String getTitle() {
        return content().metadata().title(language);
    }

    public String getTitleLanguage() {
        return content().metadata().get(language) == null ? getLanguage() : language;
    }

    /** The title in the language of the text, where the page shows another. */
    public @Nullable String getOriginalTitle() {
        var original = content().metadata().title(getLanguage());
        return original.equals(getTitle()) ? null : original;
    }

    public String getLanguage() {
        return content().language();
    }

    public String getDirection() {
        return direction(getLanguage());
    }

    static String direction(String language) {
        return "ar".equals(language) ? "rtl" : "ltr";
    }

    public String getItemType() {
        return content().itemType().name();
    }

    public boolean isReviewed() {
        return content().itemType().reviewed();
    }

    public @Nullable String getSection() {
        return article.section() == null ? null : journal.section(article.section());
    }

    public List<Author> getAuthors() {
        return content().contributors().stream().map(this::author).toList();
    }

    private Author author(Contributor contributor) {
        var affiliation = contributor.affiliation();
        var latin = contributor.names().in("en");
        return new Author(
                contributor.names().in(language).full(),
                affiliation == null ? "" : affiliation.fullLine(language),
                contributor.roleLine(language),
                contributor.orcid(),
                contributor.corresponding() ? contributor.email() : null,
                latin.given().isBlank() ? latin.surname() : latin.surname() + ", " + latin.given(),
                affiliation == null ? "" : affiliation.line("en"));
    }

    public String getByline() {
        return content().contributors().stream()
                .map(contributor -> contributor.names().in(language).initialsFirst())
                .collect(Collectors.joining(", "));
    }

    /** The page's language first, then that of the text, then the others. */
    public List<Summary> getSummaries() {
        var order = new ArrayList<>(content().metadata().inOrder(getLanguage()));
        if (order.remove(language)) {
            order.add(0, language);
        }
        var summaries = new ArrayList<Summary>();
        for (var each : order) {
            var metadata = content().metadata().get(each);
            if (metadata != null
                    && (metadata.summary() != null || !metadata.words().isEmpty())) {
                summaries.add(new Summary(
                        each,
                        direction(each),
                        metadata.title() == null ? "" : metadata.title(),
                        metadata.summary(),
                        metadata.words()));
            }
        }
        return summaries;
    }

    public List<FieldView> getFields() {
        return content().fields().stream()
                .map(field ->
                        new FieldView(field.code(), call == null ? "" : call.fieldTitle(field.code(), language), (int)
                                Math.round(field.weight() * 100)))
                .toList();
    }

    /** The effective number of fields, with the decimals of the language. */
    public String getEffectiveFields() {
        var tree = new FieldTree(call == null ? List.of() : call.fields());
        var weights = tree.weights(content().fields());
        return String.format(
                Locale.forLanguageTag(language),
                "%.2f",
                Diversity.of(weights, tree::distance).effective());
    }

    public List<ReferenceView> getReferences() {
        return content().references().stream()
                .map(reference -> new ReferenceView(reference.text(), reference.language()))
                .toList();
    }

    public Shelf.PublishedIssue getIssue() {
        return article.issue();
    }

    public String getPages() {
        return article.firstPage() == article.lastPage()
                ? "" + article.firstPage()
                : article.firstPage() + "–" + article.lastPage();
    }

    public int getFirstPage() {
        return article.firstPage();
    }

    public int getLastPage() {
        return article.lastPage();
    }

    public @Nullable String getDoi() {
        return article.doi();
    }

    public String getReceived() {
        return journal.day(article.dates().received());
    }

    public String getRevised() {
        return article.dates().revised().stream().map(journal::day).collect(Collectors.joining(", "));
    }

    public String getAccepted() {
        return journal.day(article.dates().accepted());
    }

    public String getPublished() {
        return journal.day(article.issue().publishedAt());
    }

    public String getPublishedSlashed() {
        return SLASHED.format(journal.date(article.issue().publishedAt()));
    }

    /** Size of the PDF in kilobytes, rounded up. */
    public long getKilobytes() {
        return (article.size() + 1023) / 1024;
    }

    /** How to cite it, in the habit of the page's language. */
    public String getCitation() {
        return Citing.of(article, journal, language);
    }

    /** Lines for reference managers. */
    public List<String> getCitedWorks() {
        return content().references().stream()
                .map(reference -> reference.transliteration() == null
                                || reference.transliteration().isBlank()
                        ? reference.text()
                        : reference.transliteration())
                .toList();
    }

    public @Nullable String getFunding() {
        return content().declarations() == null
                ? null
                : content().declarations().funding();
    }

    public @Nullable String getCompetingInterests() {
        return content().declarations() == null
                ? null
                : content().declarations().competingInterests();
    }

    public @Nullable String getData() {
        return content().declarations() == null
                ? null
                : content().declarations().data();
    }
}
