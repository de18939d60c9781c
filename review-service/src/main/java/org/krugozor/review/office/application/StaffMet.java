package org.krugozor.review.office.application;

import java.util.Collection;
import java.util.UUID;
import org.krugozor.review.office.model.Editor;
import reactor.core.publisher.Mono;

/** What a feature does because somebody turns out to be of the office. */
public interface StaffMet {

    /** A member of staff sent a request. */
    Mono<Void> met(Editor editor);

    /** These persons were given a part of the office, or are about to get a case. */
    Mono<Void> named(Collection<UUID> persons);

    /** The journal takes other things for a conflict than before; within the transaction that says so. */
    Mono<Void> termsChanged();
}
