package org.krugozor.review.support;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.support.SmallWorld.Facts;
import org.krugozor.review.support.SmallWorld.Human;
import org.krugozor.review.support.SmallWorld.Identity;
import org.krugozor.review.support.SmallWorld.Kind;
import org.krugozor.review.support.SmallWorld.Naming;
import org.krugozor.review.support.SmallWorld.Paper;
import org.krugozor.review.support.SmallWorld.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells an office of a small world: profiles, editors and manuscripts, and what becomes of them later. */
public final class WorldInOffice {

    private static final String REVIEWERS = "/api/review/reviewers";

    public final List<Human> people;
    public final Map<Human, Staff> editors = new LinkedHashMap<>();

    private final SmallWorld world;
    private final Office office;
    private final String language;
    private final WorldForms forms;
    private final Map<String, Office.Manuscript> cases = new LinkedHashMap<>();

    /** @param language everybody in it reads and writes, and nobody else in the tests */
    public WorldInOffice(SmallWorld world, Office office, String language) {
        this.world = world;
        people = world.people;
        this.office = office;
        this.language = language;
        forms = new WorldForms(world, language);
    }

    public Office.Manuscript caseOf(Paper paper) {
        return Objects.requireNonNull(cases.get(paper.id()));
    }

    /** A reviewer whose profile says this. */
    public Human add(Facts facts) {
        var human = new Human();
        human.facts.add(facts);
        human.id = office.post(REVIEWERS, Office.SECRETARY, -1, forms.profile(facts))
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
        return human;
    }

    /** @param also the same person with a profile as a reviewer */
    public void editor(@Nullable Human also) {
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
            known.jobs().forEach(job -> person.putPOJO("affiliation", forms.place(job)));
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

    /** @param asked whether reviewers are sought for it */
    public Paper paper(List<Integer> writers, @Nullable Human with, int daysAgo, boolean asked) {
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
                            forms.place(world.writers.get(writers.get(i)).job()));
                }
            }
        });
        var paper = new Paper(manuscript.id, writers, signed, daysAgo);
        world.papers.add(paper);
        cases.put(paper.id(), asked ? manuscript.inReview() : manuscript);
        return paper;
    }

    /** One more thing that makes a conflict, told to the office in the way such things become known. */
    public void comesBetween(Human human, Paper paper) {
        int writer = paper.writers().get(0);
        var facts = human.facts.get(0);
        switch (world.random.nextInt(6)) {
            case 0 -> {
                var tie = world.tie(writer);
                change(human, body -> append(body, "ties", forms.tie(tie)));
                human.facts.set(0, new Facts(facts.identity(), facts.jobs(), facts.works(), plus(facts.ties(), tie)));
            }
            case 1 -> {
                var work = new Work(writer, LocalDate.now().getYear() - 1, true);
                change(human, body -> append(body, "publications", forms.work(work)));
                human.facts.set(0, new Facts(facts.identity(), facts.jobs(), plus(facts.works(), work), facts.ties()));
            }
            case 2 -> {
                office.post(
                                caseOf(paper).path() + "/conflicts",
                                Office.SECRETARY,
                                -1,
                                Map.of("reviewerId", human.id, "type", "OTHER", "reason", "told us"))
                        .is(201);
                world.declare(human, paper);
            }
            case 3 -> paper(List.of(writer), human, 10, false);
            case 4 -> named(writer, human);
            default -> merged(human, writer);
        }
    }

    /** The writer names somebody in a profile of their own. */
    public void named(int number, Human whom) {
        var writer = world.writers.get(number);
        var owner = world.profileOf(writer).orElseGet(() -> {
            var fresh = add(world.of(writer));
            people.add(fresh);
            return fresh;
        });
        if (owner == whom) {
            return;
        }
        var naming = new Naming(
                whom,
                List.of(Kind.ADVISER, Kind.PERSONAL, Kind.OTHER, Kind.CO_AUTHOR).get(world.random.nextInt(4)),
                world.chance(2));
        var said = forms.naming(naming);
        change(owner, body -> append(body, said.getKey(), said.getValue()));
        world.name(owner, naming);
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

    private void change(Human human, Consumer<Map<String, Object>> edit) {
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

    public Human byId(String id) {
        return people.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    /** The reviewer with this address; nobody where it is a writer's or an editor's. */
    public Optional<Human> byAddress(String address) {
        return people.stream()
                .filter(one -> one.facts.stream()
                        .anyMatch(facts -> facts.identity().email().equals(address)))
                .findFirst();
    }

    public Paper paper(String id) {
        return world.papers.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<Integer> some(int number) {
        var all = new ArrayList<Integer>();
        world.writers.forEach(one -> all.add(one.number()));
        Collections.shuffle(all, world.random);
        return List.copyOf(all.subList(0, number));
    }

    public <T> T pick(List<T> all) {
        return all.get(world.random.nextInt(all.size()));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    /** Ids of everybody ever asked. */
    public Set<String> seated(Paper paper) {
        var ids = new HashSet<String>();
        caseOf(paper).see(Office.CHIEF).is(200).body().get("rounds").forEach(round -> round.get("seats")
                .forEach(seat -> ids.add(seat.get("reviewerId").asString())));
        return ids;
    }
}
