package org.krugozor.review.casefile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;

/**
 * One field of a manuscript.
 *
 * @param code IRSTI code or the journal's own term
 * @param role THEORY, METHOD, DATA or REGION
 * @param weight share of the manuscript, 0 to 1; those of a manuscript sum to 1
 */
public record Field(String code, String role, double weight) {

    private static final Set<String> ROLES = Set.of("THEORY", "METHOD", "DATA", "REGION");
    private static final String CODE = "^(\\d{2}(\\.\\d{2}){0,2}|[a-z][a-z0-9-]*)$";
    private static final double TOLERANCE = 0.001;

    /** One to four distinct fields somebody can know, with known roles, whose weights sum to 1. */
    public static Outcome<List<Field>> checked(List<Field> fields, Predicate<String> known) {
        var errors = new ArrayList<FieldError>();
        if (fields.isEmpty() || fields.size() > 4) {
            errors.add(new FieldError("/fields", "one-to-four-fields"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var at = "/fields/" + i;
            if (field.code() == null || !field.code().matches(CODE)) {
                errors.add(new FieldError(at + "/code", "bad-field-code"));
            } else if (!seen.add(field.code())) {
                errors.add(new FieldError(at + "/code", "field-twice"));
            } else if (!known.test(field.code())) {
                errors.add(new FieldError(at + "/code", "unknown-field", Map.of("field", field.code())));
            }
            if (field.role() == null || !ROLES.contains(field.role())) {
                errors.add(new FieldError(at + "/role", "bad-field-role"));
            }
            if (!(field.weight() > 0 && field.weight() <= 1)) {
                errors.add(new FieldError(at + "/weight", "bad-weight"));
            }
        }
        if (errors.isEmpty()
                && Math.abs(fields.stream().mapToDouble(Field::weight).sum() - 1) > TOLERANCE) {
            errors.add(new FieldError("/fields", "weights-must-sum"));
        }
        return errors.isEmpty() ? Outcome.done(List.copyOf(fields)) : Outcome.rejected(Failure.invalid(errors));
    }
}
