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
 * <p>Distance of version {@value #VERSION}, the one the editors' desk uses: 0 for the same field, 1/3 where they share two
 * levels of the tree, 2/3 where they share the first, else 1; a bridge code is as far as the fields it stands for are on
 * average. A term of the journal hangs below its parent.
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

    /** The weights of a manuscript by code, scaled to sum to 1; empty for none. */
    public Map<String, Double> weights(List<Field> of) {
        var weights = new LinkedHashMap<String, Double>();
        of.forEach(field -> weights.merge(field.code(), field.weight(), Double::sum));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0) {
            return Map.of();
        }
        weights.replaceAll((code, weight) -> weight / sum);
        return weights;
    }

    /** The same with bridge codes split in equal parts: what each single field has of the whole. */
    public Map<String, Double> split(Map<String, Double> weights) {
        var single = new LinkedHashMap<String, Double>();
        weights.forEach((code, weight) -> {
            var parts = parts(code);
            parts.forEach(part -> single.merge(part, weight / parts.size(), Double::sum));
        });
        return single;
    }

    private List<String> parts(String code) {
        var known = fields.get(code);
        return known == null || known.bridge().isEmpty() ? List.of(code) : known.bridge();
    }

    public double distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        double sum = 0;
        for (var a : parts(one)) {
            for (var b : parts(other)) {
                sum += single(a, b);
            }
        }
        return sum / (parts(one).size() * parts(other).size());
    }

    private double single(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        var a = path(one);
        var b = path(other);
        int shared = 0;
        while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) {
            shared++;
        }
        return shared == 0 ? 1 : shared == 1 ? 2.0 / 3 : 1.0 / 3;
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
