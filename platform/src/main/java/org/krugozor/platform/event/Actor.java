package org.krugozor.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * Who acted and for whom, by id. A reviewer is never named here: only the role is given.
 *
 * @param personId the acting person (or, before a person is known, the account), null for a reviewer or the system
 * @param role the role in which they acted, such as {@code author}, {@code reviewer} or {@code system}
 * @param onBehalfOf the person for whom it was done, null when done in one's own name
 */
public record Actor(
        @Nullable String personId, String role, @Nullable String onBehalfOf) {

    public static final Actor SYSTEM = new Actor(null, "system", null);

    public static Actor of(String personId, String role) {
        return new Actor(personId, role, null);
    }

    public static Actor reviewer() {
        return new Actor(null, "reviewer", null);
    }

    public Actor onBehalfOf(String person) {
        return new Actor(personId, role, person);
    }
}
