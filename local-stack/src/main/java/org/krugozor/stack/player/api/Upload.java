package org.krugozor.stack.player.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file on its way into the system.
 *
 * @param kind what it is to the manuscript: MANUSCRIPT, ANONYMOUS, DOCUMENT, RESPONSE
 */
public record Upload(String kind, String name, String mediaType, byte[] content) {

    /** The same for the same file: a repeated request must have the same body. */
    private static final String BOUNDARY = "krugozor-player-3f1c9a7e5b2d";

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The kind comes before the file, so that the receiver knows what it streams. */
    byte[] multipart() {
        var out = new ByteArrayOutputStream(content.length + 512);
        write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n");
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n");
        out.writeBytes(content);
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
