package org.krugozor.review.panel.model;

/**
 * When the search for a panel takes the time to know better. The answer does not depend on it.
 *
 * @param narrowing so many panels begun take about as long as to reckon anew how far those left can come
 * @param tightening so many people looked at cost less than the tightest bounds
 * @param staging so many level in knowledge are compared one by one; of more, one step after the other is settled
 */
record Pace(int narrowing, int tightening, int staging) {

    static final Pace USUAL = new Pace(1000, 20_000, 200);
}
