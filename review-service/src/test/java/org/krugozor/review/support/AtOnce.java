package org.krugozor.review.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.krugozor.review.support.Answers.Answer;

/** Acts of several people at one time. */
public final class AtOnce {

    private AtOnce() {}

    /** All begin at the same moment, as nearly as threads can; the answers in the order asked. */
    @SafeVarargs
    public static List<Answer> atOnce(Callable<Answer>... acts) {
        var together = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var begun = Arrays.stream(acts)
                    .map(act -> threads.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var act : begun) {
                answers.add(act.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
