package org.krugozor.review.desk;

import org.krugozor.review.conflict.Barring;
import org.krugozor.review.correspondence.LastLook;

/**
 * What waits for a member of staff, as a condition on a case. Each of them is asked for what is theirs alone: the chief
 * editor and the deputy for decisions, a section editor for triage, reviewers, invitations kept back and recommendations,
 * the secretary for originality reports, for whatever is late and for what nobody may decide; and who distributes manuscripts for those that have no editor, or one who may not see them any more.
 */
final class Waiting {

    private static final String DECISIONS = "(:decides and c.waiting_for = 'CHIEF_EDITOR')";

    /** An invitation was kept back by a conflict found when it was to leave, and nobody has seen to it yet. */
    private static final String HELD = """
            c.id in (select m.manuscript_id from mail m join blind.seat s on s.seat_id = m.seat_id
                where m.state = 'FAILED' and m.last_error = '""" + LastLook.HELD + "' and s.state = 'INVITED')";

    /** One nobody was given yet is everybody's whose section it is. */
    private static final String IN_CARE = """
            ((c.section_editor = :me or (c.section_editor is null and c.section = any (:sections)))
                and (c.waiting_for = 'SECTION_EDITOR' or c.seats_short or c.attention_at < :now or """ + " " + HELD + "))";

    private static final String UNGIVEN = """
            ((:decides or :secretary) and c.waiting_for = 'SECTION_EDITOR'
                and (c.section_editor is null or not (""" + Barring.free("c.section_editor") + ")))";

    /** Where nobody may decide, the secretary sees to it that somebody may. */
    private static final String STUCK =
            "(:secretary and c.waiting_for = 'CHIEF_EDITOR' and " + Barring.NOBODY_DECIDES + ")";

    private static final String INTAKE = """
            (:secretary and (c.waiting_for = 'SECRETARY' or c.attention_at < :now
                or (c.phase = 'TRIAGE' and c.content -> 'originality' = '[]'::jsonb)))""";

    static final String CONDITION = "(c.status = 'IN_PROGRESS' and c.stage in ('SUBMISSION', 'REVIEW') and ("
            + String.join(" or ", DECISIONS, IN_CARE, UNGIVEN, STUCK, INTAKE) + "))";

    private Waiting() {}
}
