package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of knowledge: which lies within which, and which bridge two others. */
public final class Taxonomy {

    private final Map<String, Node> nodes;

    /**
     * One field.
     *
     * @param parent null at the top
     * @param bridge the fields a bridge code stands for in equal parts, empty for the others
     */
    public record Node(String code, @Nullable String parent, List<String> bridge) {}

    public Taxonomy(Collection<Node> nodes) {
        this.nodes = nodes.stream().collect(Collectors.toMap(Node::code, node -> node, (one, other) -> one));
    }

    /** What the code stands for: itself, or the two of a bridge. */
    public List<String> parts(String code) {
        var node = nodes.get(code);
        return node == null || node.bridge().isEmpty() ? List.of(code) : node.bridge();
    }

    public boolean isBridge(String code) {
        return parts(code).size() > 1;
    }

    /** The bridge codes with this field on one of their sides. */
    public List<String> bridgesOver(String code) {
        return nodes.values().stream()
                .filter(node -> node.bridge().contains(code))
                .map(Node::code)
                .sorted()
                .toList();
    }

    /** The code and everything it lies within, narrowest first. A code the taxonomy lacks lies where its digits say. */
    public List<String> lineage(String code) {
        var line = new ArrayList<String>();
        String at = code;
        // the bound only guards against a taxonomy that runs in a circle
        for (int i = 0; at != null && i < 10; i++) {
            line.add(at);
            at = parent(at);
        }
        return line;
    }

    private @Nullable String parent(String code) {
        var node = nodes.get(code);
        if (node != null && node.parent() != null) {
            return node.parent();
        }
        int dot = code.lastIndexOf('.');
        return dot < 0 ? null : code.substring(0, dot);
    }

    /**
     * How far apart two fields are by their place in the tree, version 1: 0 for the same, 1/3 where they share two
     * levels, 2/3 where they share the first, else 1; a bridge is as far as its parts are on average.
     */
    public double distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        double sum = 0;
        var left = parts(one);
        var right = parts(other);
        for (var a : left) {
            for (var b : right) {
                sum += plain(a, b);
            }
        }
        return sum / (left.size() * right.size());
    }

    private double plain(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        var a = lineage(one);
        var b = lineage(other);
        int shared = 0;
        while (shared < Math.min(a.size(), b.size())
                && a.get(a.size() - 1 - shared).equals(b.get(b.size() - 1 - shared))) {
            shared++;
        }
        return shared == 0 ? 1 : shared == 1 ? 2.0 / 3 : 1.0 / 3;
    }
}
