package org.krugozor.platform.document.tus;

import java.time.Instant;
import java.util.UUID;
import org.krugozor.platform.document.StoredDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of uploads; the bytes lie in files beside it. */
public interface UploadLedger {

    /** Notes a new upload unless its owner has {@code most} unfinished ones; answers whether it was noted. */
    Mono<Boolean> begin(Upload upload, int most);

    Mono<Upload> find(UUID id);

    /** Bytes up to {@code offset} lie on the disk and are good; the upload lives until {@code expires}. */
    Mono<Void> received(UUID id, long offset, Instant expires);

    /** Bytes from {@code offset} on are being received and not yet checked. */
    Mono<Void> unchecked(UUID id, long offset);

    /** The file is in the document store. */
    Mono<Void> stored(UUID id, StoredDocument document);

    /** Uploads whose time has passed, oldest first. */
    Flux<Upload> expired(Instant now, int most);

    /** Answers whether there was one. */
    Mono<Boolean> remove(UUID id);
}
