package org.krugozor.review.assignment.model;

import java.util.List;

/** There is no plan, for these reasons. */
public record Unassignable(List<Obstacle> obstacles) implements Posed, Assigned {

    public Unassignable {
        obstacles = List.copyOf(obstacles);
    }

    static Unassignable because(Obstacle obstacle) {
        return new Unassignable(List.of(obstacle));
    }
}
