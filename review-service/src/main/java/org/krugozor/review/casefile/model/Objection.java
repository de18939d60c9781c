package org.krugozor.review.casefile.model;

import java.time.Instant;

/**
 * A reviewer's word that what the office entered for them is not so. It changes nothing by itself: the office decides.
 *
 * @param entered when that was entered, by which it is told from what was entered before or after
 */
public record Objection(String text, Instant at, Instant entered) {}
