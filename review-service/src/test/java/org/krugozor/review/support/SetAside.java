package org.krugozor.review.support;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Kind;
import org.krugozor.review.support.SmallWorld.Paper;

/** Who of a small world may be asked for what, by the ties it was made of and the reasons editors gave. */
public final class SetAside {

    private final SmallWorld world;

    /** What was set aside with a reason, by manuscript and reviewer. */
    private final Map<String, Set<Kind>> setAside = new HashMap<>();

    public SetAside(SmallWorld world) {
        this.world = world;
    }

    /** Whether no reason helps. */
    public boolean isFirm(Human human, Paper paper) {
        return world.between(human, paper).stream().anyMatch(SmallWorld.FIRM::contains);
    }

    /** An editor gave a reason for asking them despite all that is known by now. */
    public void allow(Human human, Paper paper) {
        setAside.computeIfAbsent(paper.id() + human.id, none -> EnumSet.noneOf(Kind.class))
                .addAll(world.between(human, paper));
    }

    public boolean mayBeAsked(Human human, Paper paper) {
        return !isFirm(human, paper)
                && setAside.getOrDefault(paper.id() + human.id, Set.of()).containsAll(world.between(human, paper));
    }
}
