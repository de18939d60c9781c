package org.krugozor.gateway.page.profile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A text somebody chose on their disk, put on ours as UTF-8 without a mark, never whole in memory: it comes in UTF-8 with
 * or without its mark, in UTF-16 with one, as spreadsheets write it, or else in windows-1251, as older programs here do.
 *
 * @param path where it is
 * @param blank whether nothing is in it
 */
public record TextFile(Path path, boolean blank) {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final int MARK = '\uFEFF';

    /** Puts the file there; fails with 413 as soon as more than the most has come. */
    public static Mono<TextFile> put(FilePart file, Path there, DataSize most) {
        return withTemporary(raw -> DataBufferUtils.write(limited(file.content(), most.toBytes()), raw)
                .then(Mono.fromCallable(() -> recode(raw, there)).subscribeOn(Schedulers.boundedElastic())));
    }

    /** Works with a file that is gone afterwards, whatever happens. */
    static <T> Mono<T> withTemporary(Function<Path, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("krugozor-text", ".txt"))
                        .subscribeOn(Schedulers.boundedElastic()),
                work,
                path -> Mono.fromCallable(() -> Files.deleteIfExists(path)).subscribeOn(Schedulers.boundedElastic()));
    }

    private static Flux<DataBuffer> limited(Flux<DataBuffer> content, long most) {
        return Flux.defer(() -> {
            var size = new AtomicLong();
            return content.handle((piece, sink) -> {
                if (size.addAndGet(piece.readableByteCount()) > most) {
                    DataBufferUtils.release(piece);
                    sink.error(new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
                } else {
                    sink.next(piece);
                }
            });
        });
    }

    /** Writes the text there in UTF-8, a piece at a time. Blocks. */
    static TextFile recode(Path raw, Path there) throws IOException {
        boolean blank = true;
        try (var text = new InputStreamReader(Files.newInputStream(raw), charset(raw));
                var written = Files.newBufferedWriter(there, StandardCharsets.UTF_8)) {
            var piece = new char[8192];
            boolean first = true;
            for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
                int from = first && length > 0 && piece[0] == MARK ? 1 : 0;
                first &= length == 0;
                blank = blank && new String(piece, from, length - from).isBlank();
                written.write(piece, from, length - from);
            }
        }
        return new TextFile(there, blank);
    }

    private static Charset charset(Path raw) throws IOException {
        byte[] begin;
        try (var bytes = Files.newInputStream(raw)) {
            begin = bytes.readNBytes(2);
        }
        if (begins(begin, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(begin, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        // only the whole of it tells: the one letter that is no UTF-8 may be the last
        try (var text = new InputStreamReader(Files.newInputStream(raw), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException another) {
            return CYRILLIC;
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
