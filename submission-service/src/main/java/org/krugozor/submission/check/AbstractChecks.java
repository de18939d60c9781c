package org.krugozor.submission.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.krugozor.submission.text.Languages;

/** Abstracts: long enough to inform, short enough to be read, and one as full as the other. */
final class AbstractChecks {

    private AbstractChecks() {}

    static List<CheckResult> length(Subject subject) {
        var verdicts = new Verdicts("abstract-length");
        var rules = subject.rules();
        for (var language : MetadataChecks.languages(subject)) {
            var written = subject.content().metadata().get(language);
            if (written == null || written.abstractText() == null) {
                continue;
            }
            int words = words(written.abstractText());
            int characters = characters(written.abstractText());
            var pointer = "/metadata/" + language + "/abstract";
            verdicts.block(
                    words < rules.abstractWordsMin() || words > rules.abstractWordsMax(),
                    pointer,
                    "abstract-words",
                    Map.of("least", rules.abstractWordsMin(), "most", rules.abstractWordsMax(), "number", words));
            verdicts.block(
                    characters < rules.abstractCharactersMin() || characters > rules.abstractCharactersMax(),
                    pointer,
                    "abstract-characters",
                    Map.of(
                            "least",
                            rules.abstractCharactersMin(),
                            "most",
                            rules.abstractCharactersMax(),
                            "number",
                            characters));
        }
        return verdicts.results();
    }

    static List<CheckResult> balance(Subject subject) {
        var verdicts = new Verdicts("abstract-balance");
        var lengths = new ArrayList<Integer>();
        for (var language : Languages.PRINTED) {
            var written = subject.content().metadata().get(language);
            if (written != null && written.abstractText() != null) {
                lengths.add(characters(written.abstractText()));
            }
        }
        if (lengths.size() > 1) {
            int shortest = Collections.min(lengths);
            int longest = Collections.max(lengths);
            verdicts.warn(
                    longest - shortest > subject.rules().abstractBalance() * longest,
                    "/metadata",
                    "abstracts-uneven",
                    Map.of(
                            "shortest",
                            shortest,
                            "longest",
                            longest,
                            "percent",
                            Math.round(100 * subject.rules().abstractBalance())));
        }
        return verdicts.results();
    }

    static int words(String text) {
        int words = 0;
        for (var part : text.strip().split("\\s+")) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
