package org.krugozor.stack.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.PlayerSettings;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.PlayedManuscript;
import org.krugozor.stack.player.step.StepKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The data of the demonstration can be played: every act has its day, its order and its people. */
class TimelineTest {

    private final DemonstrationData data = DemonstrationData.load();
    private final Company company =
            new Company(new Krugozor(PlayerSettings.from(Map.of())), data.people(), data.reviewers());
    private final Desks desks = Desks.of(company, new StepKeys("test"), data, Duration.ZERO, new Trail());

    @Test
    void everyManuscriptHasActsInOrderWithNamesOfTheirOwn() {
        assertThat(data.manuscripts()).isNotEmpty().allSatisfy(manuscript -> {
            var acts = acts(manuscript);
            assertThat(acts).isNotEmpty();
            assertThat(acts).extracting(Act::day).isSorted().allMatch(day -> day >= -364 && day <= 0);
            assertThat(acts).extracting(Act::step).doesNotHaveDuplicates();
        });
    }

    @Test
    void nothingIsDoneBeforeWhatItRestsOn() {
        assertThat(data.manuscripts()).allSatisfy(manuscript -> {
            var done = new HashSet<String>();
            for (var act : acts(manuscript)) {
                var step = act.step().substring(act.of().length() + 1);
                requiredBy(step).forEach(required -> assertThat(done)
                        .as("%s of %s rests on %s", step, act.of(), required)
                        .contains(required));
                done.add(step);
            }
        });
    }

    @Test
    void everybodyWhoActsIsInTheCompany() {
        var unknown = new TreeSet<String>();
        for (var manuscript : data.manuscripts()) {
            named(manuscript, unknown);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatAnIssuePrintsIsReadyBeforeItFreezes() {
        for (var issue : data.issues()) {
            for (var item : issue.path("items")) {
                var key = item.path("manuscript").asString();
                var manuscript = data.manuscripts().stream()
                        .filter(one -> one.path("key").asString().equals(key))
                        .findFirst();
                assertThat(manuscript).as(key).isPresent();
                assertThat(acts(manuscript.orElseThrow()))
                        .filteredOn(act -> act.step().endsWith("/ready"))
                        .as("readiness of %s", key)
                        .singleElement()
                        .satisfies(ready -> assertThat(ready.day())
                                .isLessThanOrEqualTo(issue.path("frozenDay").asInt(4) - 5));
            }
        }
    }

    private List<Act> acts(JsonNode manuscript) {
        return new ManuscriptTimeline(
                        desks,
                        new PlayedManuscript(manuscript, new Trail()),
                        MissingNode.getInstance(),
                        data.office("secretary"),
                        LocalDate.of(2026, 11, 22))
                .acts(prepared -> {});
    }

    private static Set<String> requiredBy(String step) {
        var parts = step.split("/");
        if (step.startsWith("round-")) {
            return switch (parts[1]) {
                case "opened" -> parts[0].equals("round-1") ? Set.of("triage") : Set.of(revisionBefore(parts[0]));
                case "reviewed" -> Set.of(parts[0] + "/agreed/" + parts[2]);
                default -> Set.of(parts[0] + "/opened");
            };
        }
        return switch (parts[0]) {
            case "submitted", "draft-prepared" -> Set.of();
            case "completed" -> Set.of("returned");
            case "in-production" -> Set.of("triage");
            case "proof-sent", "ready" -> Set.of("in-production", "typeset");
            case "proof-approved" -> Set.of("proof-sent");
            default -> Set.of("submitted");
        };
    }

    /** The second round is of the second version, which is the third thing the author fills in. */
    private static String revisionBefore(String round) {
        return "revised/" + (Integer.parseInt(round.substring("round-".length())) + 1);
    }

    private void named(JsonNode node, Set<String> unknown) {
        var found = new ArrayList<String>();
        collect(node, found);
        for (var key : found) {
            if (key.startsWith("p-") && !company.people().containsKey(key)
                    || key.startsWith("r-") && !company.reviewers().containsKey(key)) {
                unknown.add(key);
            }
        }
    }

    private static void collect(JsonNode node, List<String> found) {
        for (var member :
                List.of("by", "person", "submittedBy", "handlingEditor", "decidingEditor", "reviewer", "reviewerKey")) {
            if (node.path(member).isString()) {
                found.add(node.path(member).asString());
            }
        }
        node.forEach(child -> collect(child, found));
    }
}
