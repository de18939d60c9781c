package org.krugozor.publication.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.DocumentFailed;
import org.krugozor.platform.document.DocumentFailure;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one file of a multipart request, on its way through a temporary file: it is never whole in memory. */
public final class Upload {

    private static final int LONGEST_NAME = 200;

    private Upload() {}

    /**
     * A file that was sent.
     *
     * @param mediaType as its sender says, without parameters
     */
    public record Sent(String name, String mediaType, Flux<DataBuffer> content) {}

    /** Hands the part on; 422 where there is none. */
    public static <T> Mono<T> of(Mono<FilePart> part, Function<Sent, Mono<T>> use) {
        return part.switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/file", "required"))))
                .flatMap(file -> use.apply(
                        new Sent(name(file.filename()), mediaType(file.headers().getContentType()), file.content())))
                .onErrorMap(DocumentFailed.class, Upload::named);
    }

    private static String mediaType(@Nullable MediaType said) {
        return said == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : said.getType() + "/" + said.getSubtype();
    }

    /** What a browser calls the file, without the folders some send and without control characters. */
    private static String name(String sent) {
        var bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var cut = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
        return cut.isEmpty() ? "file" : cut;
    }

    private static Refused named(DocumentFailed failed) {
        if (failed.getCause() instanceof Refused refused) {
            return refused;
        }
        var failure = failed.failure();
        if (failure instanceof DocumentFailure.TooLarge tooLarge) {
            return new Refused(Failure.of(failure.code(), 413, Map.of("limit", tooLarge.limit() / 1024 / 1024)));
        }
        if (failure instanceof DocumentFailure.BrokenStream) {
            return new Refused(Failure.of(failure.code(), 400));
        }
        return new Refused(Failure.of("file-store-unavailable", 503, Map.of("retryAfter", 30)));
    }

    /** Refuses at once what cannot be a PDF; whether it is a sound one is found out beside the request. */
    public static Flux<DataBuffer> beginningAsPdf(Flux<DataBuffer> content) {
        return content.switchOnFirst((signal, all) -> {
            var first = signal.get();
            if (first != null && isPdf(first)) {
                return all;
            }
            return all.doOnNext(DataBufferUtils::release)
                    .thenMany(Flux.error(() -> new Refused(Failure.of("not-a-pdf", 415))));
        });
    }

    private static boolean isPdf(DataBuffer first) {
        int length = Math.min(first.readableByteCount(), 1024);
        var head = new byte[length];
        for (int i = 0; i < length; i++) {
            head[i] = first.getByte(first.readPosition() + i);
        }
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
