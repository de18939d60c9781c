package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.support.HeldInvitations;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.SetAside;
import org.krugozor.review.support.SmallWorld;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Paper;
import org.krugozor.review.support.Staff;
import org.krugozor.review.support.WorldInOffice;
import tools.jackson.databind.JsonNode;

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

    /** Seats their reviewers heard of: by mail, or by a message an editor copied. */
    private final Set<UUID> heardOf = new HashSet<>();

    void heard(UUID seat) {
        heardOf.add(seat);
    }

    /**
     * Lets what is about seats go, and holds each mail against what the world says at this moment; before and after,
     * no account shows its reviewer more.
     */
    void leave() {
        accountsShowNoMore();
        held.letGo();
        for (var mail : held.all()) {
            var human = settled.byAddress(mail.recipient()).orElse(null);
            if (human == null || mail.state().equals(judged.put(mail.id(), mail.state()))) {
                continue;
            }
            var paper = settled.paper(mail.manuscript());
            assertThat(mail.seat()).as(mail.kind() + " to a reviewer").isNotNull();
            assertThat(mail.state())
                    .as("%s: %s of %s", mail.kind(), world.between(human, paper), paper)
                    .isEqualTo(expected(mail, human, paper));
            if (mail.state().equals("SENT")) {
                heardOf.add(mail.seat());
            } else if (mail.state().equals("FAILED")) {
                despiteIt(human, paper, mail);
            }
        }
        accountsShowNoMore();
    }

    private String expected(HeldInvitations.Mail mail, Human human, Paper paper) {
        if (mail.asks()) {
            if (!seatOf(settled.caseOf(paper), mail.seat())
                    .get("state")
                    .asString()
                    .equals("INVITED")) {
                return "DROPPED";
            }
            return setAside.mayBeAsked(human, paper) ? "SENT" : "FAILED";
        }
        assertThat(mail.ends()).as(mail.kind()).isTrue();
        return heardOf.contains(mail.seat()) ? "SENT" : "DROPPED";
    }

    /** Under an account is what its reviewer may be asked now, heard of before, or answered. */
    private void accountsShowNoMore() {
        var shown = new HashMap<Human, Set<String>>();
        for (var paper : world.papers) {
            for (var round : settled.caseOf(paper).see(Office.CHIEF).body().get("rounds")) {
                for (var seat : round.get("seats")) {
                    var human = settled.byId(seat.get("reviewerId").asString());
                    var id = seat.get("seatId").asString();
                    boolean shows =
                            switch (seat.get("state").asString()) {
                                case "INVITED" -> setAside.mayBeAsked(human, paper);
                                case "EXPIRED", "CANCELLED" -> heardOf.contains(UUID.fromString(id));
                                default -> true;
                            };
                    var own = shown.computeIfAbsent(human, none -> new HashSet<>());
                    if (shows) {
                        own.add(id);
                    } else {
                        var at = "/api/review/assignments/" + id;
                        office.get(at, account(human)).isProblem(404, "not-found");
                        office.post(at + "/agreement", account(human), -1, Map.of())
                                .isProblem(404, "not-found");
                    }
                }
            }
        }
        shown.forEach((human, seats) -> {
            var page = office.get("/api/review/assignments", account(human))
                    .is(200)
                    .body();
            assertThat(page.get("items").values().stream()
                            .map(one -> one.get("assignmentId").asString()))
                    .as("under the account of %s", human.email())
                    .containsExactlyInAnyOrderElementsOf(seats);
            assertThat(page.get("count").get("value").asInt()).isEqualTo(seats.size());
        });
    }

    private static Staff account(Human human) {
        return new Staff("of-" + human.email(), "", human.email(), "author");
    }

    /** Now and then an editor takes back what waits for an answer, most of all what was kept back. */
    void cancelSome(Paper paper) {
        var manuscript = settled.caseOf(paper);
        for (var round : manuscript.see(Office.CHIEF).body().get("rounds")) {
            for (var seat : round.get("seats")) {
                var human = settled.byId(seat.get("reviewerId").asString());
                if (seat.get("state").asString().equals("INVITED")
                        && (!setAside.mayBeAsked(human, paper) || world.chance(5))) {
                    manuscript
                            .post(
                                    "/seats/" + seat.get("seatId").asString() + "/cancellation",
                                    Office.EDITOR,
                                    Map.of("reason", "in conflict"))
                            .is(200);
                }
            }
        }
    }

    /** An editor keeps who was held back, with a reason; then, and only then, the invitation leaves. */
    private void despiteIt(Human human, Paper paper, HeldInvitations.Mail mail) {
        var manuscript = settled.caseOf(paper);
        var seat = manuscript.path() + "/seats/" + mail.seat();
        var now = seatOf(manuscript, mail.seat());
        var state = now.get("state").asString();
        if (state.equals("INVITED")) {
            office.post(seat + "/message", Office.EDITOR, -1, Map.of()).isProblem(422, "reviewer-needs-override");
        }
        if (world.chance(2) || !state.equals("INVITED")) {
            return;
        }
        var seen = new HashSet<String>();
        now.get("conflicts").forEach(one -> seen.add(one.get("code").asString()));
        var answer = office.post(
                seat + "/override",
                Office.EDITOR,
                manuscript.version(),
                Map.of("reason", "only expert", "setAside", seen));
        if (setAside.isFirm(human, paper)) {
            answer.isProblem(409, "conflict-stands");
            return;
        }
        answer.is(200);
        setAside.allow(human, paper);
        assertThat(office.get(manuscript.path() + "/timeline", Office.CHIEF).text())
                .contains("OVERRIDE_CONFLICT", "only expert");
        held.letGo();
        held.all().stream()
                .filter(one -> Objects.equals(one.seat(), mail.seat()))
                .forEach(one -> {
                    assertThat(one.state()).as(one.kind()).isEqualTo("SENT");
                    judged.put(one.id(), "SENT");
                });
        heardOf.add(mail.seat());
    }

    private static JsonNode seatOf(Office.Manuscript manuscript, @Nullable UUID seatId) {
        for (var round : manuscript.see(Office.CHIEF).body().get("rounds")) {
            for (var seat : round.get("seats")) {
                if (seat.get("seatId").asString().equals(String.valueOf(seatId))) {
                    return seat;
                }
            }
        }
        throw new AssertionError("no seat");
    }

    /** Of all that arrived, about a seat or not. */
    void nothingArrivedThatDidNotLeave() {
        for (var human : settled.people) {
            long left = held.all().stream()
                    .filter(mail -> mail.recipient().equals(human.email()))
                    .filter(mail -> mail.state().equals("SENT"))
                    .count();
            assertThat(Mailbox.of(human.email())).hasSize((int) left);
        }
    }
}
