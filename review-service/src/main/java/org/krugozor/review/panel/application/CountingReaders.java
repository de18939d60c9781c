package org.krugozor.review.panel.application;

import org.krugozor.review.casefile.model.Case;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts who could be asked for a manuscript, and who could if it were translated. */
@Component
public class CountingReaders {

    private final SuggestingPanels suggesting;

    CountingReaders(SuggestingPanels suggesting) {
        this.suggesting = suggesting;
    }

    public Mono<Readers> of(Case file) {
        return suggesting.gather(file).map(all -> Readers.of(all.candidates(), file.readableIn()));
    }
}
