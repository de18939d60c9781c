package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.List;

/** Makes a good panel of any by taking others for one after the other, so that bounds bite from the start. */
final class Swapping {

    private final Demands demands;
    private final PanelUnderWay panel;
    private final Pursuit pursuit;

    Swapping(Demands demands, PanelUnderWay panel, Pursuit pursuit) {
        this.demands = demands;
        this.panel = panel;
        this.pursuit = pursuit;
    }

    /** Until nobody of these betters the best panel any more. */
    void among(List<Contender> pool) {
        PanelOrder before;
        do {
            before = pursuit.known();
            for (int seat = panel.fixed(); seat < panel.seats(); seat++) {
                improve(seat, pool);
            }
        } while (pursuit.known() != before);
    }

    private void improve(int seat, List<Contender> pool) {
        int last = panel.seats() - 1;
        var best = pursuit.best();
        for (int i = 0; i <= last; i++) {
            panel.seat(best.get(i), i);
        }
        panel.seat(best.get(last), seat);
        var others =
                Arrays.stream(panel.people(), 0, last).map(Contender::candidate).toList();
        var joining = new Joining(demands, others);
        int must = panel.mustHave(last);
        for (var next : pool) {
            if (must >= 0
                    && (next.traits() & must) == must
                    && joining.compare(next, pursuit.known()) >= 0
                    && panel.bears(next, last)) {
                panel.seat(next, last);
                pursuit.take(panel.people());
            }
        }
    }
}
