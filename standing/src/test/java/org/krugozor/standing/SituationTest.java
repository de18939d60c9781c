package org.krugozor.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest {

    @Test
    void noTripleStandsForTwoSituations() {
        var triples = Arrays.stream(Situation.values())
                .map(one -> List.of(one.stage(), one.status(), one.waitingFor()))
                .toList();
        assertThat(triples).doesNotHaveDuplicates();
    }

    @Test
    void aTripleOutsideTheTableIsNoSituation() {
        var legal = 0;
        for (var stage : Stage.values()) {
            for (var status : Status.values()) {
                for (var party : Party.values()) {
                    var situation = Situation.of(stage, status, party);
                    if (situation.isPresent()) {
                        legal++;
                    } else {
                        assertThatThrownBy(() -> new Standing(stage, status, party, null, 0).situation())
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                }
            }
        }
        assertThat(legal).isEqualTo(Situation.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsWaitedForExactlyWhenItIsOver(Situation situation) {
        assertThat(situation.waitingFor() == Party.NOBODY)
                .isEqualTo(situation.status().isFinal());
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalAndAPublicationAreTheEnd(Situation situation) {
        var end = situation.status() == Status.WITHDRAWN || situation.status() == Status.PUBLISHED;
        assertThat(situation.next().isEmpty()).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource
    void everySituationIsReachedFromADraft(Situation situation) {
        var seen = EnumSet.of(Situation.WITH_AUTHOR);
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (var next : open.poll().next()) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(seen).contains(situation);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnIssuePublishes(Situation situation) {
        assertThat(situation.next().contains(Situation.PUBLISHED)).isEqualTo(situation == Situation.PLACED);
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalKeepsTheStageItHappenedAt(Situation situation) {
        assertThat(situation.next())
                .filteredOn(next -> next.status() == Status.WITHDRAWN)
                .allMatch(next -> next.stage() == situation.stage());
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesOnCanBeWithdrawn(Situation situation) {
        if (!situation.status().isFinal()) {
            assertThat(situation.next()).anyMatch(next -> next.status() == Status.WITHDRAWN);
        }
    }
}
