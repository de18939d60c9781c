package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.support.HeldInvitations;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.SetAside;
import org.krugozor.review.support.SmallWorld;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Paper;
import org.krugozor.review.support.WorldInOffice;

/** Holds each invitation that leaves, or does not, against what a small world says of its people. */
class JudgedInvitations {

    private final Office office;
    private final WorldInOffice settled;
    private final SmallWorld world;
    private final SetAside setAside;
    private final HeldInvitations held;

    /** How each stood when it was judged last. */
    private final Map<UUID, String> judged = new HashMap<>();

    JudgedInvitations(Office office, WorldInOffice settled, SmallWorld world, SetAside setAside, HeldInvitations held) {
        this.office = office;
        this.settled = settled;
        this.world = world;
        this.setAside = setAside;
        this.held = held;
    }

    /** Lets the invitations go, and holds each against what the world says at this moment. */
    void leave() {
        held.letGo();
        for (var mail : held.all()) {
            var paper = settled.paper(mail.manuscript());
            var human = settled.byAddress(mail.recipient());
            if (mail.state().equals(judged.get(mail.id()))) {
                continue;
            }
            judged.put(mail.id(), mail.state());
            assertThat(mail.state())
                    .as("%s of %s", world.between(human, paper), paper)
                    .isEqualTo(setAside.mayBeAsked(human, paper) ? "SENT" : "FAILED");
            if (mail.state().equals("FAILED")) {
                despiteIt(human, paper, mail);
            }
        }
    }

    /** An editor keeps who was held back, with a reason; then, and only then, the invitation leaves. */
    private void despiteIt(Human human, Paper paper, HeldInvitations.Mail mail) {
        var manuscript = settled.caseOf(paper);
        var seat = manuscript.path() + "/seats/" + mail.seat();
        var state = stateOf(manuscript, mail.seat());
        if (state.equals("INVITED")) {
            office.post(seat + "/message", Office.EDITOR, -1, Map.of()).isProblem(422, "reviewer-needs-override");
        }
        if (world.chance(2) || !state.equals("INVITED")) {
            return;
        }
        var answer =
                office.post(seat + "/override", Office.EDITOR, manuscript.version(), Map.of("reason", "only expert"));
        if (setAside.isFirm(human, paper)) {
            answer.isProblem(409, "conflict-stands");
            return;
        }
        answer.is(200);
        setAside.allow(human, paper);
        assertThat(office.get(manuscript.path() + "/timeline", Office.CHIEF).text())
                .contains("OVERRIDE_CONFLICT", "only expert");
        held.letGo();
        assertThat(held.all().stream().filter(one -> one.id().equals(mail.id())).findFirst())
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo("SENT"));
        judged.put(mail.id(), "SENT");
    }

    private static String stateOf(Office.Manuscript manuscript, UUID seatId) {
        for (var round : manuscript.see(Office.CHIEF).body().get("rounds")) {
            for (var seat : round.get("seats")) {
                if (seat.get("seatId").asString().equals(seatId.toString())) {
                    return seat.get("state").asString();
                }
            }
        }
        throw new AssertionError("no seat");
    }

    void nothingArrivedThatDidNotLeave() {
        for (var human : settled.people) {
            long left = held.all().stream()
                    .filter(mail -> mail.recipient().equals(human.email()))
                    .filter(mail -> mail.state().equals("SENT"))
                    .count();
            assertThat(Mailbox.of(human.email()).stream()
                            .filter(mail -> mail.text().contains("/i/"))
                            .count())
                    .isEqualTo(left);
        }
    }
}
