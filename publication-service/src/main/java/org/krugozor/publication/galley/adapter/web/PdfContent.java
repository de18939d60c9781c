package org.krugozor.publication.galley.adapter.web;

import java.nio.charset.StandardCharsets;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** The content of a file that says it is a PDF. */
final class PdfContent {

    private PdfContent() {}

    /** Refuses at once what cannot be a PDF; whether it is a sound one is found out beside the request. */
    static Flux<DataBuffer> only(Flux<DataBuffer> content) {
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
