package org.krugozor.submission.file.adapter.web;

import java.nio.charset.StandardCharsets;

/** A first guess at what a file is, by its first bytes. */
final class MagicBytes {

    static final String UNKNOWN = "application/octet-stream";

    private MagicBytes() {}

    static String mediaType(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        // some writers put a few bytes before the header (ISO 32000-1, implementation note 13)
        return text.contains("%PDF-") && !text.startsWith("MZ") ? "application/pdf" : UNKNOWN;
    }
}
