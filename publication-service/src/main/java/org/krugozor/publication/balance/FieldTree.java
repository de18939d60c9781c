package org.krugozor.publication.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.manuscript.Field;

/**
 * The fields as a tree, and the distance between two of them.
 *
 * <p>Distance of version {@value #VERSION}, after Wu and Palmer (1994): 1 - 2 depth(a ∧ b) / (depth(a) + depth(b)), where
 * a ∧ b is the narrowest field that holds both and a first-level field has depth 1: 0 for the same field, 1 for two
 * sciences, 0.5 for 11.15 and 11.25. A term of the journal hangs below its parent; a bridge code is split into the fields
 * it stands for before anything is measured.
 */
public final class FieldTree {

    /** Numbers computed with another version are not comparable. */
    public static final String VERSION = "taxonomy-1";

    private final Map<String, Call.FieldOfStudy> fields;

    public FieldTree(List<Call.FieldOfStudy> fields) {
        var byCode = new LinkedHashMap<String, Call.FieldOfStudy>();
        fields.forEach(field -> byCode.put(field.code(), field));
        this.fields = byCode;
    }

    /** The weights of a manuscript with bridge codes split in equal parts, scaled to sum to 1; empty for none. */
    public Map<String, Double> weights(List<Field> of) {
        var weights = new LinkedHashMap<String, Double>();
        for (var field : of) {
            var known = fields.get(field.code());
            var parts = known == null || known.bridge().isEmpty() ? List.of(field.code()) : known.bridge();
            parts.forEach(part -> weights.merge(part, field.weight() / parts.size(), Double::sum));
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0) {
            return Map.of();
        }
        weights.replaceAll((code, weight) -> weight / sum);
        return weights;
    }

    public double distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        var pathA = path(a);
        var pathB = path(b);
        int common = 0;
        while (common < Math.min(pathA.size(), pathB.size())
                && pathA.get(common).equals(pathB.get(common))) {
            common++;
        }
        return 1 - 2.0 * common / (pathA.size() + pathB.size());
    }

    /** From the first level down to the field itself. */
    private List<String> path(String code) {
        var path = new ArrayList<String>();
        var current = code;
        while (current != null && !path.contains(current)) {
            path.add(current);
            var known = fields.get(current);
            current = known != null && known.parent() != null ? known.parent() : parentByCode(current);
        }
        Collections.reverse(path);
        return path;
    }

    private static @org.jspecify.annotations.Nullable String parentByCode(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? null : code.substring(0, dot);
    }
}
