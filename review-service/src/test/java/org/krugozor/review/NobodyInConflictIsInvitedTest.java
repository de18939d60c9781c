package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.SmallWorld;
import org.krugozor.review.support.SmallWorld.Facts;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Identity;
import org.krugozor.review.support.SmallWorld.Job;
import org.krugozor.review.support.SmallWorld.Kind;
import org.krugozor.review.support.SmallWorld.Paper;
import org.krugozor.review.support.SmallWorld.Tie;
import org.krugozor.review.support.SmallWorld.Work;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nobody in conflict with a manuscript is suggested, next in line, or reached by an invitation without a recorded reason:
 * at random, over the whole way from the profiles to the mail that left. Who is in conflict the small world says, which
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

    /** A language nobody else in the tests reads. */
    String language;

    private final List<Human> people = new ArrayList<>();
    private final Map<Human, Staff> editors = new LinkedHashMap<>();
    private final Map<String, Office.Manuscript> cases = new LinkedHashMap<>();

    /** What was set aside with a reason, by manuscript and reviewer. */
    private final Map<String, Set<Kind>> setAside = new HashMap<>();

    /** Mails whose leaving was judged. */
    private final Map<UUID, String> judged = new HashMap<>();

    @BeforeEach
    void open() {
        office = new Office(client);
        // invitations of this test wait until they are let go, so that something may come between
        sql("""
                create or replace function hold_mail_of_test() returns trigger language plpgsql as $$
                begin
                    if new.kind like 'invitation%' and new.recipient like '%zz%' then
                        new.not_before = timestamptz '2999-01-01';
                    end if;
                    return new;
                end $$""");
        sql("create or replace trigger hold_mail_of_test before insert on mail"
                + " for each row execute function hold_mail_of_test()");
    }

    @AfterEach
    void present() {
        clock.shift(Duration.ZERO);
        sql("drop trigger hold_mail_of_test on mail");
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
        world = new SmallWorld(seed);
        int next = LANGUAGES.getAndIncrement();
        language = "x" + (char) ('a' + next % 26) + (next < 26 ? "" : (char) ('a' + next / 26));
        for (int i = 0; i < 14; i++) {
            people.add(add(world.somebody(null)));
        }
        for (int i = 0; i < 3; i++) {
            editor(i == 0 ? people.get(0) : null);
        }
        for (int i = 0; i < 3; i++) {
            paper(
                    some(2),
                    world.chance(2) ? pick(people) : null,
                    List.of(200, 800, 1500).get(i),
                    false);
        }
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < 4; i++) {
            papers.add(paper(some(1 + world.random.nextInt(2)), null, 0, true));
        }
        papers.forEach(this::isJudgedRightly);

        for (var paper : papers.subList(0, 2)) {
            openedByHand(paper);
            somethingComesBetween(paper);
            isJudgedRightly(paper);
            mailLeaves();
            takenBack(paper);
            isJudgedRightly(paper);
            mailLeaves();
            oneDeclines(paper);
            somethingComesBetween(paper);
            mailLeaves();
        }
        planned(papers.subList(2, 4));
        mailLeaves();
        timePasses();
        mailLeaves();
        papers.forEach(this::isJudgedRightly);
        nothingArrivedThatDidNotLeave();
    }

    // ---- the world, as the office gets to know it

    private Human add(Facts facts) {
        var human = new Human();
        human.facts.add(facts);
        human.id = office.post(REVIEWERS, Office.SECRETARY, -1, profile(facts))
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
        return human;
    }

    private Map<String, Object> profile(Facts facts) {
        var body = new HashMap<String, Object>();
        body.put("personId", facts.identity().person());
        body.put("email", facts.identity().email());
        body.put("orcid", facts.identity().orcid());
        body.put("names", Map.of("latin", Map.of("surname", "Nobody" + world.tag, "given", "Qz")));
        body.put("languagesRead", List.of(language));
        body.put("locale", "en");
        body.put("maxLoad", 50);
        body.put("expertise", List.of(Map.of("field", "15", "level", 2 + world.random.nextInt(4))));
        body.put("affiliations", facts.jobs().stream().map(this::job).toList());
        body.put("publications", facts.works().stream().map(this::work).toList());
        body.put("ties", facts.ties().stream().map(this::tie).toList());
        return body;
    }

    private Map<String, Object> job(Job job) {
        var body = place(job);
        body.put(
                "to",
                job.endedDays() < 0
                        ? null
                        : LocalDate.now(ZoneOffset.UTC)
                                .minusDays(job.endedDays())
                                .toString());
        return body;
    }

    private Map<String, Object> place(Job job) {
        var body = new HashMap<String, Object>();
        body.put("institution", Map.of("en", SmallWorld.institution(world.tag, job.institution())));
        body.put("department", Map.of("en", "Department " + "ab".charAt(job.department())));
        return body;
    }

    private Map<String, Object> work(Work work) {
        var surname = SmallWorld.surname(world.tag, work.writer());
        var given = SmallWorld.given(work.writer());
        return Map.of(
                "title",
                "Work",
                "year",
                work.year(),
                "authors",
                List.of("Nobody, Q.", work.inFull() ? given + " " + surname : surname + ", G."));
    }

    private Map<String, Object> tie(Tie tie) {
        var writer = world.writers.get(tie.writer());
        var body = new HashMap<String, Object>();
        body.put("kind", tie.kind().name());
        body.put("name", tie.byName() ? SmallWorld.surname(world.tag, tie.writer()) + " G." : "somebody");
        body.put("email", tie.byName() ? null : writer.identity().email());
        return body;
    }

    private void editor(@Nullable Human also) {
        var staff = Staff.of("e" + UUID.randomUUID(), "author", "editor", "chief-editor");
        var facts = world.somebody(staff.personId());
        var known = new Facts(
                new Identity(
                        staff.personId(),
                        facts.identity().email(),
                        facts.identity().orcid()),
                facts.jobs().stream().filter(job -> job.endedDays() < 0).toList(),
                List.of(),
                List.of());
        var position = Neighbours.say("person-events", "PersonChanged", staff.personId(), person -> {
            person.put("personId", staff.personId()).put("accountId", staff.account());
            person.put("email", known.identity().email())
                    .put("orcid", known.identity().orcid());
            person.putObject("names")
                    .putObject("latin")
                    .put("surname", "Editor")
                    .put("given", "Qz");
            person.putNull("affiliation");
            known.jobs().forEach(job -> person.putPOJO("affiliation", place(job)));
        });
        office.get("/api/review/office", staff, position).is(200);
        var human = new Human();
        human.id = staff.personId();
        human.facts.add(known);
        if (also != null) {
            change(also, body -> body.put("personId", staff.personId()));
            var before = also.facts.get(0);
            also.facts.set(
                    0,
                    new Facts(
                            new Identity(
                                    staff.personId(),
                                    before.identity().email(),
                                    before.identity().orcid()),
                            before.jobs(),
                            before.works(),
                            before.ties()));
        }
        editors.put(human, staff);
    }

    private Paper paper(List<Integer> writers, @Nullable Human with, int daysAgo, boolean asked) {
        var signed = new ArrayList<Identity>();
        writers.forEach(one -> signed.add(world.writers.get(one).identity()));
        if (with != null) {
            signed.add(with.facts.get(0).identity());
        }
        var manuscript = office.submitted(state -> {
            state.put("language", language);
            var fields = state.putArray("fields");
            fields.addObject().put("code", "15").put("role", "THEORY").put("weight", 1.0);
            ((ObjectNode) state.get("version"))
                    .put("submittedAt", LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo) + "T00:00:00Z");
            var authors = state.putArray("contributors");
            for (int i = 0; i < signed.size(); i++) {
                var author = authors.addObject();
                author.put("personId", signed.get(i).person());
                author.put("email", signed.get(i).email());
                author.put("orcid", signed.get(i).orcid());
                author.put("corresponding", i == 0);
                boolean writer = i < writers.size();
                author.putObject("names")
                        .putObject("latin")
                        .put("surname", writer ? SmallWorld.surname(world.tag, writers.get(i)) : "Other" + world.tag)
                        .put("given", writer ? SmallWorld.given(writers.get(i)) : "Zq");
                if (writer) {
                    author.putPOJO(
                            "affiliation",
                            place(world.writers.get(writers.get(i)).job()));
                }
            }
        });
        var paper = new Paper(manuscript.id, writers, signed, daysAgo);
        world.papers.add(paper);
        cases.put(paper.id(), asked ? manuscript.inReview() : manuscript);
        return paper;
    }

    // ---- what the office says of it

    private void isJudgedRightly(Paper paper) {
        var manuscript = cases.get(paper.id());
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
        for (var human : people) {
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
            var seated = seated(manuscript);
            people.stream()
                    .filter(human -> !seated.contains(human.id))
                    .filter(human -> !world.between(human, paper).isEmpty())
                    .forEach(human -> assertThat(suggestion.body().get("panel").toString()
                                    + suggestion.body().get("alternates")
                                    + suggestion.body().get("substitutes"))
                            .doesNotContain(human.id));
        } else {
            suggestion.is(422);
        }
        editors.forEach((human, staff) -> {
            var kinds = EnumSet.noneOf(Kind.class);
            kinds.addAll(world.between(human, paper));
            people.stream()
                    .filter(one -> one.facts.stream().anyMatch(facts -> staff.personId()
                            .equals(facts.identity().person())))
                    .forEach(one -> kinds.addAll(world.between(one, paper)));
            assertThat(manuscript.see(staff).status()).as("editor: " + kinds).isEqualTo(kinds.isEmpty() ? 200 : 404);
        });
    }

    private Set<String> seated(Office.Manuscript manuscript) {
        var ids = new HashSet<String>();
        manuscript.see(Office.CHIEF).is(200).body().get("rounds").forEach(round -> round.get("seats")
                .forEach(seat -> ids.add(seat.get("reviewerId").asString())));
        return ids;
    }

    // ---- what editors do

    private void openedByHand(Paper paper) {
        var manuscript = cases.get(paper.id());
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, world.random);
        var panel = shuffled.subList(0, 2);
        var alternates = shuffled.subList(2, 7);
        var near = panel.stream()
                .filter(one -> !world.between(one, paper).isEmpty())
                .toList();
        var refused = rounds(manuscript, panel, alternates, false);
        boolean nextInLine =
                alternates.stream().anyMatch(one -> !world.between(one, paper).isEmpty());
        if (near.isEmpty() && !nextInLine) {
            refused.is(201);
            return;
        }
        refused.is(422);
        assertThat(seated(manuscript)).isEmpty();
        assertThat(queued(paper)).isZero();
        var free = alternates.stream()
                .filter(one -> world.between(one, paper).isEmpty())
                .toList();
        var reasoned = rounds(manuscript, panel, free, true);
        if (near.stream().anyMatch(one -> isFirm(one, paper))) {
            reasoned.is(422);
            panel = shuffled.stream()
                    .filter(one -> !isFirm(one, paper) && !free.contains(one))
                    .limit(2)
                    .toList();
            reasoned = rounds(manuscript, panel, free, true);
        }
        reasoned.is(201);
        panel.forEach(one -> allow(one, paper));
    }

    private boolean isFirm(Human human, Paper paper) {
        return world.between(human, paper).stream().anyMatch(SmallWorld.FIRM::contains);
    }

    private void allow(Human human, Paper paper) {
        setAside.computeIfAbsent(paper.id() + human.id, none -> EnumSet.noneOf(Kind.class))
                .addAll(world.between(human, paper));
    }

    private boolean mayBeAsked(Human human, Paper paper) {
        return !isFirm(human, paper)
                && setAside.getOrDefault(paper.id() + human.id, Set.of()).containsAll(world.between(human, paper));
    }

    private Answer rounds(Office.Manuscript manuscript, List<Human> panel, List<Human> alternates, boolean withReason) {
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
                                .map(one -> withReason
                                        ? Map.of("reviewerId", one.id, "override", Map.of("reason", "nobody else"))
                                        : Map.of("reviewerId", one.id))
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
                .add(byId(one.get("reviewerId").asString()))));
        for (var paper : papers) {
            assertThat(members.get(paper.id()))
                    .allMatch(one -> world.between(one, paper).isEmpty());
        }
        var late = papers.get(0);
        comesBetween(pick(members.get(late.id())), late);
        office.post(
                        PLANS + "/" + id + "/application",
                        Office.EDITOR,
                        plan.version(),
                        Map.of(
                                "panels",
                                papers.stream()
                                        .map(one -> Map.of("manuscriptId", one.id(), "gapReason", "small"))
                                        .toList()))
                .is(200);
        for (var paper : papers) {
            boolean free = members.get(paper.id()).stream()
                    .allMatch(one -> world.between(one, paper).isEmpty());
            assertThat(seated(cases.get(paper.id())).isEmpty()).isEqualTo(!free);
        }
    }

    private void oneDeclines(Paper paper) {
        var manuscript = cases.get(paper.id());
        for (var round : manuscript.see(Office.CHIEF).body().get("rounds")) {
            for (var seat : round.get("seats")) {
                var human = byId(seat.get("reviewerId").asString());
                if (seat.get("state").asString().equals("INVITED") && mayBeAsked(human, paper)) {
                    var before = seated(manuscript);
                    var next = idOfNext(round.get("alternates"), before, paper);
                    office.post(
                                    "/api/review/invitations/" + tokenOf(manuscript, seat) + "/declination",
                                    null,
                                    -1,
                                    Map.of("reason", "no time"))
                            .is(200);
                    var added = seated(manuscript);
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
                    && world.between(byId(one.asString()), paper).isEmpty()) {
                return Set.of(one.asString());
            }
        }
        return Set.of();
    }

    /** Whoever has not answered in time is let go, and alternates come in by themselves. */
    private void timePasses() {
        var before = new HashMap<String, Set<String>>();
        cases.forEach((id, manuscript) -> before.put(id, seated(manuscript)));
        for (int day : List.of(3, 6)) {
            clock.shift(Duration.ofDays(day));
            reminders.run().block(Duration.ofSeconds(60));
        }
        for (var paper : world.papers) {
            var added = seated(cases.get(paper.id()));
            added.removeAll(before.getOrDefault(paper.id(), Set.of()));
            assertThat(added).allMatch(one -> world.between(byId(one), paper).isEmpty());
        }
    }

    // ---- what comes between

    private void somethingComesBetween(Paper paper) {
        var seated = seated(cases.get(paper.id()));
        var asked = people.stream().filter(one -> seated.contains(one.id)).toList();
        comesBetween(world.chance(3) ? pick(people) : pick(asked), paper);
    }

    private void comesBetween(Human human, Paper paper) {
        int writer = paper.writers().get(0);
        var facts = human.facts.get(0);
        switch (world.random.nextInt(5)) {
            case 0 -> {
                var tie = world.tie(writer);
                change(human, body -> append(body, "ties", tie(tie)));
                human.facts.set(0, new Facts(facts.identity(), facts.jobs(), facts.works(), plus(facts.ties(), tie)));
            }
            case 1 -> {
                var work = new Work(writer, LocalDate.now().getYear() - 1, true);
                change(human, body -> append(body, "publications", work(work)));
                human.facts.set(0, new Facts(facts.identity(), facts.jobs(), plus(facts.works(), work), facts.ties()));
            }
            case 2 -> {
                office.post(
                                cases.get(paper.id()).path() + "/conflicts",
                                Office.SECRETARY,
                                -1,
                                Map.of("reviewerId", human.id, "type", "OTHER", "reason", "told us"))
                        .is(201);
                world.declare(human, paper);
            }
            case 3 -> paper(List.of(writer), human, 10, false);
            default -> merged(human, writer);
        }
    }

    /** What was declared of somebody turns out to be a mistake; what else stands between them stands on. */
    private void takenBack(Paper paper) {
        var manuscript = cases.get(paper.id());
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

    /** A second profile of the same person, under the writer's former address of a house they share, made one with it. */
    private void merged(Human human, int writer) {
        var twin = add(new Facts(
                new Identity(
                        null,
                        world.address("twin", false),
                        world.writers.get(writer).identity().orcid()),
                List.of(),
                List.of(),
                List.of()));
        office.post(
                        REVIEWERS + "/" + human.id + "/merging",
                        Office.SECRETARY,
                        office.get(REVIEWERS + "/" + human.id, Office.SECRETARY).version(),
                        Map.of("reviewerId", twin.id))
                .is(200);
        human.facts.add(twin.facts.get(0));
    }

    private void change(Human human, java.util.function.Consumer<Map<String, Object>> edit) {
        var profile = office.get(REVIEWERS + "/" + human.id, Office.SECRETARY);
        var body = new HashMap<String, Object>();
        profile.body().properties().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        edit.accept(body);
        office.put(REVIEWERS + "/" + human.id, Office.SECRETARY, profile.version(), body)
                .is(200);
    }

    private static void append(Map<String, Object> body, String list, Map<String, Object> one) {
        var all = new ArrayList<Object>();
        ((JsonNode) body.get(list)).forEach(all::add);
        all.add(one);
        body.put(list, all);
    }

    // ---- the mail

    private record Mail(UUID id, String manuscript, String recipient, String state, UUID seat) {}

    /** Lets the invitations go, and holds each against what the world says at this moment. */
    private void mailLeaves() {
        letGo();
        for (var mail : mails()) {
            var paper = paper(mail.manuscript());
            var human = byAddress(mail.recipient());
            if (mail.state().equals(judged.get(mail.id()))) {
                continue;
            }
            judged.put(mail.id(), mail.state());
            assertThat(mail.state())
                    .as("%s of %s", world.between(human, paper), paper)
                    .isEqualTo(mayBeAsked(human, paper) ? "SENT" : "FAILED");
            if (mail.state().equals("FAILED")) {
                despiteIt(human, paper, mail);
            }
        }
    }

    /** An editor keeps who was held back, with a reason; then, and only then, the invitation leaves. */
    private void despiteIt(Human human, Paper paper, Mail mail) {
        var manuscript = cases.get(paper.id());
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
        if (isFirm(human, paper)) {
            answer.isProblem(409, "conflict-stands");
            return;
        }
        answer.is(200);
        allow(human, paper);
        assertThat(office.get(manuscript.path() + "/timeline", Office.CHIEF).text())
                .contains("OVERRIDE_CONFLICT", "only expert");
        letGo();
        assertThat(mails().stream().filter(one -> one.id().equals(mail.id())).findFirst())
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

    private void letGo() {
        sql("update mail set not_before = timestamptz '2000-01-01' where state = 'QUEUED' and recipient like '%"
                + world.tag + "%'");
        Eventually.value(
                "the mail to leave",
                PATIENCE,
                () -> mails().stream().noneMatch(one -> one.state().equals("QUEUED"))
                        ? Optional.of(true)
                        : Optional.empty());
    }

    private List<Mail> mails() {
        return database.sql("""
                        select id, manuscript_id, recipient, state, seat_id from mail
                        where kind in ('invitation', 'invitation-reminder') and recipient like :tag order by queued_at""")
                .bind("tag", "%" + world.tag + "%")
                .map(row -> new Mail(
                        row.get("id", UUID.class),
                        row.get("manuscript_id", UUID.class).toString(),
                        row.get("recipient", String.class),
                        row.get("state", String.class),
                        row.get("seat_id", UUID.class)))
                .all()
                .collectList()
                .block();
    }

    private long queued(Paper paper) {
        return mails().stream()
                .filter(mail -> mail.manuscript().equals(paper.id()))
                .count();
    }

    private void nothingArrivedThatDidNotLeave() {
        for (var human : people) {
            long left = mails().stream()
                    .filter(mail -> mail.recipient().equals(human.email()))
                    .filter(mail -> mail.state().equals("SENT"))
                    .count();
            assertThat(Mailbox.of(human.email()).stream()
                            .filter(mail -> mail.text().contains("/i/"))
                            .count())
                    .isEqualTo(left);
        }
    }

    // ---- small things

    private Human byId(String id) {
        return people.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    private Human byAddress(String address) {
        return people.stream()
                .filter(one -> one.facts.stream()
                        .anyMatch(facts -> facts.identity().email().equals(address)))
                .findFirst()
                .orElseThrow();
    }

    private Paper paper(String id) {
        return world.papers.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> some(int number) {
        var all = new ArrayList<Integer>();
        world.writers.forEach(one -> all.add(one.number()));
        Collections.shuffle(all, world.random);
        return List.copyOf(all.subList(0, number));
    }

    private <T> T pick(List<T> all) {
        return all.get(world.random.nextInt(all.size()));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    private void sql(String statement) {
        database.sql(statement).then().block();
    }
}
