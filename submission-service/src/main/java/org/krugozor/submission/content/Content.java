package org.krugozor.submission.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All an author writes about a manuscript, as typed: anything may be missing.
 *
 * @param topic slug of a topic of the call
 * @param metadata by language
 * @param letter to the editors with this version
 */
public record Content(
        @Nullable String topic,
        @Nullable String language,
        @Nullable Section section,
        Map<String, Metadata> metadata,
        List<Contributor> contributors,
        List<FieldUse> fields,
        @Nullable Offers offers,
        @Nullable String methodStatement,
        @Nullable Declarations declarations,
        List<Reference> references,
        List<SuggestedReviewer> suggestedReviewers,
        List<OpposedReviewer> opposedReviewers,
        @Nullable String letter) {

    public Content {
        topic = Blank.toNull(topic);
        language = Blank.toNull(language);
        var written = new LinkedHashMap<String, Metadata>();
        if (metadata != null) {
            metadata.forEach((key, value) -> {
                if (value != null && !value.nothing()) {
                    written.put(key, value);
                }
            });
        }
        metadata = written;
        contributors = Blank.none(contributors);
        fields = Blank.none(fields);
        methodStatement = Blank.toNull(methodStatement);
        references = Blank.none(references);
        suggestedReviewers = Blank.none(suggestedReviewers);
        opposedReviewers = Blank.none(opposedReviewers);
        letter = Blank.toNull(letter);
    }

    /** The same with no author tied to a person: ties are the service's to make, from addresses. */
    public Content untied() {
        return by(contributors.stream().map(author -> author.tiedTo(null)).toList());
    }

    /** An empty sheet in the language. */
    public static Content blank(@Nullable String topic, String language, @Nullable Section section) {
        return new Content(
                topic, language, section, Map.of(), List.of(), List.of(), null, null, null, List.of(), List.of(),
                List.of(), null);
    }

    /** The same text by these authors. */
    public Content by(List<Contributor> people) {
        return with(metadata, people, letter);
    }

    /** The same text under these titles, abstracts and keywords. */
    public Content under(Map<String, Metadata> corrected) {
        return with(corrected, contributors, letter);
    }

    /** The same text without the letter that went with the last version. */
    public Content withoutLetter() {
        return with(metadata, contributors, null);
    }

    /** The same text on this list of references. */
    Content resting(List<Reference> works) {
        return with(metadata, contributors, works, letter);
    }

    private Content with(Map<String, Metadata> changed, List<Contributor> people, @Nullable String written) {
        return with(changed, people, references, written);
    }

    private Content with(
            Map<String, Metadata> changed, List<Contributor> people, List<Reference> works, @Nullable String written) {
        return new Content(
                topic,
                language,
                section,
                changed,
                people,
                fields,
                offers,
                methodStatement,
                declarations,
                works,
                suggestedReviewers,
                opposedReviewers,
                written);
    }

    /** Titles by language, for lists. */
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        metadata.forEach((key, value) -> {
            if (value.title() != null) {
                titles.put(key, value.title());
            }
        });
        return titles;
    }
}
