package org.krugozor.review.office.model;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;

/**
 * A member of staff as the office knows them: the realm's roles joined with the office's own relations.
 *
 * @param personId null until the account is tied to a person
 * @param sections those in their care as section editor
 */
public record Editor(
        @Nullable UUID personId,
        String account,
        boolean chief,
        boolean deputy,
        boolean secretary,
        boolean administrator,
        List<String> sections) {

    /** Decides for the journal: the chief editor, or the deputy in their place. */
    public boolean decides() {
        return chief || deputy;
    }

    /** Is the secretary and nothing else: sees to the papers and decides nothing. */
    public boolean isClerk() {
        return secretary && !decides() && sections.isEmpty();
    }

    /** Sees every case but those that are their own. */
    public boolean seesAll() {
        return decides() || secretary;
    }

    /** Whether they handle this case as its section editor. */
    public boolean handles(@Nullable UUID sectionEditor, @Nullable String section) {
        return (personId != null && personId.equals(sectionEditor)) || (section != null && sections.contains(section));
    }

    /** The role under which an act of theirs is recorded. */
    public String role() {
        if (chief) {
            return "chief-editor";
        }
        if (deputy || secretary) {
            return deputy ? "deputy" : "secretary";
        }
        return administrator && sections.isEmpty() ? "administrator" : "section-editor";
    }

    /** By whom something was done, where it is kept with it: the person, else the account. */
    public String who() {
        return Objects.requireNonNullElse(personId, account).toString();
    }

    public Actor actor() {
        return Actor.of(who(), role());
    }
}
