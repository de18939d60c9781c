package org.krugozor.publication.site;

import java.util.stream.Collectors;

/** An article as others cite it: by ГОСТ Р 7.0.5-2008 in Kazakh and Russian, by author and date (APA 7) in English. */
final class Citing {

    private Citing() {}

    static String of(Shelf.PublishedArticle article, JournalView journal, String language) {
        var content = article.content();
        var title = content.metadata().title(language);
        var issue = article.issue();
        var pages = article.firstPage() == article.lastPage()
                ? "" + article.firstPage()
                : article.firstPage() + "–" + article.lastPage();
        var doi = article.doi() == null ? "" : " https://doi.org/" + article.doi();
        if ("en".equals(language)) {
            var authors = content.contributors().stream()
                    .map(contributor -> contributor.names().in("en"))
                    .map(name -> name.surname() + ", " + initial(name.given()))
                    .collect(Collectors.joining(", "));
            return authors + " (" + issue.year() + "). " + title + ". " + journal.getTitle() + ", " + issue.whole()
                    + "(" + issue.number() + "), " + pages + "." + doi;
        }
        var authors = content.contributors().stream()
                .map(contributor -> contributor.names().in(language).surnameFirst())
                .collect(Collectors.joining(", "));
        var printed = "kk".equals(language) ? pages + " б." : "С. " + pages + ".";
        return authors + " " + title + " // " + journal.getTitle() + ". " + issue.year() + ". № " + issue.number()
                + " (" + issue.whole() + "). " + printed + doi;
    }

    private static String initial(String given) {
        return given.isBlank() ? "" : given.substring(0, given.offsetByCodePoints(0, 1)) + ".";
    }
}
