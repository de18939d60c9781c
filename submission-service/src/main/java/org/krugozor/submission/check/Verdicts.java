package org.krugozor.submission.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.check.CheckResult.Outcome;
import org.krugozor.submission.text.Sentences;

/** Collects what one check has to say; silence is a pass. */
final class Verdicts {

    private static final Sentences SENTENCES = new Sentences("problems");

    private final String check;
    private final List<CheckResult> results = new ArrayList<>();

    Verdicts(String check) {
        this.check = check;
    }

    Verdicts block(boolean wrong, @Nullable String pointer, String code, Map<String, ?> args) {
        return wrong ? add(Outcome.BLOCK, pointer, code, args) : this;
    }

    Verdicts block(boolean wrong, @Nullable String pointer, String code) {
        return block(wrong, pointer, code, Map.of());
    }

    Verdicts warn(boolean doubtful, @Nullable String pointer, String code, Map<String, ?> args) {
        return doubtful ? add(Outcome.WARN, pointer, code, args) : this;
    }

    Verdicts warn(boolean doubtful, @Nullable String pointer, String code) {
        return warn(doubtful, pointer, code, Map.of());
    }

    private Verdicts add(Outcome outcome, @Nullable String pointer, String code, Map<String, ?> args) {
        results.add(new CheckResult(check, outcome, SENTENCES.of("field." + code, args), pointer, code, args));
        return this;
    }

    List<CheckResult> results() {
        return results.isEmpty() ? List.of(CheckResult.pass(check)) : List.copyOf(results);
    }

    /** The name of a language by language, in the case the sentences need. */
    static Map<String, String> language(String code) {
        return SENTENCES.of("language." + code);
    }
}
