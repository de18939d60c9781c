package org.krugozor.publication.article.application;

import java.util.List;
import java.util.UUID;
import org.krugozor.publication.article.model.Acceptance;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Content;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was heard of manuscripts and waits here, in whatever order it came: versions, acceptances, requests. */
public interface Custody {

    /** Holds everything about the manuscript until the transaction ends: two topics speak of it at once. */
    Mono<Void> lock(UUID manuscriptId);

    /** Keeps what a version holds, unless a later fact about it is kept already. */
    Mono<Void> keepVersion(Content content, long sequence);

    Mono<Content> version(UUID manuscriptId, UUID versionId);

    /** Keeps an acceptance; one of another decision takes the place of the old. */
    Mono<Void> keepAcceptance(Acceptance acceptance);

    /** The acceptance that waits for its version. */
    Mono<Acceptance> waitingAcceptance(UUID manuscriptId);

    Mono<Void> markTaken(UUID manuscriptId);

    /** Drops a waiting acceptance whose decision was reverted. */
    Mono<Void> forgetAcceptance(UUID manuscriptId, List<UUID> revertedDecisions);

    /** Keeps a request, once. */
    Mono<Void> keepRequest(Request request);

    /** Notes answers others gave, also to requests not heard of yet. */
    Mono<Void> noteAnswers(UUID manuscriptId, List<Answer> answers);

    /** Requests nobody has answered, oldest first. */
    Flux<Request> openRequests(UUID manuscriptId);

    /** Corrections anybody granted after the version was submitted, oldest first: the version itself lacks them. */
    Flux<Request.Correction> grantedCorrections(Content content);

    /** Those of them whose words came only after the manuscript was taken. */
    Flux<Request.Correction> lateCorrections(Content content);

    /** Notes that every granted correction heard of is in the article. */
    Mono<Void> markApplied(UUID manuscriptId);
}
