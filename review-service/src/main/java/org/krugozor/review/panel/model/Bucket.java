package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few of many alike who can be on the best panel.
 *
 * <p>Everybody offered is alike in all that comes before load in the order of wishes, and in the traits wishes ask
 * about. Say a panel holds r, and there are n better than r by key, n being the seats. If those n are of r's institution,
 * one of them is not on the panel, and taking them for r changes no institution. If those n are of n different
 * institutions, one of them is of an institution of nobody else on the panel, and taking them for r loses no
 * institution. Either way no step gets worse and the first of load, last asked, affinity and id on which the two differ
 * gets better, so the panel with r is not the best one. Hence r is dropped. What is dropped once stays so, and those
 * who count against anybody kept are kept themselves; therefore people may come in any order.
 */
final class Bucket {

    private final int seats;
    private final List<Contender> kept = new ArrayList<>(2);
    private boolean closed;

    Bucket(int seats) {
        this.seats = seats;
    }

    void offer(Contender next) {
        int at = kept.size();
        while (at > 0 && Contender.BY_KEY.compare(next, kept.get(at - 1)) < 0) {
            at--;
        }
        if (at == kept.size() && (closed || before(at, next.institution()) >= seats)) {
            return;
        }
        kept.add(at, next);
        if (kept.size() > seats) {
            drop();
        }
    }

    /** The kept, best first. */
    List<Contender> kept() {
        return kept;
    }

    private void drop() {
        var institutions = new ArrayList<String>(seats);
        for (int i = 0; i < kept.size(); i++) {
            if (institutions.size() >= seats) {
                kept.subList(i, kept.size()).clear();
                break;
            }
            var institution = kept.get(i).institution();
            if (before(i, institution) >= seats) {
                kept.remove(i--);
            } else if (institution != null && !institutions.contains(institution)) {
                institutions.add(institution);
            }
        }
        closed = institutions.size() >= seats;
    }

    private int before(int end, @Nullable String institution) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            var other = kept.get(i).institution();
            if (institution == null ? other == null : institution.equals(other)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the others, each better by key, rule the person out by the same argument. */
    static boolean ruledOut(Contender contender, Iterable<Contender> better, int seats) {
        var institutions = new ArrayList<String>(seats);
        int same = 0;
        for (var other : better) {
            var institution = other.institution();
            if (institution == null ? contender.institution() == null : institution.equals(contender.institution())) {
                same++;
            }
            if (institution != null && !institutions.contains(institution)) {
                institutions.add(institution);
            }
            if (same >= seats || institutions.size() >= seats) {
                return true;
            }
        }
        return false;
    }
}
