package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krugozor.platform.problem.Outcome;

/** Walks the whole table of transitions. */
class ActTest {

    @ParameterizedTest
    @EnumSource(Act.class)
    void leadsOnlyWhereTheSharedTableOfSituationsLets(Act act) {
        for (var from : act.from()) {
            assertThat(from.situation().mayBecome(act.to().situation()))
                    .as("%s from %s to %s", act, from, act.to())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void illegalTransitionsAllFailTheSameWay(Phase phase) {
        for (var act : Act.values()) {
            if (!act.allowedIn(phase) && act.at(phase) instanceof Outcome.Rejected<Phase> rejected) {
                assertThat(rejected.failure().type()).isEqualTo("not-allowed-now");
                assertThat(rejected.failure().status()).isEqualTo(409);
            } else {
                assertThat(act.allowedIn(phase)).as("%s in %s", act, phase).isTrue();
            }
        }
    }

    @Test
    void everyPhaseButTheFirstOnesIsReached() {
        for (var phase : Phase.values()) {
            boolean begins = phase == Phase.TRIAGE || phase == Phase.CHIEFS_TRIAGE;
            assertThat(begins || java.util.Arrays.stream(Act.values()).anyMatch(act -> act.to() == phase))
                    .as("%s is reached", phase)
                    .isTrue();
        }
    }

    @Test
    void withdrawnCasesStayWithdrawn() {
        assertThat(Act.allowed(Phase.WITHDRAWN)).isEmpty();
        assertThat(Act.allowed(Phase.WITHDRAWN_AT_TRIAGE)).isEmpty();
    }
}
