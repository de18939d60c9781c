package org.krugozor.review.panel.application;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.panel.application.JudgingReviewers.Judgement;
import org.krugozor.review.panel.model.Demands;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelCandidate;
import org.krugozor.review.panel.model.PanelCandidate.Traits;
import org.krugozor.review.panel.model.PanelSearch;
import org.krugozor.review.panel.model.PanelWishes;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Texts;

/**
 * Everybody the office knows with one manuscript in mind, ready to be compared.
 *
 * @param seated who has been asked, is at work or has reviewed in the round under way; they count for the panel
 * @param gone who declined in it, let the invitation run out or was released: not proposed again
 */
record Candidacy(
        Judgement judgement,
        Map<UUID, Reviewer> reviewers,
        Demands demands,
        List<PanelCandidate> candidates,
        Map<UUID, Integer> affinities,
        Set<UUID> seated,
        Set<UUID> gone) {

    static Candidacy of(Judgement judgement, Collection<Reviewer> everybody, Map<UUID, List<String>> reviewed) {
        var file = judgement.file();
        var demands = Demands.of(JudgingReviewers.weights(JudgingReviewers.fields(file)), judgement.taxonomy());
        var affinity = new TextAffinity(file.manuscript().metadata(), everybody, reviewed);
        var institutions = new Institutions(everybody);
        var board = new HashSet<>(judgement.office().boardMembers());
        var publisher = judgement.office().settings().panel().publisher();
        var candidates = everybody.stream()
                .map(reviewer -> new PanelCandidate(
                        reviewer.reviewerId(),
                        person(reviewer),
                        demands.read(JudgingReviewers.expertise(reviewer)),
                        obstacles(judgement.obstacles(reviewer)),
                        new Traits(
                                !Texts.in("en", reviewer.degree()).isEmpty(),
                                board.contains(person(reviewer)),
                                Institutions.isOutside(reviewer, publisher),
                                judgement.conflictsOf(reviewer.reviewerId()).stream()
                                        .anyMatch(JudgingReviewers::warnsOfInstitution)),
                        institutions.key(reviewer),
                        judgement.loadOf(reviewer.reviewerId()).open(),
                        reviewer.maxLoad(),
                        judgement.loadOf(reviewer.reviewerId()).lastAsked(),
                        affinity.of(reviewer.reviewerId()),
                        reviewer.languagesRead()))
                .toList();
        var seated = seats(file, Seat::isTaken);
        var gone = seats(file, seat -> !seat.isTaken());
        gone.removeAll(seated);
        return new Candidacy(
                judgement,
                everybody.stream().collect(Collectors.toMap(Reviewer::reviewerId, reviewer -> reviewer)),
                demands,
                candidates,
                candidates.stream().collect(Collectors.toMap(PanelCandidate::id, PanelCandidate::affinity)),
                seated,
                gone);
    }

    private static UUID person(Reviewer reviewer) {
        return reviewer.personId() == null ? reviewer.reviewerId() : reviewer.personId();
    }

    private static Set<Obstacle> obstacles(List<String> codes) {
        return Stream.of(Obstacle.values())
                .filter(obstacle -> codes.contains(obstacle.code()))
                .collect(Collectors.toSet());
    }

    /** Those of the round under way; the last round does not count for the one still to be opened. */
    private static Set<UUID> seats(Case file, Predicate<Seat> wanted) {
        return file.phase() == Phase.PANEL
                ? new LinkedHashSet<>()
                : file.currentRound().stream()
                        .flatMap(round -> round.seats().stream())
                        .filter(wanted)
                        .map(Seat::reviewerId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How near the reviewer's texts are to the manuscript's, 0 to 1000. */
    int affinityOf(UUID reviewer) {
        return affinities.getOrDefault(reviewer, 0);
    }

    /** What keeps the reviewer from any panel as wanted. */
    Set<Obstacle> obstacles(UUID reviewer, Wanted wanted) {
        var found = candidates.stream()
                .filter(candidate -> candidate.id().equals(reviewer))
                .flatMap(candidate -> candidate.obstacles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Obstacle.class)));
        if (!seated.contains(reviewer)
                && (gone.contains(reviewer) || wanted.excluded().contains(reviewer))) {
            found.add(Obstacle.EXCLUDED);
        }
        return found;
    }

    /** Seats unless somebody says otherwise: the journal's number, or one more than are taken. */
    int usualSeats() {
        return Math.max(judgement.office().settings().seats(), seated.isEmpty() ? 0 : seated.size() + 1);
    }

    /** The search for a panel as wanted, by the journal's terms. */
    PanelSearch search(Wanted wanted) {
        int seats = wanted.seats() == null ? usualSeats() : wanted.seats();
        var excluded = with(wanted.excluded(), gone);
        excluded.removeAll(seated);
        return new PanelSearch(
                demands,
                candidates,
                terms(seats)
                        .locking(with(seated, wanted.locked()))
                        .overriding(with(seated, wanted.overridden()))
                        .excluding(excluded));
    }

    /** The search around people chosen by hand: whatever the journal wishes of a panel gives way to them. */
    PanelSearch searchAround(Set<UUID> chosen, int seats, Set<UUID> excluded) {
        var apart = with(excluded, gone);
        apart.removeAll(chosen);
        var asWished = searchAround(terms(seats), chosen, apart);
        return asWished.suggest() instanceof NoPanel.WishesUnmet
                ? searchAround(PanelWishes.seats(seats).withOwnInstitution(PanelWishes.MOST_SEATS), chosen, apart)
                : asWished;
    }

    private PanelSearch searchAround(PanelWishes wishes, Set<UUID> chosen, Set<UUID> apart) {
        return new PanelSearch(
                demands, candidates, wishes.locking(chosen).overriding(chosen).excluding(apart));
    }

    private PanelWishes terms(int seats) {
        var terms = judgement.office().settings().panel();
        return PanelWishes.seats(seats)
                .withDegrees(terms.degrees())
                .withBoard(terms.boardAtLeast(), terms.boardAtMost())
                .withOutside(terms.outside())
                .withOwnInstitution(terms.ownInstitution());
    }

    static Set<UUID> with(Collection<UUID> some, Collection<UUID> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
