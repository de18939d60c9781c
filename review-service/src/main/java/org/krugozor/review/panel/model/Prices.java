package org.krugozor.review.panel.model;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What desks, days last asked and distance of texts cost in knowledge (billionths of eighths a unit), and what somebody
 * costs who seems to take several seats at once. A panel that must have so much knowledge and may have only so full
 * desks has at least the one less the other at any prices, and whoever takes one seat gets the charge for two back
 * (Lagrangian relaxation): so one number bounds all together, the tighter the better the prices.
 *
 * @param charges of those who would else be counted twice, at least 0
 */
record Prices(long share, long asked, long nearness, Map<Contender, Long> charges) {

    static final Prices NONE = new Prices(0, 0, 0, Map.of());

    /** Asking what the other does, and charging the same. */
    Prices asking(Prices other) {
        return asking(other.share, other.asked, other.nearness);
    }

    Prices asking(long share, long asked, long nearness) {
        return new Prices(share, asked, nearness, charges);
    }

    /** How far those who seem seated are from sitting once each: the sum of squares of seats too many or, if charged, too few. */
    int off(List<Contender> seated) {
        return times(seated).values().stream()
                .mapToInt(count -> (count - 1) * (count - 1))
                .sum();
    }

    private Map<Contender, Integer> times(List<Contender> seated) {
        var times = new IdentityHashMap<Contender, Integer>();
        charges.keySet().forEach(one -> times.put(one, 0));
        seated.forEach(one -> times.merge(one, 1, Integer::sum));
        return times;
    }

    /** Charges each of those who seem seated so much more for every seat beyond the first, and who is not so much less. */
    Prices charging(List<Contender> seated, long step) {
        var changed = new IdentityHashMap<Contender, Long>();
        times(seated).forEach((one, count) -> {
            long charge = charges.getOrDefault(one, 0L) + (count - 1) * step;
            if (charge > 0) {
                changed.put(one, charge);
            }
        });
        return new Prices(share, asked, nearness, changed);
    }

    /** The same if nobody else can come. */
    Prices among(Collection<Contender> people) {
        if (charges.isEmpty()) {
            return this;
        }
        var kept = new IdentityHashMap<Contender, Long>();
        for (var one : people) {
            var charge = charges.get(one);
            if (charge != null) {
                kept.put(one, charge);
            }
        }
        return new Prices(share, asked, nearness, kept);
    }

    long of(Contender one) {
        var charge = charges.isEmpty() ? null : charges.get(one);
        return share * one.share() + asked * one.asked() - nearness * one.nearness() + (charge == null ? 0 : charge);
    }

    /** What the first of a panel cost. */
    long of(Contender[] panel, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += of(panel[i]);
        }
        return sum;
    }

    /** What a panel with these sums pays, charges given back. */
    long of(long shares, long days, long near) {
        long back = 0;
        for (long charge : charges.values()) {
            back += charge;
        }
        return share * shares + asked * days - nearness * near + back;
    }
}
