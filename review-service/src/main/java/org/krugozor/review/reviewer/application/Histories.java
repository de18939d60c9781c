package org.krugozor.review.reviewer.application;

import java.util.UUID;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.reviewer.model.History;
import reactor.core.publisher.Mono;

/** What reviewers were asked and how it went. */
public interface Histories {

    /** The newest invitations of one reviewer, and the sums, both without manuscripts the editor must not see. */
    Mono<History> of(UUID reviewerId, Editor editor, int most);
}
