package org.krugozor.review.panel.model;

import java.util.Locale;

/** What forbids asking somebody, short of an override. */
public enum Obstacle {
    CONFLICTED,
    /** The office has not admitted them as a reviewer. */
    NOT_ADMITTED,
    PAUSED,
    FULLY_LOADED,
    DOES_NOT_READ,
    /** The editor asked for a panel without them. */
    EXCLUDED,
    /** Another profile of somebody who is on the panel for certain. */
    SAME_PERSON;

    /** The stable name other programs and message files know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
