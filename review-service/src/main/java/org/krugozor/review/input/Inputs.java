package org.krugozor.review.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;

/** Collects what is wrong with the values of a request, so that all of it is told at once. */
public final class Inputs {

    public static final int LINE = 500;
    public static final int TEXT = 50_000;

    private final List<FieldError> errors = new ArrayList<>();

    public Inputs required(String pointer, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            errors.add(new FieldError(pointer, "required"));
        }
        return this;
    }

    public Inputs atMost(String pointer, @Nullable String text, int characters) {
        if (text != null && text.length() > characters) {
            errors.add(new FieldError(pointer, "too-long", Map.of("most", characters)));
        }
        return this;
    }

    public Inputs atMost(String pointer, @Nullable List<?> values, int number) {
        if (values != null && values.size() > number) {
            errors.add(new FieldError(pointer, "too-many", Map.of("most", number)));
        }
        return this;
    }

    /** The reason of an act that is kept with it: needed, and at most 2,000 characters. */
    public Inputs reason(@Nullable String reason) {
        return required("/reason", reason).atMost("/reason", reason, 2_000);
    }

    public Inputs when(boolean wrong, String pointer, String code) {
        if (wrong) {
            errors.add(new FieldError(pointer, code));
        }
        return this;
    }

    public Inputs when(boolean wrong, String pointer, String code, Map<String, ?> args) {
        if (wrong) {
            errors.add(new FieldError(pointer, code, args));
        }
        return this;
    }

    public Inputs email(String pointer, @Nullable String address) {
        return when(
                address == null
                        || address.length() > 254
                        || !address.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+"),
                pointer,
                "bad-email");
    }

    /** @throws Refused with 422 {@code invalid} if anything was wrong */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new Refused(Failure.invalid(errors));
        }
    }
}
