package org.krugozor.publication.galley.layout;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.LanguageMetadata;
import org.krugozor.publication.manuscript.Reference;

/** What the template prints, said in the language of the text. */
final class PageModel {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PrintJob job;
    private final String language;

    PageModel(PrintJob job) {
        this.job = job;
        this.language = job.content().language();
    }

    /** An author with the marks of their affiliations. */
    public record Byline(
            String name,
            String marks,
            boolean corresponding,
            @Nullable String orcid) {}

    public record Place(String mark, String line) {}

    /** Title, authors, abstract and keywords in one language. */
    public record Summary(
            String language,
            String direction,
            String title,
            String authors,
            @Nullable String text,
            List<String> keywords) {}

    public record Cited(int number, String text, String direction) {}

    Map<String, Object> variables() {
        var content = job.content();
        var places = places();
        var order = content.metadata().inOrder(language);
        var summaries = order.stream().map(this::summary).toList();
        var variables = new LinkedHashMap<String, Object>();
        variables.put("lang", language);
        variables.put("dir", direction(language));
        variables.put("journal", job.journal().title().in(language));
        variables.put("issn", issn());
        variables.put("label", label());
        variables.put(
                "section",
                job.section() == null
                        ? ""
                        : job.journal().sectionTitle(job.section()).in(language));
        variables.put("classifier", job.journal().classifier(language));
        variables.put("codes", codes());
        variables.put("doi", doi());
        variables.put("bylines", bylines(places));
        variables.put("places", places);
        variables.put("correspondence", correspondence());
        variables.put("own", summaries.isEmpty() ? null : summaries.get(0));
        variables.put("title", content.metadata().title(language));
        variables.put("others", summaries.size() > 1 ? summaries.subList(1, summaries.size()) : List.of());
        variables.put("body", job.body());
        variables.put("references", cited());
        variables.put("latinReferences", latinReferences());
        variables.put("received", day(job.dates().received()));
        variables.put("revised", job.dates().revised().stream().map(this::day).collect(Collectors.joining(", ")));
        variables.put("accepted", day(job.dates().accepted()));
        variables.put("authors", authorNotes());
        variables.put("runningHead", runningHead());
        variables.put("runningIssue", runningIssue());
        variables.put("declarations", content.declarations());
        variables.put(
                "licence",
                job.journal().licence() == null ? "" : job.journal().licence().name());
        return variables;
    }

    static String direction(String language) {
        return "ar".equals(language) ? "rtl" : "ltr";
    }

    private Summary summary(String of) {
        var metadata = job.content().metadata().get(of);
        var safe = metadata == null ? new LanguageMetadata("", null, List.of()) : metadata;
        return new Summary(
                of,
                direction(of),
                safe.title() == null ? "" : safe.title(),
                job.content().contributors().stream()
                        .map(contributor -> contributor.names().in(of).initialsFirst())
                        .collect(Collectors.joining(", ")),
                safe.summary(),
                safe.words());
    }

    private String issn() {
        var issn = job.journal().issn();
        if (issn == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        if (issn.print() != null) {
            parts.add("ISSN " + issn.print());
        }
        if (issn.online() != null) {
            parts.add("eISSN " + issn.online());
        }
        return String.join(" · ", parts);
    }

    private String label() {
        var place = job.place();
        return place == null ? "" : "№ " + place.number() + " (" + place.whole() + ")/" + place.year();
    }

    private String codes() {
        return job.content().fields().stream()
                .map(field -> printed(field.code()))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Codes are printed to the third level: 11.15 as 11.15.00. Terms of the journal have none. */
    private static String printed(String code) {
        if (!Character.isDigit(code.charAt(0))) {
            return "";
        }
        return switch (code.length()) {
            case 2 -> code + ".00.00";
            case 5 -> code + ".00";
            default -> code;
        };
    }

    private @Nullable String doi() {
        var place = job.place();
        return place == null ? null : place.doi();
    }

    private List<Place> places() {
        var lines = job.content().contributors().stream()
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        var places = new ArrayList<Place>();
        lines.forEach(line -> places.add(new Place(lines.size() == 1 ? "" : String.valueOf(places.size() + 1), line)));
        return places;
    }

    private String line(Contributor contributor) {
        return contributor.affiliation() == null
                ? ""
                : contributor.affiliation().line(language);
    }

    private List<Byline> bylines(List<Place> places) {
        return job.content().contributors().stream()
                .map(contributor -> new Byline(
                        contributor.names().in(language).initialsFirst(),
                        places.stream()
                                .filter(place -> place.line().equals(line(contributor)))
                                .map(Place::mark)
                                .findFirst()
                                .orElse(""),
                        contributor.corresponding()
                                && job.content().contributors().size() > 1,
                        contributor.orcid()))
                .toList();
    }

    private String correspondence() {
        return job.content().contributors().stream()
                .filter(Contributor::corresponding)
                .map(Contributor::email)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private List<Cited> cited() {
        var cited = new ArrayList<Cited>();
        for (var reference : job.content().references()) {
            cited.add(new Cited(cited.size() + 1, reference.text(), "ar".equals(reference.language()) ? "rtl" : "ltr"));
        }
        return cited;
    }

    private List<Cited> latinReferences() {
        var references = job.content().references();
        if (references.stream().allMatch(reference -> reference.transliteration() == null)) {
            return List.of();
        }
        var cited = new ArrayList<Cited>();
        for (var reference : references) {
            cited.add(new Cited(cited.size() + 1, latin(reference), "ltr"));
        }
        return cited;
    }

    private static String latin(Reference reference) {
        var transliteration = reference.transliteration();
        if (transliteration == null || transliteration.isBlank()) {
            return reference.text();
        }
        var english = reference.english();
        var text = new StringBuilder(transliteration.strip());
        if (english != null && !english.isBlank() && !transliteration.contains("[")) {
            text.append(" [").append(english.strip()).append("]");
        }
        var language = reference.language();
        if (language != null && !transliteration.contains("(in ")) {
            text.append(
                    switch (language) {
                        case "kk" -> " (in Kazakh)";
                        case "ru" -> " (in Russian)";
                        case "ar" -> " (in Arabic)";
                        case "tr" -> " (in Turkish)";
                        default -> "";
                    });
        }
        return text.toString();
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(job.journal().zone()));
    }

    /** The page about the authors, in the printed languages. */
    private List<Summary> authorNotes() {
        return job.content().metadata().inOrder(language).stream()
                .map(of -> new Summary(
                        of,
                        direction(of),
                        "",
                        job.content().contributors().stream()
                                .map(contributor -> note(contributor, of))
                                .collect(Collectors.joining("\n")),
                        null,
                        List.of()))
                .toList();
    }

    private static String note(Contributor contributor, String of) {
        var parts = new ArrayList<String>();
        parts.add(contributor.names().in(of).full());
        var role = contributor.roleLine(of);
        if (!role.isEmpty()) {
            parts.add(role);
        }
        if (contributor.affiliation() != null) {
            parts.add(contributor.affiliation().fullLine(of));
        }
        return String.join(", ", parts) + ".";
    }

    private String runningHead() {
        var authors = summary(language).authors();
        return authors.length() > 60 ? authors.substring(0, 57).strip() + "…" : authors;
    }

    private String runningIssue() {
        var journal = job.journal();
        var title = journal.abbreviatedTitle() == null ? journal.title() : journal.abbreviatedTitle();
        var label = label();
        return label.isEmpty() ? title.in(language) : title.in(language) + ", " + label;
    }

    List<TextBlock> body() {
        return job.body();
    }
}
