package org.krugozor.gateway.page.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.form.FormView;

/** The forms of a page that offers several acts: all empty, but for the one that was sent and refused. */
public final class Acts {

    /** A page nobody sent anything from. */
    public static final Acts NONE = new Acts("", null, Map.of());

    private final String name;
    private final @Nullable FormView sent;
    private final Map<String, String> beside;

    private Acts(String name, @Nullable FormView sent, Map<String, String> beside) {
        this.name = name;
        this.sent = sent;
        this.beside = beside;
    }

    static Acts refused(String name, FormView sent, Map<String, String> beside) {
        return new Acts(name, sent, beside);
    }

    /** The form of an act: as it was sent, or empty. */
    public FormView form(String act) {
        return sent != null && name.equals(act) ? sent : FormView.empty();
    }

    /** The form of an act: as it was sent, or filled like this. */
    public FormView form(String act, FormView otherwise) {
        return sent != null && name.equals(act) ? sent : otherwise;
    }

    /** Whether this act was sent and refused, so that its form stands open. */
    public boolean open(String act) {
        return sent != null && name.equals(act);
    }

    /** The refused form; null where nothing was refused. */
    public @Nullable FormView refused() {
        return sent;
    }

    /** A field beside the content that was sent along with this act. */
    public String beside(String act, String field) {
        return open(act) ? beside.getOrDefault(field, "") : "";
    }

    /** The id of a field's element; the same pointer may stand in several forms of a page. */
    public String id(String act, String pointer) {
        return act + pointer.replace('/', '-').replace('.', '_');
    }

    /** Where a problem's link leads: to its field, or to the form where it is about no field. */
    public String anchor(String pointer) {
        return pointer.isEmpty() ? name : id(name, pointer);
    }
}
