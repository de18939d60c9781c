package org.krugozor.review.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.krugozor.review.support.Answers.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Backlogs of an office of their own, and the plans for them. */
public final class PlansOfOffice {

    public static final String PLANS = "/api/review/assignment-plans";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger LANGUAGES = new AtomicInteger();

    /** A language nobody else in the tests reads: whoever is added here is alone with the manuscripts made here. */
    public final String language = language(LANGUAGES.getAndIncrement());

    private final Office office;

    public PlansOfOffice(Office office) {
        this.office = office;
    }

    private static String language(int number) {
        return "w" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** A manuscript on these fields that waits for its panel. */
    public Office.Manuscript waiting(String... fields) {
        return office.submitted(state -> {
                    state.put("language", language);
                    ((ObjectNode) state.get("contributors").get(0)).put("email", authorsAddress());
                    var all = state.putArray("fields");
                    for (var field : fields) {
                        all.addObject().put("code", field).put("role", "THEORY").put("weight", 1.0 / fields.length);
                    }
                })
                .inReview();
    }

    /** Answers their id. */
    public String reviewer(Map<String, Object> besides, Map<String, Integer> expertise) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var profile = new HashMap<String, Object>(Map.of(
                "email",
                word + "@plan.example",
                "names",
                Map.of("latin", Map.of("surname", "Planned" + word, "given", "P")),
                "languagesRead",
                List.of(language),
                "locale",
                "en",
                "maxLoad",
                3,
                "expertise",
                expertise.entrySet().stream()
                        .map(known -> Map.of("field", known.getKey(), "level", known.getValue()))
                        .toList()));
        profile.putAll(besides);
        return office.post("/api/review/reviewers", Office.SECRETARY, -1, profile)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
    }

    public String reviewer() {
        return reviewer(Map.of(), Map.of("11.15", 4, "15", 4));
    }

    /** Of an author of this test's manuscripts and of no other's, so that a tie to them is nobody else's conflict. */
    private String authorsAddress() {
        return "author-" + language + "@plans.example";
    }

    /** What a profile says of somebody in conflict with every manuscript made here. */
    public Map<String, Object> nearAnAuthor() {
        return Map.of("ties", List.of(Map.of("kind", "PERSONAL", "name", "Q. Xzy", "email", authorsAddress())));
    }

    /** Has a plan worked out; answers its id. */
    public String order(Map<String, Object> besides, Office.Manuscript... manuscripts) {
        var wanted = new HashMap<String, Object>(Map.of(
                "seats",
                2,
                "seconds",
                1,
                "manuscripts",
                Arrays.stream(manuscripts).map(one -> one.id).toList()));
        wanted.putAll(besides);
        return office.post(PLANS, Office.EDITOR, -1, wanted)
                .is(202)
                .body()
                .get("id")
                .asString();
    }

    public Answer plan(String id) {
        return office.get(PLANS + "/" + id, Office.EDITOR);
    }

    /** The plan when it is. */
    public Answer worked(String id) {
        return Eventually.value("plan " + id, PATIENCE, () -> Optional.of(plan(id).is(200))
                .filter(plan -> !plan.body().get("state").asString().equals("WORKING")));
    }

    public static Set<String> members(JsonNode panel) {
        var ids = new HashSet<String>();
        panel.get("reviewers").forEach(one -> ids.add(one.get("reviewerId").asString()));
        return ids;
    }

    public static JsonNode panel(Answer plan, Office.Manuscript manuscript) {
        for (var panel : plan.body().get("panels")) {
            if (panel.get("manuscriptId").asString().equals(manuscript.id)) {
                return panel;
            }
        }
        throw new AssertionError("no panel for " + manuscript.number + " in " + plan.body());
    }

    /** The plan when nothing of it is about to be opened any more. */
    public Answer opened(String id) {
        return Eventually.value("rounds of plan " + id, PATIENCE, () -> Optional.of(plan(id).is(200))
                .filter(plan -> StreamSupport.stream(plan.body().get("panels").spliterator(), false)
                        .noneMatch(panel -> panel.get("applying").asBoolean())));
    }

    /** The plan once it was applied and all of it opened or refused. */
    public Answer applied(String id, long version, Office.Manuscript... manuscripts) {
        apply(id, version, manuscripts).is(202);
        return opened(id);
    }

    public Answer apply(String id, long version, Office.Manuscript... manuscripts) {
        return office.postOnce(
                PLANS + "/" + id + "/application",
                Office.EDITOR,
                version,
                Map.of(
                        "panels",
                        Arrays.stream(manuscripts)
                                .map(one -> Map.of("manuscriptId", one.id, "gapReason", "small field"))
                                .toList()));
    }

    /** Ids of everybody invited, nobody twice. */
    public Set<String> invited(Office.Manuscript manuscript) {
        var ids = new ArrayList<String>();
        manuscript.see(Office.CHIEF).body().get("rounds").forEach(round -> round.get("seats")
                .forEach(seat -> ids.add(seat.get("reviewerId").asString())));
        assertThat(ids).doesNotHaveDuplicates();
        return new HashSet<>(ids);
    }
}
