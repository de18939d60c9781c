package org.krugozor.review.conflict;

import java.util.UUID;
import org.krugozor.review.office.model.Editor;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;

/**
 * The condition that keeps the office's people from manuscripts, as text for the statements that list or count cases: each
 * of them holds it once and stays one statement.
 *
 * <p>Barred is who wrote the manuscript, of whom a conflict is declared and not taken back, be it as editor or as reviewer,
 * and who has a computed one that was not set aside. "Same institution" counts as the journal's terms say. A workplace bars nobody who is
 * the secretary and nothing else: they decide nothing, and the office of a university would have nobody left for intake.
 */
public final class Barring {

    private static final String INSTITUTION_WARNS =
            "coalesce((select (o.content -> 'settings' ->> 'institutionConflictWarns')::boolean from office o"
                    + " where o.id = 1), false)";

    /** Nothing stands between the editor bound by {@link #bind} and the case {@code c}. */
    public static final String NONE = free("c.id", ":me", ":clerk");

    /** Nobody who may decide is free to: the chief editor is known, and both they and every deputy are barred. */
    public static final String NOBODY_DECIDES = nobodyDecides("c.id");

    private Barring() {}

    /** Binds what {@link #NONE} asks for. */
    public static GenericExecuteSpec bind(GenericExecuteSpec statement, Editor editor) {
        return statement
                .bind("me", Parameter.fromOrEmpty(editor.personId(), UUID.class))
                .bind("clerk", editor.isClerk());
    }

    /** As {@link #NONE} for the manuscript this column names. */
    public static String noneOf(String manuscript) {
        return free(manuscript, ":me", ":clerk");
    }

    /** Nothing stands between the person named by this column and the case {@code c}, were they its editor. */
    public static String free(String person) {
        return free("c.id", person, "false");
    }

    static String free(String manuscript, String person, String clerk) {
        return """
                 not exists (select 1 from conflict.author w where w.manuscript_id = {m} and w.person_id = {p})
                and not exists (select 1 from conflict.declaration d where d.manuscript_id = {m} and d.withdrawn_at is null
                    and (d.person_id = {p}
                    or d.reviewer_id in (select r.id from reviewer r where r.person_id = {p})))
                and not exists (select 1 from conflict.bar b where b.person_id = {p} and b.manuscript_id = {m} and """.replace("{m}", manuscript).replace("{p}", person) + counts(clerk) + ") ";
    }

    /** Whether the row {@code b} of the computed conflicts counts. */
    static String counts(String clerk) {
        return " not (b.type = 'SAME_INSTITUTION' and " + INSTITUTION_WARNS + ")"
                + " and not (b.type in ('SAME_DEPARTMENT', 'SAME_INSTITUTION') and " + clerk + ")"
                + " and not exists (select 1 from conflict.override s where s.person_id = b.person_id"
                + " and s.manuscript_id = b.manuscript_id and s.type = b.type)";
    }

    static String nobodyDecides(String manuscript) {
        return " (exists (select 1 from conflict.staff s where s.chief)"
                + " and not exists (select 1 from conflict.staff s where (s.chief or exists (select 1 from office o"
                + " where o.content -> 'deputies' @> to_jsonb(s.person_id::text))) and "
                + free(manuscript, "s.person_id", "false") + ")) ";
    }
}
