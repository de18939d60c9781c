package org.krugozor.submission.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;

/** Collects what is wrong with a request, so that the caller hears all of it at once. */
public final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    public Faults add(String pointer, String code) {
        found.add(new FieldError(pointer, code));
        return this;
    }

    public Faults add(String pointer, String code, Map<String, ?> args) {
        found.add(new FieldError(pointer, code, args));
        return this;
    }

    public Faults when(boolean wrong, String pointer, String code) {
        return wrong ? add(pointer, code) : this;
    }

    public Faults required(String pointer, @Nullable Object value) {
        boolean missing = value == null || (value instanceof String text && text.isBlank());
        return when(missing, pointer, "required");
    }

    public Faults longest(String pointer, @Nullable String value, int limit) {
        return value != null && value.length() > limit ? add(pointer, "too-long", Map.of("limit", limit)) : this;
    }

    public Faults most(String pointer, @Nullable List<?> values, int limit) {
        return values != null && values.size() > limit ? add(pointer, "too-many", Map.of("limit", limit)) : this;
    }

    /** Each text by language: known languages, of bearable length. */
    public Faults texts(String pointer, @Nullable Map<String, String> texts, int limit) {
        if (texts != null) {
            texts.forEach((language, value) -> {
                when(
                        !org.krugozor.submission.text.Languages.OF_MANUSCRIPTS.contains(language),
                        pointer + "/" + language,
                        "unknown-language");
                longest(pointer + "/" + language, value, limit);
            });
        }
        return this;
    }

    /** All of it so far. */
    public List<FieldError> found() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** 422 with everything found; nothing when nothing was. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(Failure.invalid(found));
        }
    }
}
