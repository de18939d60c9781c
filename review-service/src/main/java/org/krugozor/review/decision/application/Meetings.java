package org.krugozor.review.decision.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import reactor.core.publisher.Mono;

/** Meetings of the editorial board. */
public interface Meetings {

    /**
     * One meeting.
     *
     * @param members persons who took part
     * @param manuscripts with the decision confirmed for each
     */
    record Meeting(
            UUID meetingId,
            String number,
            LocalDate date,
            List<UUID> members,
            List<Confirmed> manuscripts,
            Instant recordedAt) {

        /** The same without these manuscripts. */
        public Meeting without(Set<UUID> hidden) {
            return new Meeting(
                    meetingId,
                    number,
                    date,
                    members,
                    manuscripts.stream()
                            .filter(one -> !hidden.contains(one.manuscriptId()))
                            .toList(),
                    recordedAt);
        }
    }

    record Confirmed(UUID manuscriptId, UUID decisionId) {}

    /** Adds it; a number used on that day is 409 {@code meeting-known}. */
    Mono<Void> add(Meeting meeting);

    Mono<Meeting> find(UUID id);

    Mono<Page<Meeting>> page(@Nullable String after, int size);
}
