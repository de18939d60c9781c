package org.krugozor.review.assignment.application;

import org.jspecify.annotations.Nullable;

/**
 * How good the best plan found so far is.
 *
 * @param coverage in manuscripts: 1 is one wholly covered
 * @param bound no plan covers more; null before it is known
 */
public record Standing(double coverage, @Nullable Double bound) {}
