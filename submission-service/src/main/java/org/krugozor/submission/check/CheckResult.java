package org.krugozor.submission.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one check came to.
 *
 * @param check its stable name
 * @param reason why it warns or blocks, in kk, ru and en; null when it passes
 * @param pointer JSON pointer into the draft to what is wrong
 * @param code of the reason; its sentence is {@code field.CODE}
 * @param args values for the sentence; one that is a map is by language
 */
public record CheckResult(
        String check,
        Outcome outcome,
        @Nullable Map<String, String> reason,
        @Nullable String pointer,
        @Nullable String code,
        Map<String, ?> args) {

    public enum Outcome {
        PASS,
        WARN,
        BLOCK
    }

    static CheckResult pass(String check) {
        return new CheckResult(check, Outcome.PASS, null, null, null, Map.of());
    }

    public boolean blocks() {
        return outcome == Outcome.BLOCK;
    }
}
