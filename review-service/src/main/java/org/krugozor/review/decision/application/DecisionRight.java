package org.krugozor.review.decision.application;

import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.DecisionKind;

/** Who may take which decision. */
public final class DecisionRight {

    private DecisionRight() {}

    /**
     * Triage is the section editor's; returning for completion is the secretary's too, who checks completeness. Everything
     * after review is decided by the chief editor, or the deputy in their place.
     */
    public static Right to(DecisionKind kind) {
        return switch (kind) {
            case SEND_TO_REVIEW, DESK_REJECT -> Right.TO_HANDLE;
            case RETURN_FOR_COMPLETION -> (editor, file) -> editor.secretary() || Right.TO_HANDLE.has(editor, file);
            case ACCEPT, MINOR_REVISIONS, MAJOR_REVISIONS, REJECT -> (editor, file) -> editor.decides();
        };
    }

    /** Whether the chief editor or the deputy alone takes it. */
    static boolean isChiefs(DecisionKind kind) {
        return switch (kind) {
            case SEND_TO_REVIEW, DESK_REJECT, RETURN_FOR_COMPLETION -> false;
            case ACCEPT, MINOR_REVISIONS, MAJOR_REVISIONS, REJECT -> true;
        };
    }

    /** Whoever may take a decision may take it back; a secretary's own return for completion included. */
    public static Right toRevert(DecisionKind kind) {
        return to(kind);
    }
}
