package org.krugozor.stack.player.step;

import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Trail;

/** One issue being put together, and what it is called in the system. */
public final class PlayedIssue {

    private final String key;
    private final Trail trail;
    private @Nullable String id;

    /** An issue not yet in the system. */
    public PlayedIssue(String key, Trail trail) {
        this.key = key;
        this.trail = trail;
    }

    /** Its key in the data. */
    public String key() {
        return key;
    }

    Trail trail() {
        return trail;
    }

    /** Its id in the system. */
    public synchronized String id() {
        if (id == null) {
            throw new IllegalStateException("issue " + key + " is not in the system yet");
        }
        return id;
    }

    /** Notes the id the system gave it. */
    public synchronized void known(String id) {
        this.id = id;
    }
}
