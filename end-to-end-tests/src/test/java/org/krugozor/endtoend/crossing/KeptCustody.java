package org.krugozor.endtoend.crossing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.application.Custody;
import org.krugozor.publication.article.model.Acceptance;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Content;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What publication heard and keeps, in memory: the same rules as its tables, for one manuscript. */
final class KeptCustody implements Custody {

    private final Map<UUID, Content> versions = new HashMap<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<UUID, Request> requests = new HashMap<>();
    private final Map<UUID, Answer.Kind> answers = new HashMap<>();
    private final Set<UUID> applied = new HashSet<>();
    private @Nullable Acceptance acceptance;
    private boolean taken;

    @Override
    public Mono<Void> lock(UUID manuscriptId) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> keepVersion(Content content, long sequence) {
        return Mono.fromRunnable(() -> {
            var version = content.version().versionId();
            if (sequences.merge(version, sequence, Math::max) == sequence) {
                versions.put(version, content);
            }
        });
    }

    @Override
    public Mono<Content> version(UUID manuscriptId, UUID versionId) {
        return Mono.fromSupplier(() -> versions.get(versionId));
    }

    @Override
    public Mono<Void> keepAcceptance(Acceptance heard) {
        return Mono.fromRunnable(() -> {
            if (acceptance == null || !acceptance.decisionId().equals(heard.decisionId())) {
                acceptance = heard;
                taken = false;
            }
        });
    }

    @Override
    public Mono<Acceptance> waitingAcceptance(UUID manuscriptId) {
        return Mono.fromSupplier(() -> taken ? null : acceptance);
    }

    @Override
    public Mono<Void> markTaken(UUID manuscriptId) {
        return Mono.fromRunnable(() -> taken = true);
    }

    @Override
    public Mono<Void> forgetAcceptance(UUID manuscriptId, List<UUID> revertedDecisions) {
        return Mono.fromRunnable(() -> {
            if (acceptance != null && !taken && revertedDecisions.contains(acceptance.decisionId())) {
                acceptance = null;
            }
        });
    }

    @Override
    public Mono<Void> keepRequest(Request request) {
        return Mono.fromRunnable(() -> requests.put(request.requestId(), request));
    }

    @Override
    public Mono<Void> noteAnswers(UUID manuscriptId, List<Answer> heard) {
        return Mono.fromRunnable(() -> heard.forEach(answer -> answers.put(answer.requestId(), answer.answer())));
    }

    @Override
    public Flux<Request> openRequests(UUID manuscriptId) {
        // as a cursor reads: what is open when the statement runs
        return Flux.defer(() -> Flux.fromIterable(open()));
    }

    List<Request> open() {
        return oldestFirst(requests.values().stream()
                .filter(request -> !answers.containsKey(request.requestId()))
                .toList());
    }

    @Override
    public Flux<Request.Correction> grantedCorrections(Content content) {
        return Flux.defer(() -> Flux.fromIterable(granted(content)));
    }

    @Override
    public Flux<Request.Correction> lateCorrections(Content content) {
        return grantedCorrections(content).filter(request -> !applied.contains(request.requestId()));
    }

    private List<Request.Correction> granted(Content content) {
        var granted = new ArrayList<Request.Correction>();
        for (var request : oldestFirst(requests.values())) {
            if (request instanceof Request.Correction correction
                    && answers.get(request.requestId()) == Answer.Kind.GRANTED
                    && request.requestedAt().isAfter(content.version().submittedAt())) {
                granted.add(correction);
            }
        }
        return granted;
    }

    private static List<Request> oldestFirst(Iterable<Request> some) {
        var sorted = new ArrayList<Request>();
        some.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Request::requestedAt).thenComparing(Request::requestId));
        return sorted;
    }

    @Override
    public Mono<Void> markApplied(UUID manuscriptId) {
        return Mono.fromRunnable(() -> requests.values().stream()
                .filter(request -> request instanceof Request.Correction)
                .filter(request -> answers.get(request.requestId()) == Answer.Kind.GRANTED)
                .forEach(request -> applied.add(request.requestId())));
    }

    boolean waitsForVersion() {
        return acceptance != null && !taken;
    }

    void clear() {
        versions.clear();
        sequences.clear();
        requests.clear();
        answers.clear();
        applied.clear();
        acceptance = null;
        taken = false;
    }
}
