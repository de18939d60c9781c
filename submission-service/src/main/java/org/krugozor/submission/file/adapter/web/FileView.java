package org.krugozor.submission.file.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.FileState;
import org.krugozor.submission.file.model.Finding;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.text.Sentences;

/**
 * A file as its authors see it.
 *
 * @param refusal why it was not taken, by language
 */
public record FileView(
        UUID fileId,
        FileKind kind,
        String name,
        long size,
        String mediaType,
        FileState state,
        @Nullable Map<String, String> refusal,
        List<Finding> findings,
        Instant uploadedAt) {

    private static final Sentences SENTENCES = new Sentences("files");
    private static final String REFUSED = "refused.";

    public static FileView of(ManuscriptFile file) {
        return new FileView(
                file.fileId(),
                file.kind(),
                file.name(),
                file.size(),
                file.mediaType(),
                file.state(),
                file.refusal() == null ? null : refusal(file.refusal()),
                file.findings(),
                file.uploadedAt());
    }

    static Map<String, String> refusal(String code) {
        var key = REFUSED + code;
        return SENTENCES.of(SENTENCES.has(key) ? key : REFUSED + "unreadable");
    }
}
