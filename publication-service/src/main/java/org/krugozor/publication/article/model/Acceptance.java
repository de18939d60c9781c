package org.krugozor.publication.article.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Field;
import org.krugozor.publication.manuscript.ItemType;

/**
 * That review accepted a version of a manuscript and hands it over.
 *
 * @param epoch as review said it; taking custody adds one
 * @param fields as confirmed at triage, empty if they were not
 * @param round whether it had a round of review
 */
public record Acceptance(
        UUID manuscriptId,
        String number,
        UUID decisionId,
        UUID versionId,
        int epoch,
        List<Field> fields,
        @Nullable ItemType itemType,
        Dates dates,
        boolean round) {}
