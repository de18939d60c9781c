package org.krugozor.publication.galley.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.manuscript.Section;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where galleys, final galleys and extracted texts are kept. */
public interface GalleyShelf {

    Mono<Void> add(Galley galley, String by);

    Mono<Galley> find(UUID manuscriptId, UUID galleyId);

    /** The newest finished one. */
    Mono<Galley> newest(UUID manuscriptId);

    /** Whether one is being made. */
    Mono<Boolean> isWorking(UUID manuscriptId);

    Mono<Void> finish(UUID galleyId, int pages, StoredDocument document);

    Mono<Void> fail(UUID galleyId, String reason);

    Mono<Void> remove(UUID galleyId);

    Mono<List<TextBlock>> text(UUID manuscriptId, UUID sourceId);

    /** The text of whatever source it was last taken from. */
    Mono<List<TextBlock>> anyText(UUID manuscriptId);

    Mono<Void> keepText(UUID manuscriptId, UUID sourceId, List<TextBlock> blocks);

    Mono<Void> beginFinal(UUID issueId, UUID manuscriptId, PrintedPlace place);

    /** What a final galley is to be: its galley, its place. Empty when the issue was opened again. */
    Mono<FinalOrder> finalOrder(UUID issueId, UUID manuscriptId);

    Mono<Void> finishFinal(UUID manuscriptId, StoredDocument document);

    Mono<Void> failFinal(UUID manuscriptId, String reason);

    Mono<Void> discardFinals(UUID issueId);

    Flux<FinalState> finals(UUID issueId);

    record FinalOrder(
            Galley galley, PrintedPlace place, @Nullable Section section) {}

    record FinalState(UUID manuscriptId, Galley.State state) {}
}
