package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.krugozor.review.panel.model.PanelOrder.Step;

/** What is sought at the step being settled, and the best panel found so far. */
final class Pursuit {

    private static final PanelOrder WORST = new PanelOrder(
            Integer.MAX_VALUE,
            -1,
            -1,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            -1,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            -1,
            List.of());

    private final Demands demands;
    private final int staging;
    private Aim aim = Aim.of(Step.UNCOVERED, WORST);
    private Contender[] best = {};
    private boolean isSettled;
    private int tried;

    /** @param staging so many panels level in knowledge are compared one by one where all further steps are sought at once */
    Pursuit(Demands demands, int staging) {
        this.demands = demands;
        this.staging = staging;
    }

    Aim aim() {
        return aim;
    }

    /** Where the best panel stands. */
    PanelOrder known() {
        return aim.known();
    }

    /** The best panel, those certain first. */
    List<Contender> best() {
        return Collections.unmodifiableList(Arrays.asList(best));
    }

    /** From now on what is better at this step is sought. */
    void seek(Step step) {
        seek(Aim.of(step, known()));
    }

    /** From now on what is better at any step below the fullest desk is sought. */
    void seekRest() {
        tried = 0;
        seek(Aim.rest(known()));
    }

    /** What is sought is sought anew, though something was found. */
    void seekOn() {
        seek(aim);
    }

    private void seek(Aim next) {
        aim = next;
        isSettled = false;
    }

    /** Whether what was found is enough for now, or too much to be compared one by one. */
    boolean isSettled() {
        return isSettled;
    }

    /** Looks at a full panel that keeps the quota. */
    void take(Contender[] panel) {
        var found = PanelOrder.of(
                demands, Arrays.stream(panel).map(Contender::candidate).toList());
        if (found.compareTo(known()) > 0) {
            aim = aim.knowing(found);
            isSettled = aim.isDecidedByOne() || aim.step() == Step.ID;
            best = panel.clone();
        }
        if (aim.atOnce() && ++tried > staging) {
            isSettled = true;
        }
    }
}
