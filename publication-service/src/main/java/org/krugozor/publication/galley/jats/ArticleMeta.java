package org.krugozor.publication.galley.jats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.PersonName;

/** {@code article-meta}: everything printed before and beside the text, in all its languages. */
final class ArticleMeta {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Xml xml;

    ArticleMeta(Xml xml) {
        this.xml = xml;
    }

    void write(JatsArticle article) throws XMLStreamException {
        xml.element("article-meta", () -> {
            xml.text("article-id", article.place().doi(), "pub-id-type", "doi");
            xml.text("article-id", article.content().number(), "pub-id-type", "publisher-id");
            categories(article);
            titles(article);
            new People(xml).write(article.content().contributors());
            date("pub-date", article.publishedOn(), "date-type", "pub", "publication-format", "electronic");
            xml.text("volume", Integer.toString(article.place().whole()));
            xml.text("issue", Integer.toString(article.place().number()));
            xml.text("fpage", Integer.toString(article.place().firstPage()));
            xml.text("lpage", Integer.toString(article.place().lastPage()));
            history(article);
            permissions(article);
            xml.element("self-uri", () -> {}, "content-type", "pdf", "xlink:href", article.address());
            abstracts(article);
            keywords(article);
            funding(article);
            xml.element("counts", () -> {
                xml.element(
                        "ref-count",
                        () -> {},
                        "count",
                        Integer.toString(article.content().references().size()));
                int pages = article.place().lastPage() - article.place().firstPage() + 1;
                xml.element("page-count", () -> {}, "count", Integer.toString(pages));
            });
        });
    }

    private void categories(JatsArticle article) throws XMLStreamException {
        var section = article.section();
        var codes = article.content().fields();
        if (section == null && codes.isEmpty()) {
            return;
        }
        xml.element("article-categories", () -> {
            if (section != null) {
                for (var language : LANGUAGES) {
                    xml.element(
                            "subj-group",
                            () -> xml.text(
                                    "subject",
                                    article.journal().sectionTitle(section).in(language)),
                            "subj-group-type",
                            "section",
                            "xml:lang",
                            language);
                }
            }
            for (var field : codes) {
                var irsti = Character.isDigit(field.code().charAt(0));
                var title = article.fieldTitles().get(field.code());
                xml.element(
                        "subj-group",
                        () -> xml.element("compound-subject", () -> {
                            xml.text("compound-subject-part", printed(field.code()), "content-type", "code");
                            if (title != null) {
                                xml.text("compound-subject-part", title.in("en"), "content-type", "text");
                            }
                        }),
                        "subj-group-type",
                        irsti ? "irsti" : "journal-term");
            }
        });
    }

    /** IRSTI codes are printed to the third level. */
    private static String printed(String code) {
        if (!Character.isDigit(code.charAt(0))) {
            return code;
        }
        return switch (code.length()) {
            case 2 -> code + ".00.00";
            case 5 -> code + ".00";
            default -> code;
        };
    }

    private void titles(JatsArticle article) throws XMLStreamException {
        var content = article.content();
        xml.element("title-group", () -> {
            xml.text("article-title", content.metadata().title(content.language()));
            for (var language : content.metadata().inOrder(content.language())) {
                var metadata = content.metadata().get(language);
                if (!language.equals(content.language()) && metadata != null && metadata.title() != null) {
                    xml.element(
                            "trans-title-group", () -> xml.text("trans-title", metadata.title()), "xml:lang", language);
                }
            }
        });
    }

    private void history(JatsArticle article) throws XMLStreamException {
        var dates = article.dates();
        var zone = article.journal().zone();
        if (dates.received() == null
                && dates.accepted() == null
                && dates.revised().isEmpty()) {
            return;
        }
        xml.element("history", () -> {
            historic("received", dates.received(), zone);
            for (var revised : dates.revised()) {
                historic("rev-recd", revised, zone);
            }
            historic("accepted", dates.accepted(), zone);
        });
    }

    private void historic(String type, @Nullable Instant instant, java.time.ZoneId zone) throws XMLStreamException {
        if (instant != null) {
            date("date", LocalDate.ofInstant(instant, zone), "date-type", type, null, null);
        }
    }

    private void date(
            String element,
            LocalDate day,
            String name,
            String value,
            @Nullable String otherName,
            @Nullable String otherValue)
            throws XMLStreamException {
        xml.element(
                element,
                () -> {
                    xml.text("day", "%02d".formatted(day.getDayOfMonth()));
                    xml.text("month", "%02d".formatted(day.getMonthValue()));
                    xml.text("year", Integer.toString(day.getYear()));
                },
                name,
                value,
                otherName,
                otherValue,
                "iso-8601-date",
                day.toString());
    }

    private void permissions(JatsArticle article) throws XMLStreamException {
        var licence = article.journal().licence();
        var year = Integer.toString(article.publishedOn().getYear());
        xml.element("permissions", () -> {
            xml.text("copyright-statement", "© " + year + " The Authors");
            xml.text("copyright-year", year);
            if (licence != null) {
                xml.element(
                        "license",
                        () -> {
                            xml.text("ali:license_ref", licence.url());
                            xml.text("license-p", licence.name());
                        },
                        "license-type",
                        "open-access",
                        "xlink:href",
                        licence.url());
            }
        });
    }

    private void abstracts(JatsArticle article) throws XMLStreamException {
        var content = article.content();
        for (var language : content.metadata().inOrder(content.language())) {
            var metadata = content.metadata().get(language);
            if (metadata != null
                    && metadata.summary() != null
                    && !metadata.summary().isBlank()) {
                var own = language.equals(content.language());
                xml.element(
                        own ? "abstract" : "trans-abstract",
                        () -> xml.text("p", metadata.summary()),
                        "xml:lang",
                        language);
            }
        }
    }

    private void keywords(JatsArticle article) throws XMLStreamException {
        var content = article.content();
        for (var language : content.metadata().inOrder(content.language())) {
            var metadata = content.metadata().get(language);
            if (metadata != null && !metadata.words().isEmpty()) {
                xml.element(
                        "kwd-group",
                        () -> {
                            for (var word : metadata.words()) {
                                xml.text("kwd", word);
                            }
                        },
                        "kwd-group-type",
                        "author",
                        "xml:lang",
                        language);
            }
        }
    }

    private void funding(JatsArticle article) throws XMLStreamException {
        var declarations = article.content().declarations();
        if (declarations != null
                && declarations.funding() != null
                && !declarations.funding().isBlank()) {
            xml.element(
                    "funding-group",
                    () -> xml.text(
                            "funding-statement",
                            declarations.funding(),
                            "xml:lang",
                            article.content().language()));
        }
    }

    /** Contributors with their names in each script, and where they work. */
    private record People(Xml xml) {

        void write(List<Contributor> contributors) throws XMLStreamException {
            if (contributors.isEmpty()) {
                return;
            }
            xml.element("contrib-group", () -> {
                int number = 0;
                for (var contributor : contributors) {
                    number++;
                    contributor(contributor, number);
                }
            });
            int number = 0;
            for (var contributor : contributors) {
                number++;
                affiliation(contributor, number);
            }
        }

        private void contributor(Contributor contributor, int number) throws XMLStreamException {
            xml.element(
                    "contrib",
                    () -> {
                        if (contributor.orcid() != null) {
                            xml.text(
                                    "contrib-id",
                                    "https://orcid.org/" + contributor.orcid(),
                                    "contrib-id-type",
                                    "orcid");
                        }
                        xml.element("name-alternatives", () -> {
                            name(contributor.names().kk(), "kk");
                            name(contributor.names().ru(), "ru");
                            name(contributor.names().latin(), "en");
                        });
                        xml.text("email", contributor.corresponding() ? contributor.email() : null);
                        if (contributor.affiliation() != null) {
                            xml.element("xref", () -> {}, "ref-type", "aff", "rid", "aff" + number);
                        }
                    },
                    "contrib-type",
                    "author",
                    "corresp",
                    contributor.corresponding() ? "yes" : null);
        }

        private void name(@Nullable PersonName name, String language) throws XMLStreamException {
            if (name == null) {
                return;
            }
            var given = new ArrayList<String>();
            given.add(name.given());
            if (name.patronymic() != null && !name.patronymic().isBlank()) {
                given.add(name.patronymic());
            }
            xml.element(
                    "name",
                    () -> {
                        xml.text("surname", name.surname());
                        xml.text("given-names", String.join(" ", given));
                    },
                    "xml:lang",
                    language,
                    "specific-use",
                    "en".equals(language) ? "index" : null);
        }

        private void affiliation(Contributor contributor, int number) throws XMLStreamException {
            var affiliation = contributor.affiliation();
            if (affiliation == null) {
                return;
            }
            var institution = affiliation.institution();
            var languages = LANGUAGES.stream()
                    .filter(language -> institution != null && institution.has(language))
                    .toList();
            xml.element(
                    "aff-alternatives",
                    () -> {
                        for (var language : languages.isEmpty() ? List.of("en") : languages) {
                            xml.element(
                                    "aff",
                                    () -> {
                                        part("institution", institution, language, "content-type", null);
                                        part(
                                                "institution",
                                                affiliation.department(),
                                                language,
                                                "content-type",
                                                "department");
                                        part("city", affiliation.city(), language, "content-type", null);
                                        part("country", affiliation.country(), language, "content-type", null);
                                    },
                                    "xml:lang",
                                    language);
                        }
                    },
                    "id",
                    "aff" + number);
        }

        private void part(
                String element,
                org.krugozor.publication.manuscript.@Nullable Text text,
                String language,
                String attribute,
                @Nullable String value)
                throws XMLStreamException {
            if (text != null) {
                xml.text(element, text.in(language), attribute, value);
            }
        }
    }
}
