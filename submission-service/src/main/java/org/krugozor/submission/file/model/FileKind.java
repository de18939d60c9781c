package org.krugozor.submission.file.model;

import java.util.Set;

/** What a file is to the manuscript. */
public enum FileKind {
    /** The full text; becomes the source of the article. */
    MANUSCRIPT,
    /** The text for reviewers; crosses to review cleaned. */
    ANONYMOUS,
    /** A signed paper, a letter, a scan: for the office alone. */
    DOCUMENT,
    /** The answer to the reviewers; crosses to review cleaned. */
    RESPONSE,
    /** An anonymous working translation the office asked for; crosses to review cleaned, beside any draft. */
    TRANSLATION;

    private static final Set<String> TEXTS =
            Set.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    /** A new one takes the place of the old; of documents there may be many. */
    public boolean isSingle() {
        return this != DOCUMENT;
    }

    public boolean takes(String mediaType) {
        return TEXTS.contains(mediaType) || (this == DOCUMENT && PICTURES.contains(mediaType));
    }
}
