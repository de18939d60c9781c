package org.krugozor.review.round.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.call.Call;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.office.model.Settings;

/** One version of a manuscript as its reviewers see it: no author, no number, no date of submission. */
public record Sheet(
        UUID versionId,
        UUID manuscriptId,
        String language,
        Map<String, LanguageMetadata> metadata,
        List<SheetField> fields,
        Call.Rubric rubric,
        Map<String, String> journal) {

    /** A field of the manuscript with its titles. */
    public record SheetField(String code, Map<String, String> titles, double weight) {}

    /** The sheet of the case's current version under its call. */
    public static Sheet of(Case file, Call call, Settings settings) {
        var titles = new HashMap<String, Map<String, String>>();
        call.fields().forEach(field -> titles.put(field.code(), field.titles()));
        var fields = file.fields().isEmpty() ? file.manuscript().proposedFields() : file.fields();
        return new Sheet(
                file.manuscript().current().versionId(),
                file.id(),
                file.manuscript().language(),
                file.manuscript().metadata(),
                fields.stream()
                        .map(field -> new SheetField(
                                field.code(), titles.getOrDefault(field.code(), Map.of()), field.weight()))
                        .toList(),
                call.rubric(),
                settings.journal());
    }
}
