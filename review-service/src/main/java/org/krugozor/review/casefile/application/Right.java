package org.krugozor.review.casefile.application;

import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.office.model.Editor;

/** Who among those who see a case may do something with it. */
@FunctionalInterface
public interface Right {

    boolean has(Editor editor, Case file);

    /** Chief editor, deputy or secretary. */
    Right TO_DISTRIBUTE = (editor, file) -> editor.decides() || editor.secretary();

    /** The section editor of the case, the chief editor or the deputy. */
    Right TO_HANDLE = (editor, file) -> editor.decides()
            || editor.handles(file.sectionEditor(), file.manuscript().section());

    /** The secretary alone. */
    Right OF_SECRETARY = (editor, file) -> editor.secretary();

    /** The secretary, the chief editor or the deputy. */
    Right OF_INTAKE = (editor, file) -> editor.secretary() || editor.decides();

    /** Whoever sees it. */
    Right OF_STAFF = (editor, file) -> true;
}
