package org.krugozor.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringWorkTest {

    private static final long PATIENCE = 10;

    private final LinkedBlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    /** Its second turn breaks off, and its fourth goes on until somebody ends it. */
    private final RecurringWork work = new RecurringWork("trial", Duration.ofMillis(1)) {

        private int turn;

        @Override
        protected Duration turn() {
            turns.add(++turn);
            if (turn == 2) {
                throw new IllegalStateException("broken");
            }
            if (turn == 4) {
                try {
                    never.await();
                } catch (InterruptedException ended) {
                    interrupted.countDown();
                }
            }
            return Duration.ZERO;
        }
    };

    @AfterEach
    void end() {
        work.stop();
    }

    @Test
    void comesRoundAgainAndAgainAlsoAfterTrouble() throws InterruptedException {
        work.start();
        for (int turn = 1; turn <= 4; turn++) {
            assertThat(turns.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(turn);
        }
    }

    @Test
    void isInterruptedWhenTheProgramEndsAndTakenUpWhenItGoesOn() throws InterruptedException {
        work.start();
        while (turns.take() < 4) {}
        work.stop();
        assertThat(interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(work.isRunning()).isFalse();
        assertThat(turns).isEmpty();
        work.start();
        assertThat(turns.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void startedTwiceItRunsOnce() throws InterruptedException {
        work.start();
        work.start();
        while (turns.take() < 4) {}
        assertThat(turns.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
