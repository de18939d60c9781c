package org.krugozor.review.assignment.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.office.model.Editor;
import reactor.core.publisher.Mono;

/** The cases a plan may be made for. */
public interface Backlogs {

    /** Those that wait for a panel and that the editor handles, the longest waiting first. */
    Mono<List<Case>> waitingFor(Editor editor, int most);

    /** By id, in one statement. */
    Mono<Map<UUID, Case>> byIds(Collection<UUID> ids);
}
