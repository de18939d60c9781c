package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A panel being put together, seat by seat: who is there, and who may sit beside them. */
final class PanelUnderWay {

    private final Quota quota;
    private final int fixed;
    private final Contender[] people;

    /** While ids are settled: nobody up to this one comes any more. */
    private @Nullable UUID after;

    /** @param locked on the panel for certain */
    PanelUnderWay(Quota quota, List<Contender> locked, int seats) {
        this.quota = quota;
        this.fixed = locked.size();
        this.people = Arrays.copyOf(locked.toArray(Contender[]::new), seats);
    }

    /** One to a seat, changing as the panel does; what stands beyond those who are there means nothing. */
    Contender[] people() {
        return people;
    }

    int seats() {
        return people.length;
    }

    /** How many are certain. */
    int fixed() {
        return fixed;
    }

    void seat(Contender next, int seat) {
        people[seat] = next;
    }

    /** Seats whoever comes first by id of those not certain yet: from now on only later ones come. */
    void seatInOrder(Contender next, int seat) {
        seat(next, seat);
        after = next.candidate().id();
    }

    @Nullable
    UUID after() {
        return after;
    }

    void comeAfter(@Nullable UUID id) {
        after = id;
    }

    /** Whether those certain are not too many of anything. */
    boolean isKept() {
        return quota.isKept(people, fixed);
    }

    /** The traits of which the first so many lack somebody. */
    int lacks(int size) {
        return quota.lacks(people, size);
    }

    /** The traits everybody still to come must have; -1 if not even that would do. */
    int mustHave(int size) {
        return quota.mustHave(people, size, seats() - size);
    }

    /** Whether somebody may sit beside the first so many on a panel as sought. */
    boolean isFree(Contender next, int size, Aim aim) {
        return bears(next, size) && (after == null || next.candidate().id().compareTo(after) > 0) && aim.bears(next);
    }

    /** Whether the quota bears them, and they are not there yet. */
    boolean bears(Contender next, int size) {
        return quota.bears(people, size, next.traits()) && !isThere(next, size);
    }

    private boolean isThere(Contender next, int size) {
        for (int i = 0; i < size; i++) {
            if (people[i] == next || (next.shared() && people[i].isSamePersonAs(next))) {
                return true;
            }
        }
        return false;
    }
}
