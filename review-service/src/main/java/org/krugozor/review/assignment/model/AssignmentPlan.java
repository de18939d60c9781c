package org.krugozor.review.assignment.model;

public record AssignmentPlan() implements Assigned {}
