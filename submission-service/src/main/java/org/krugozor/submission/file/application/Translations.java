package org.krugozor.submission.file.application;

import org.krugozor.submission.file.model.Inspection;
import org.krugozor.submission.file.model.ManuscriptFile;
import reactor.core.publisher.Mono;

/** What becomes of working translations. Kept by whoever keeps manuscripts. */
public interface Translations {

    /** The outcome of the inspection, or the refusal of a translation that names its authors. */
    Mono<Inspection> judged(ManuscriptFile file, Inspection outcome);

    /** It may be taken: review hears of it if it is still waited for. Within the caller's transaction. */
    Mono<Void> taken(ManuscriptFile file);
}
