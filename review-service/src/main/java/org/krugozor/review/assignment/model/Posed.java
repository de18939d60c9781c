package org.krugozor.review.assignment.model;

/** What a backlog turns out to be: a problem to solve, or one that says why it cannot be solved. */
public sealed interface Posed permits AssignmentProblem, Unassignable {}
