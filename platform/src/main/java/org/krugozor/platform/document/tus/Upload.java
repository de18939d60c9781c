package org.krugozor.platform.document.tus;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.platform.document.StoredDocument;

/**
 * An upload as its row tells it.
 *
 * @param owner who began it, as the token names them; nobody else sees it
 * @param length bytes the file will have
 * @param received bytes known to lie on the disk; the file itself may hold more after a crash
 * @param uncheckedFrom where a piece begins whose checksum is not known to agree: bytes from there on do not count
 * @param metadata what the client said of the file, decoded, e.g. {@code filename}; not to be trusted
 * @param stored the file in the document store, once it was put there
 */
public record Upload(
        UUID id,
        String owner,
        long length,
        long received,
        Optional<Long> uncheckedFrom,
        Map<String, String> metadata,
        Optional<StoredDocument> stored,
        Instant expires) {

    boolean isComplete() {
        return received == length && uncheckedFrom.isEmpty();
    }
}
