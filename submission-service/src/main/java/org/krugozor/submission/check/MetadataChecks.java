package org.krugozor.submission.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.text.Languages;
import org.krugozor.submission.text.MixedScript;
import org.krugozor.submission.text.Script;

/** Title, abstract and keywords: there, in the language they stand under, and as many as wanted. */
final class MetadataChecks {

    private MetadataChecks() {}

    /** Those the journal prints, and the manuscript's own before them. */
    static Set<String> languages(Subject subject) {
        var languages = new LinkedHashSet<String>();
        if (subject.content().language() != null) {
            languages.add(subject.content().language());
        }
        languages.addAll(Languages.PRINTED);
        return languages;
    }

    static List<CheckResult> titles(Subject subject) {
        var verdicts = new Verdicts("titles");
        verdicts.block(subject.content().language() == null, "/language", "language-missing");
        for (var language : languages(subject)) {
            var written = subject.content().metadata().get(language);
            verdicts.block(
                    written == null || written.title() == null,
                    "/metadata/" + language + "/title",
                    "title-missing",
                    Map.of("language", Verdicts.language(language)));
        }
        return verdicts.results();
    }

    static List<CheckResult> complete(Subject subject) {
        var verdicts = new Verdicts("metadata-complete");
        for (var language : languages(subject)) {
            var written = subject.content().metadata().get(language);
            var name = Map.of("language", Verdicts.language(language));
            verdicts.block(
                    written == null || written.abstractText() == null,
                    "/metadata/" + language + "/abstract",
                    "abstract-missing",
                    name);
            verdicts.block(
                    written == null || written.keywords().isEmpty(),
                    "/metadata/" + language + "/keywords",
                    "keywords-missing",
                    name);
        }
        return verdicts.results();
    }

    static List<CheckResult> language(Subject subject) {
        var verdicts = new Verdicts("metadata-language");
        subject.content().metadata().forEach((language, written) -> {
            if (!Languages.OF_MANUSCRIPTS.contains(language)) {
                return;
            }
            var name = Map.of("language", Verdicts.language(language));
            verdicts.block(
                    written.title() != null && Script.contradicts(written.title(), language),
                    "/metadata/" + language + "/title",
                    "title-in-other-language",
                    name);
            verdicts.block(
                    written.abstractText() != null && Script.contradicts(written.abstractText(), language),
                    "/metadata/" + language + "/abstract",
                    "abstract-in-other-language",
                    name);
            var mixed = MixedScript.words(whole(written), 5);
            verdicts.warn(
                    !mixed.isEmpty(),
                    "/metadata/" + language,
                    "mixed-scripts",
                    Map.of("words", String.join(", ", mixed)));
        });
        return verdicts.results();
    }

    static List<CheckResult> keywords(Subject subject) {
        var verdicts = new Verdicts("keywords");
        var rules = subject.rules();
        var numbers = new HashSet<Integer>();
        for (var language : languages(subject)) {
            var written = subject.content().metadata().get(language);
            var keywords = written == null ? List.<String>of() : written.keywords();
            if (keywords.isEmpty()) {
                continue;
            }
            numbers.add(keywords.size());
            var pointer = "/metadata/" + language + "/keywords";
            verdicts.block(
                    keywords.size() < rules.keywordsMin() || keywords.size() > rules.keywordsMax(),
                    pointer,
                    "keywords-number",
                    Map.of("least", rules.keywordsMin(), "most", rules.keywordsMax(), "number", keywords.size()));
            var folded = new ArrayList<String>();
            keywords.forEach(keyword -> folded.add(keyword.toLowerCase(Locale.ROOT)));
            verdicts.block(new HashSet<>(folded).size() < folded.size(), pointer, "keywords-twice");
        }
        verdicts.block(numbers.size() > 1, "/metadata", "keywords-uneven");
        return verdicts.results();
    }

    private static String whole(Metadata written) {
        return written.title() + " " + written.abstractText() + " " + String.join(" ", written.keywords());
    }
}
