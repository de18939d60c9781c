package org.krugozor.gateway.page.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;

/**
 * Reads a text somebody chose on their disk: UTF-8 with or without its mark, UTF-16 with one, as spreadsheets write it,
 * or else windows-1251, as older programs here do.
 */
public final class TextFile {

    /** Bytes; a table of two thousand reviewers is a third of it. */
    static final int MOST = 2 * 1024 * 1024;

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private TextFile() {}

    /** The text of a file; fails with 413 where it is too large. */
    public static Mono<String> read(FilePart file) {
        return DataBufferUtils.join(file.content(), MOST)
                .map(buffer -> {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return text(bytes);
                })
                .defaultIfEmpty("")
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
    }

    static String text(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        var marked = begins(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(marked))
                    .toString();
        } catch (CharacterCodingException another) {
            return new String(marked, CYRILLIC);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
