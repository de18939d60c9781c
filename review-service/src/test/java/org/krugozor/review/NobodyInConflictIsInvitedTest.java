package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.HeldInvitations;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.PlansOfOffice;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.SetAside;
import org.krugozor.review.support.SmallWorld;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Kind;
import org.krugozor.review.support.SmallWorld.Paper;
import org.krugozor.review.support.WorldInOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Nobody in conflict with a manuscript is suggested, next in line, or reached without a recorded reason, by whatever mail
 * or under their account: at random, over the whole way from the profiles to the mail that left. Who is in conflict the small world says, which
 * made the ties and asks nobody.
 */
@RunningOffice
class NobodyInConflictIsInvitedTest {

    private static final String REVIEWERS = "/api/review/reviewers";
    private static final String PLANS = "/api/review/assignment-plans";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger LANGUAGES = new AtomicInteger();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DomainClock clock;

    @Autowired
    Reminders reminders;

    Office office;
    SmallWorld world;
    WorldInOffice settled;
    SetAside setAside;
    HeldInvitations held;
    JudgedInvitations invitations;

    @AfterEach
    void present() {
        clock.shift(Duration.ZERO);
        held.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverHappensNobodyInConflictIsReached(long seed) {
        walk(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void whateverHappensOverMoreWorldsNobodyInConflictIsReached(long seed) {
        walk(seed);
    }

    private void walk(long seed) {
        office = new Office(client);
        world = new SmallWorld(seed);
        held = new HeldInvitations(database, world.tag);
        setAside = new SetAside(world);
        int next = LANGUAGES.getAndIncrement();
        settled = new WorldInOffice(
                world, office, "x" + (char) ('a' + next % 26) + (next < 26 ? "" : (char) ('a' + next / 26)));
        invitations = new JudgedInvitations(office, settled, world, setAside, held);
        for (int i = 0; i < 14; i++) {
            settled.people.add(settled.add(world.somebody(null)));
        }
        for (int i = 0; i < 3; i++) {
            settled.editor(i == 0 ? settled.people.get(0) : null);
        }
        for (int i = 0; i < 3; i++) {
            settled.paper(
                    settled.some(2),
                    world.chance(2) ? settled.pick(settled.people) : null,
                    List.of(200, 800, 1500).get(i),
                    false);
        }
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < 4; i++) {
            papers.add(settled.paper(settled.some(1 + world.random.nextInt(2)), null, 0, true));
        }
        for (int i = 0; i < 3; i++) {
            settled.named(world.random.nextInt(world.writers.size()), settled.pick(settled.people));
        }
        papers.forEach(this::isJudgedRightly);

        for (var paper : papers.subList(0, 2)) {
            openedByHand(paper);
            somethingComesBetween(paper);
            isJudgedRightly(paper);
            invitations.leave();
            takenBack(paper);
            isJudgedRightly(paper);
            invitations.leave();
            oneDeclines(paper);
            somethingComesBetween(paper);
            if (world.chance(2)) {
                invitations.cancelSome(paper);
            }
            invitations.leave();
            invitations.cancelSome(paper);
            invitations.leave();
        }
        planned(papers.subList(2, 4));
        invitations.leave();
        timePasses();
        invitations.leave();
        papers.forEach(this::isJudgedRightly);
        invitations.nothingArrivedThatDidNotLeave();
    }

    // ---- what the office says of it

    private void isJudgedRightly(Paper paper) {
        var manuscript = settled.caseOf(paper);
        var shown = candidates(manuscript);
        for (var human : settled.people) {
            var candidate = shown.get(human.id);
            assertThat(candidate.get("obstacles").toString().contains("conflicted"))
                    .as("%s of %s: %s", world.between(human, paper), paper, candidate)
                    .isEqualTo(!world.between(human, paper).isEmpty());
            if (!world.between(human, paper).isEmpty()) {
                assertThat(candidate.get("eligible").asBoolean()).isFalse();
            }
        }
        var suggestion = office.post(manuscript.path() + "/panel/suggestion", Office.EDITOR, -1, Map.of("seats", 2));
        if (suggestion.status() == 200) {
            var seated = settled.seated(paper);
            settled.people.stream()
                    .filter(human -> !seated.contains(human.id))
                    .filter(human -> !world.between(human, paper).isEmpty())
                    .forEach(human -> assertThat(suggestion.body().get("panel").toString()
                                    + suggestion.body().get("alternates")
                                    + suggestion.body().get("substitutes"))
                            .doesNotContain(human.id));
        } else {
            suggestion.is(422);
        }
        settled.editors.forEach((human, staff) -> {
            var kinds = EnumSet.noneOf(Kind.class);
            kinds.addAll(world.between(human, paper));
            settled.people.stream()
                    .filter(one -> one.facts.stream().anyMatch(facts -> staff.personId()
                            .equals(facts.identity().person())))
                    .forEach(one -> kinds.addAll(world.between(one, paper)));
            assertThat(manuscript.see(staff).status()).as("editor: " + kinds).isEqualTo(kinds.isEmpty() ? 200 : 404);
        });
    }

    /** Everybody of this world as the office shows them beside the manuscript. */
    private Map<String, JsonNode> candidates(Office.Manuscript manuscript) {
        var shown = new HashMap<String, JsonNode>();
        String after = "";
        do {
            var page = office.get(
                            manuscript.path() + "/candidates?limit=100&q=Nobody" + world.tag
                                    + (after.isEmpty() ? "" : "&after=" + after),
                            Office.EDITOR)
                    .is(200)
                    .body();
            page.get("items").forEach(one -> shown.put(one.get("reviewerId").asString(), one));
            after = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!after.isEmpty());
        return shown;
    }

    // ---- what editors do

    private void openedByHand(Paper paper) {
        var manuscript = settled.caseOf(paper);
        var shuffled = new ArrayList<>(settled.people);
        Collections.shuffle(shuffled, world.random);
        var panel = shuffled.subList(0, 2);
        var alternates = shuffled.subList(2, 7);
        var near = panel.stream()
                .filter(one -> !world.between(one, paper).isEmpty())
                .toList();
        var refused = rounds(manuscript, panel, alternates, null);
        boolean nextInLine =
                alternates.stream().anyMatch(one -> !world.between(one, paper).isEmpty());
        if (near.isEmpty() && !nextInLine) {
            refused.is(201);
            return;
        }
        refused.is(422);
        assertThat(settled.seated(paper)).isEmpty();
        assertThat(held.of(paper)).isZero();
        var free = alternates.stream()
                .filter(one -> world.between(one, paper).isEmpty())
                .toList();
        var shown = candidates(manuscript);
        var known = new HashMap<Human, Set<Kind>>();
        panel.forEach(one -> known.put(one, Set.copyOf(world.between(one, paper))));
        if (world.chance(2)) {
            settled.comesBetween(settled.pick(panel), paper);
        }
        var reasoned = rounds(manuscript, panel, free, shown);
        if (panel.stream().anyMatch(one -> setAside.isFirm(one, paper))) {
            reasoned.is(422);
            panel = shuffled.stream()
                    .filter(one -> !setAside.isFirm(one, paper) && !free.contains(one))
                    .limit(2)
                    .toList();
            reasoned = rounds(manuscript, panel, free, candidates(manuscript));
        } else if (panel.stream().anyMatch(one -> !known.get(one).containsAll(world.between(one, paper)))) {
            reasoned.isProblem(422, "reviewer-obstacle-new");
            assertThat(settled.seated(paper)).isEmpty();
            reasoned = rounds(manuscript, panel, free, candidates(manuscript));
        }
        reasoned.is(201);
        panel.forEach(one -> setAside.allow(one, paper));
    }

    /** @param shown beside the manuscript when the reasons were given; null without reasons */
    private Answer rounds(
            Office.Manuscript manuscript,
            List<Human> panel,
            List<Human> alternates,
            @Nullable Map<String, JsonNode> shown) {
        return manuscript.post(
                "/rounds",
                Office.EDITOR,
                Map.of(
                        "gapReason",
                        "small field",
                        "alternates",
                        alternates.stream().map(one -> one.id).toList(),
                        "reviewers",
                        panel.stream()
                                .map(one -> shown == null
                                        ? Map.of("reviewerId", one.id)
                                        : Map.of(
                                                "reviewerId",
                                                one.id,
                                                "override",
                                                Map.of(
                                                        "reason",
                                                        "nobody else",
                                                        "setAside",
                                                        shown.get(one.id).get("standing"))))
                                .toList()));
    }

    private void planned(List<Paper> papers) {
        var id = office.post(
                        PLANS,
                        Office.EDITOR,
                        -1,
                        Map.of(
                                "seats",
                                2,
                                "seconds",
                                1,
                                "manuscripts",
                                papers.stream().map(Paper::id).toList()))
                .is(202)
                .body()
                .get("id")
                .asString();
        var plan = Eventually.value("plan " + id, PATIENCE, () -> Optional.of(
                        office.get(PLANS + "/" + id, Office.EDITOR).is(200))
                .filter(one -> !one.body().get("state").asString().equals("WORKING")));
        if (!plan.body().get("state").asString().equals("READY")) {
            return;
        }
        var members = new HashMap<String, List<Human>>();
        plan.body().get("panels").forEach(panel -> panel.get("reviewers").forEach(one -> members.computeIfAbsent(
                        panel.get("manuscriptId").asString(), none -> new ArrayList<>())
                .add(settled.byId(one.get("reviewerId").asString()))));
        for (var paper : papers) {
            assertThat(members.get(paper.id()))
                    .allMatch(one -> world.between(one, paper).isEmpty());
        }
        var late = papers.get(0);
        settled.comesBetween(settled.pick(members.get(late.id())), late);
        office.post(
                        PLANS + "/" + id + "/application",
                        Office.EDITOR,
                        plan.version(),
                        Map.of(
                                "panels",
                                papers.stream()
                                        .map(one -> Map.of("manuscriptId", one.id(), "gapReason", "small"))
                                        .toList()))
                .is(202);
        new PlansOfOffice(office).opened(id);
        for (var paper : papers) {
            boolean free = members.get(paper.id()).stream()
                    .allMatch(one -> world.between(one, paper).isEmpty());
            assertThat(settled.seated(paper).isEmpty()).isEqualTo(!free);
        }
    }

    private void oneDeclines(Paper paper) {
        var manuscript = settled.caseOf(paper);
        for (var round : manuscript.see(Office.CHIEF).body().get("rounds")) {
            for (var seat : round.get("seats")) {
                var human = settled.byId(seat.get("reviewerId").asString());
                if (seat.get("state").asString().equals("INVITED") && setAside.mayBeAsked(human, paper)) {
                    var before = settled.seated(paper);
                    var next = idOfNext(round.get("alternates"), before, paper);
                    office.post(
                                    "/api/review/invitations/" + tokenOf(manuscript, seat) + "/declination",
                                    null,
                                    -1,
                                    Map.of("reason", "no time"))
                            .is(200);
                    invitations.heard(UUID.fromString(seat.get("seatId").asString()));
                    var added = settled.seated(paper);
                    added.removeAll(before);
                    assertThat(added).isEqualTo(next);
                    return;
                }
            }
        }
    }

    /** Of the invitation as a message, which an editor copies. */
    private String tokenOf(Office.Manuscript manuscript, JsonNode seat) {
        var text = office.post(
                        manuscript.path() + "/seats/" + seat.get("seatId").asString() + "/message",
                        Office.EDITOR,
                        -1,
                        Map.of())
                .is(200)
                .body()
                .get("text")
                .asString();
        return new Mailbox.Mail("", text, text, "").token();
    }

    private Set<String> idOfNext(JsonNode alternates, Set<String> seated, Paper paper) {
        for (var one : alternates) {
            if (!seated.contains(one.asString())
                    && world.between(settled.byId(one.asString()), paper).isEmpty()) {
                return Set.of(one.asString());
            }
        }
        return Set.of();
    }

    /** Whoever has not answered in time is let go, and alternates come in by themselves. */
    private void timePasses() {
        var before = new HashMap<String, Set<String>>();
        world.papers.forEach(paper -> before.put(paper.id(), settled.seated(paper)));
        for (int day : List.of(3, 6)) {
            clock.shift(Duration.ofDays(day));
            reminders.run().block(Duration.ofSeconds(60));
        }
        for (var paper : world.papers) {
            var added = settled.seated(paper);
            added.removeAll(before.getOrDefault(paper.id(), Set.of()));
            assertThat(added)
                    .allMatch(one -> world.between(settled.byId(one), paper).isEmpty());
        }
    }

    // ---- what comes between

    private void somethingComesBetween(Paper paper) {
        var seated = settled.seated(paper);
        var asked =
                settled.people.stream().filter(one -> seated.contains(one.id)).toList();
        settled.comesBetween(world.chance(3) ? settled.pick(settled.people) : settled.pick(asked), paper);
    }

    /** What was declared of somebody turns out to be a mistake; what else stands between them stands on. */
    private void takenBack(Paper paper) {
        var manuscript = settled.caseOf(paper);
        for (var human : world.declaredOf(paper)) {
            for (var one : manuscript.see(Office.SECRETARY).body().get("declared")) {
                if (one.get("mayWithdraw").asBoolean()
                        && one.get("reviewerId").asString("").equals(human.id)) {
                    manuscript
                            .post(
                                    "/conflicts/" + one.get("declarationId").asString() + "/withdrawal",
                                    Office.SECRETARY,
                                    Map.of("reason", "a mistake"))
                            .is(200);
                }
            }
            world.takeBack(human, paper);
        }
    }
}
