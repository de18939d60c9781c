package org.krugozor.review.casefile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What publication answered to requests of this manuscript. It is kept because answer and request come on two topics: a
 * request heard after its answer is neither kept nor answered again, and a correction granted there is made here too.
 */
record Elsewhere(Case file) {

    /**
     * One answer of publication's.
     *
     * @param heard whether the request itself was heard here and, if granted, its words taken in
     */
    record Settled(UUID requestId, boolean granted, boolean heard) {}

    /** The case with these answers noted, the requests they settle no longer kept; empty if all were noted before. */
    Optional<Case> noted(List<Answer> told) {
        var known = new HashSet<UUID>();
        file.elsewhere().forEach(one -> known.add(one.requestId()));
        var fresh =
                told.stream().filter(answer -> known.add(answer.requestId())).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var reversal = file.reversal();
        var settled = new ArrayList<>(file.elsewhere());
        var manuscript = file.manuscript();
        var next = file.edit();
        for (var answer : fresh) {
            var request = kept(answer.requestId());
            settled.add(new Settled(answer.requestId(), answer.isGranted(), request.isPresent()));
            if (answer.isGranted() && request.isPresent()) {
                manuscript = request.get().appliedTo(manuscript);
            }
            if (reversal != null && reversal.requestId().equals(answer.requestId())) {
                next.reversal(null);
            }
        }
        return Optional.of(next.manuscript(manuscript)
                .elsewhere(List.copyOf(settled))
                .requests(file.requests().stream()
                        .filter(request -> !known.contains(request.requestId()))
                        .toList())
                .done());
    }

    private Optional<Request> kept(UUID requestId) {
        return file.requests().stream()
                .filter(request -> request.requestId().equals(requestId))
                .findFirst();
    }

    boolean settled(Request request) {
        return file.elsewhere().stream().anyMatch(one -> one.requestId().equals(request.requestId()));
    }

    /** The request behind an answer noted before; empty when it was heard already. */
    Optional<Case> heard(Request request) {
        var one = file.elsewhere().stream()
                .filter(settled -> settled.requestId().equals(request.requestId()) && !settled.heard())
                .findFirst();
        return one.map(settled -> file.edit()
                .manuscript(settled.granted() ? request.appliedTo(file.manuscript()) : file.manuscript())
                .elsewhere(file.elsewhere().stream()
                        .map(each -> each == settled ? new Settled(each.requestId(), each.granted(), true) : each)
                        .toList())
                .done());
    }

    /** Requests granted there whose words are taken in. */
    static Set<UUID> grantedAndHeard(Case file) {
        var granted = new HashSet<UUID>();
        file.elsewhere().stream()
                .filter(one -> one.granted() && one.heard())
                .forEach(one -> granted.add(one.requestId()));
        return granted;
    }
}
