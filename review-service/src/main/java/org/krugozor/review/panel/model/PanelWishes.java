package org.krugozor.review.panel.model;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of a panel beyond knowing the fields.
 *
 * @param seats people on the panel, the locked included
 * @param degrees at least so many with a degree
 * @param boardAtLeast at least so many of the editorial board
 * @param boardAtMost at most so many of the editorial board
 * @param outside at least so many from outside the publisher
 * @param ownInstitution at most so many of whom "same institution" warns
 * @param locked on the panel whatever else
 * @param overridden locked people whose obstacles somebody set aside with a reason, or who are at work already
 * @param excluded not to be proposed
 */
public record PanelWishes(
        int seats,
        int degrees,
        int boardAtLeast,
        int boardAtMost,
        int outside,
        int ownInstitution,
        Set<UUID> locked,
        Set<UUID> overridden,
        Set<UUID> excluded) {

    /** A panel beyond this is no panel but a meeting. */
    public static final int MOST_SEATS = 5;

    public PanelWishes {
        locked = Set.copyOf(locked);
        overridden = Set.copyOf(overridden);
        excluded = Set.copyOf(excluded);
    }

    /** So many seats, at most one person of an author's institution, and no other wish. */
    public static PanelWishes seats(int seats) {
        return new PanelWishes(seats, 0, 0, MOST_SEATS, 0, 1, Set.of(), Set.of(), Set.of());
    }

    public PanelWishes locking(Set<UUID> people) {
        return new PanelWishes(
                seats, degrees, boardAtLeast, boardAtMost, outside, ownInstitution, people, overridden, excluded);
    }

    public PanelWishes overriding(Set<UUID> people) {
        return new PanelWishes(
                seats, degrees, boardAtLeast, boardAtMost, outside, ownInstitution, locked, people, excluded);
    }

    public PanelWishes excluding(Set<UUID> people) {
        return new PanelWishes(
                seats, degrees, boardAtLeast, boardAtMost, outside, ownInstitution, locked, overridden, people);
    }

    public PanelWishes withDegrees(int atLeast) {
        return new PanelWishes(
                seats, atLeast, boardAtLeast, boardAtMost, outside, ownInstitution, locked, overridden, excluded);
    }

    public PanelWishes withBoard(int atLeast, int atMost) {
        return new PanelWishes(seats, degrees, atLeast, atMost, outside, ownInstitution, locked, overridden, excluded);
    }

    public PanelWishes withOutside(int atLeast) {
        return new PanelWishes(
                seats, degrees, boardAtLeast, boardAtMost, atLeast, ownInstitution, locked, overridden, excluded);
    }

    public PanelWishes withOwnInstitution(int atMost) {
        return new PanelWishes(
                seats, degrees, boardAtLeast, boardAtMost, outside, atMost, locked, overridden, excluded);
    }

    PanelWishes lockingToo(UUID person) {
        var more = new HashSet<>(locked);
        more.add(person);
        return locking(more);
    }

    /** The same without one of its wishes. */
    PanelWishes without(Wish wish) {
        return switch (wish) {
            case DEGREES -> withDegrees(0);
            case BOARD_AT_LEAST -> withBoard(0, boardAtMost);
            case BOARD_AT_MOST -> withBoard(boardAtLeast, MOST_SEATS);
            case OUTSIDE -> withOutside(0);
            case OWN_INSTITUTION -> withOwnInstitution(MOST_SEATS);
        };
    }

    /** Whether the wish asks anything at all. */
    boolean asks(Wish wish) {
        return switch (wish) {
            case DEGREES -> degrees > 0;
            case BOARD_AT_LEAST -> boardAtLeast > 0;
            case BOARD_AT_MOST -> boardAtMost < seats;
            case OUTSIDE -> outside > 0;
            case OWN_INSTITUTION -> ownInstitution < seats;
        };
    }

    /** The wishes that can stand in the way of a panel. */
    public enum Wish {
        DEGREES,
        BOARD_AT_LEAST,
        BOARD_AT_MOST,
        OUTSIDE,
        OWN_INSTITUTION
    }
}
