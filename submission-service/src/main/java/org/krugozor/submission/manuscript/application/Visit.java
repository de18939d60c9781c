package org.krugozor.submission.manuscript.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Rights;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.person.application.FindingOneself.Self;

/** A person at a manuscript that is theirs to see. */
public record Visit(Self self, Situated situated, Rights rights) {

    public Manuscript manuscript() {
        return situated.manuscript();
    }

    public UUID personId() {
        return self.person().personId();
    }

    /** 403 for a co-author who may only look. */
    Visit acting() {
        if (rights == Rights.READS) {
            throw new Refused(Failure.of("only-corresponding-author", 403));
        }
        return this;
    }

    /** 403 for a co-author; the office must say for whom and on what ground, authors must not. */
    Visit acting(@Nullable OnBehalf onBehalf) {
        acting();
        if (rights == Rights.OFFICE && onBehalf == null) {
            throw new Refused(Failure.invalid("/onBehalf", "on-behalf-missing"));
        }
        if (rights != Rights.OFFICE && onBehalf != null) {
            throw new Refused(Failure.of("on-behalf-not-yours", 403));
        }
        return this;
    }

    /** Whoever acts, and for whom. */
    Actor actor() {
        return rights == Rights.OFFICE
                ? Actor.of(personId().toString(), "secretary")
                        .onBehalfOf(manuscript().submittedBy().toString())
                : self.asAuthor();
    }

    /** The secretary's id when the office acts, else null. */
    @Nullable
    UUID enteredBy() {
        return rights == Rights.OFFICE ? personId() : null;
    }

    Visit seen(long version) {
        if (manuscript().version() != version) {
            throw new Refused(Failure.staleVersion(manuscript().version()));
        }
        return this;
    }
}
