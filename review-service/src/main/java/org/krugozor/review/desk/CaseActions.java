package org.krugozor.review.desk;

import java.util.ArrayList;
import java.util.List;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Act;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.decision.application.DecisionRight;
import org.krugozor.review.office.model.Editor;

/** What this editor may do with this case now; pages show nothing else. */
record CaseActions(Case file, Editor editor) {

    List<String> names() {
        var actions = new ArrayList<String>();
        boolean open = file.phase().isOpen();
        add(actions, "ASSIGN_EDITOR", open && Right.TO_DISTRIBUTE.has(editor, file));
        add(actions, "CONFIRM_FIELDS", open && Right.TO_HANDLE.has(editor, file));
        add(actions, "RECORD_ORIGINALITY", open && file.originality().size() < 2 && Right.OF_INTAKE.has(editor, file));
        for (var kind : DecisionKind.values()) {
            add(
                    actions,
                    kind.name(),
                    act(kind).allowedIn(file.phase()) && DecisionRight.to(kind).has(editor, file));
        }
        boolean handles = Right.TO_HANDLE.has(editor, file);
        add(actions, "OPEN_ROUND", handles && Act.OPEN_ROUND.allowedIn(file.phase()));
        add(actions, "ADMIT_EDITOR", editor.decides());
        add(actions, "INVITE", handles && Act.REOPEN_ROUND.allowedIn(file.phase()));
        add(actions, "RECOMMEND", handles && Act.RECOMMEND.allowedIn(file.phase()));
        add(actions, "REVERT", revertible());
        add(actions, "ENTER_ANSWER", editor.secretary() && anySeat(true));
        add(actions, "ENTER_REVIEW", editor.secretary() && anySeat(false));
        actions.add("RECORD_CORRESPONDENCE");
        return List.copyOf(actions);
    }

    private boolean revertible() {
        return file.lastDecision()
                .filter(decision -> DecisionRight.toRevert(decision.kind()).has(editor, file))
                .filter(decision -> switch (decision.kind()) {
                    case ACCEPT -> file.phase() == Phase.ACCEPTED && file.reversal() == null;
                    case RETURN_FOR_COMPLETION -> file.phase() == Phase.COMPLETION;
                    case DESK_REJECT -> file.phase() == Phase.DESK_REJECTED;
                    case SEND_TO_REVIEW ->
                        file.phase() == Phase.PANEL && file.rounds().isEmpty();
                    case MINOR_REVISIONS -> file.phase() == Phase.MINOR_REVISION;
                    case MAJOR_REVISIONS -> file.phase() == Phase.MAJOR_REVISION;
                    case REJECT -> file.phase() == Phase.REJECTED;
                })
                .isPresent();
    }

    private boolean anySeat(boolean pending) {
        return file.currentRound().stream()
                .flatMap(round -> round.seats().stream())
                .anyMatch(pending ? Seat::isPending : Seat::isAtWork);
    }

    private Act act(DecisionKind kind) {
        return switch (kind) {
            case RETURN_FOR_COMPLETION -> Act.RETURN_FOR_COMPLETION;
            case DESK_REJECT -> Act.DESK_REJECT;
            case SEND_TO_REVIEW -> Act.SEND_TO_REVIEW;
            case MINOR_REVISIONS -> Act.ASK_MINOR_REVISION;
            case MAJOR_REVISIONS -> Act.ASK_MAJOR_REVISION;
            case REJECT -> Act.REJECT;
            case ACCEPT -> file.phase() == Phase.CHIEFS_TRIAGE ? Act.ACCEPT_FROM_TRIAGE : Act.ACCEPT;
        };
    }

    private static void add(List<String> actions, String name, boolean allowed) {
        if (allowed) {
            actions.add(name);
        }
    }
}
