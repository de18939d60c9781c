package org.krugozor.review.assignment.model;

import java.util.List;

final class Shortage {
    static List<Obstacle> of(AssignmentProblem problem) {
        return List.of();
    }
}
