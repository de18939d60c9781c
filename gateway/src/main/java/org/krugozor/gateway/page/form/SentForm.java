package org.krugozor.gateway.page.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.FieldProblem;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as it was sent, with the JSON it stands for. Rows left empty are dropped, and a problem with a row is led back to
 * where the row stands in the form.
 */
public final class SentForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MultiValueMap<String, String> fields;
    private final ObjectNode content;
    private final Map<String, Map<Integer, Integer>> rowsInForm = new HashMap<>();

    /** Reads a form of this shape. */
    public SentForm(MultiValueMap<String, String> fields, FormShape shape) {
        this.fields = fields;
        Branch root = new Branch();
        fields.forEach((name, values) -> {
            if (name.startsWith("/")) {
                put(root, name, values, shape);
            }
        });
        this.content = root.isEmpty() ? NODES.objectNode() : object(root, "");
    }

    /** The JSON the form stands for. */
    public ObjectNode content() {
        return content;
    }

    /** A field that is not part of the content: a button, a version, a key. */
    public @Nullable String plain(String name) {
        return fields.getFirst(name);
    }

    /** The version the form was made on. */
    public @Nullable String version() {
        return plain("version");
    }

    /** The form's idempotency key. */
    public @Nullable String key() {
        return plain("key");
    }

    /** The problem, pointing at the field of the form. */
    public FieldProblem inForm(FieldProblem problem) {
        String[] segments = problem.pointer().split("/");
        StringBuilder pointer = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < segments.length; i++) {
            Map<Integer, Integer> rows = rowsInForm.get(list.toString());
            String segment = segments[i];
            list.append('/').append(segment);
            pointer.append('/').append(rows == null ? segment : shifted(rows, segment));
        }
        return new FieldProblem(pointer.toString(), problem.code(), problem.detail());
    }

    /** A row of the form, as the place it has in the content; null where the row was left empty. */
    public @Nullable Integer inContent(String list, int row) {
        return rowsInForm.getOrDefault(list, Map.of()).entrySet().stream()
                .filter(kept -> kept.getValue() == row)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String shifted(Map<Integer, Integer> rows, String segment) {
        try {
            return String.valueOf(rows.getOrDefault(Integer.valueOf(segment), Integer.valueOf(segment)));
        } catch (NumberFormatException member) {
            return segment;
        }
    }

    private static void put(Branch root, String pointer, List<String> values, FormShape shape) {
        FormShape.Kind kind = shape.kindOf(pointer);
        String first = values.isEmpty() ? "" : values.get(0);
        if (kind == FormShape.Kind.CHOSEN_ROW) {
            root.put(pointer.replace("*", first), NODES.booleanNode(true), false);
            return;
        }
        JsonNode value =
                switch (kind) {
                    case NUMBER -> number(first);
                    case NUMBER_OR_NONE -> first.equals("none") ? NODES.nullNode() : number(first);
                    case TRUTH -> NODES.booleanNode(values.contains("true"));
                    case WORDS -> texts(List.of(first.split("[;\\n]")));
                    case MANY -> texts(values);
                    case FIRST_WORD -> text(first.strip().split("\\s", 2)[0]);
                    default -> text(first.replace("\r\n", "\n"));
                };
        if (value != null) {
            // A ticked box or an empty list alone does not make a row.
            boolean substance = !value.isBoolean() && !(value.isArray() && value.isEmpty());
            root.put(pointer, value, substance);
        }
    }

    private static @Nullable JsonNode text(String value) {
        return value.isBlank() ? null : NODES.stringNode(value);
    }

    private static @Nullable JsonNode number(String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value.strip().replace(',', '.'));
            return number == Math.rint(number) ? NODES.numberNode((long) number) : NODES.numberNode(number);
        } catch (NumberFormatException notOne) {
            // Left as it was typed, so that the service can say what is wrong with it.
            return NODES.stringNode(value);
        }
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode list = NODES.arrayNode();
        values.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(list::add);
        return list;
    }

    private JsonNode node(Branch branch, String path) {
        return branch.isList() ? list(branch, path) : object(branch, path);
    }

    private ObjectNode object(Branch branch, String path) {
        ObjectNode object = NODES.objectNode();
        branch.children.forEach((name, child) -> object.set(unescaped(name), value(child, path + "/" + name)));
        return object;
    }

    private ArrayNode list(Branch branch, String path) {
        ArrayNode list = NODES.arrayNode();
        Map<Integer, Integer> rows = new HashMap<>();
        new TreeMap<>(branch.rows()).forEach((row, child) -> {
            if (child.substance()) {
                rows.put(list.size(), row);
                list.add(value(child, path + "/" + row));
            }
        });
        rowsInForm.put(path, rows);
        return list;
    }

    private JsonNode value(Branch child, String path) {
        return child.leaf != null ? child.leaf : node(child, path);
    }

    private static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** A node while the fields are being gathered. */
    private static final class Branch {

        private final Map<String, Branch> children = new LinkedHashMap<>();
        private @Nullable JsonNode leaf;
        private boolean filled;

        private void put(String pointer, JsonNode value, boolean substance) {
            Branch branch = this;
            for (String segment : pointer.substring(1).split("/")) {
                branch = branch.children.computeIfAbsent(segment, name -> new Branch());
            }
            branch.leaf = value;
            branch.filled = substance;
        }

        private boolean isEmpty() {
            return children.isEmpty();
        }

        private boolean isList() {
            return !children.isEmpty()
                    && children.keySet().stream().allMatch(name -> name.matches("\\d{1,4}"))
                    && children.values().stream().allMatch(child -> child.leaf == null);
        }

        private Map<Integer, Branch> rows() {
            Map<Integer, Branch> rows = new HashMap<>();
            children.forEach((name, child) -> rows.put(Integer.valueOf(name), child));
            return rows;
        }

        private boolean substance() {
            return filled || children.values().stream().anyMatch(Branch::substance);
        }
    }
}
