package org.krugozor.review.assignment.model;

/** The answer to a problem: a plan, or why there is none. */
public sealed interface Assigned permits AssignmentPlan, Unassignable {}
