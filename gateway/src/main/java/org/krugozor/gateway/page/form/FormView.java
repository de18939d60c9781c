package org.krugozor.gateway.page.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A form to be shown: what its fields hold and what is wrong with them, by JSON pointer. */
public final class FormView {

    private final JsonNode content;
    private final Map<String, String> wrong = new HashMap<>();
    private final @Nullable String version;
    private final @Nullable CallFailed failure;

    private FormView(
            JsonNode content, List<FieldProblem> problems, @Nullable String version, @Nullable CallFailed failure) {
        this.content = content;
        this.version = version;
        this.failure = failure;
        problems.forEach(problem -> {
            if (problem.detail() != null) {
                wrong.merge(problem.pointer(), problem.detail(), (one, other) -> one + " " + other);
            }
        });
    }

    /** A form filled with what a service holds. */
    public static FormView of(@Nullable JsonNode content, @Nullable String version) {
        return new FormView(
                content == null ? JsonNodeFactory.instance.objectNode() : content, List.of(), version, null);
    }

    /** An empty form. */
    public static FormView empty() {
        return of(null, null);
    }

    /** A form given back with what is wrong in it; nothing that was typed is lost. */
    public static FormView givenBack(SentForm sent, CallFailed failure) {
        return new FormView(
                sent.content(),
                // Empty rows are gone from the content shown again, so the pointers fit as they are.
                failure.errors(),
                // Refused because it was changed elsewhere: sent again, it is sent knowing that.
                stale(failure) ? failure.currentVersion() : sent.version(),
                failure);
    }

    /** The same form, resting on another version; null leaves it. */
    public FormView on(@Nullable String newer) {
        FormView moved = new FormView(content, List.of(), newer == null ? version : newer, failure);
        moved.wrong.putAll(wrong);
        return moved;
    }

    /** What a field holds, as text; lists are joined by semicolons. */
    public String at(String pointer) {
        JsonNode node = content.at(pointer);
        if (node.isArray()) {
            StringBuilder joined = new StringBuilder();
            node.forEach(item -> joined.append(joined.isEmpty() ? "" : "; ").append(item.asString("")));
            return joined.toString();
        }
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }

    /** Whether a field holds this value, or a list contains it. */
    public boolean is(String pointer, String value) {
        JsonNode node = content.at(pointer);
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.asString("").equals(value)) {
                    return true;
                }
            }
            return false;
        }
        return node.isValueNode() && !node.isNull() && node.asString("").equals(value);
    }

    /** Whether a field holds an explicit null: asked and not judged. */
    public boolean none(String pointer) {
        return content.at(pointer).isNull();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String pointer) {
        return content.at(pointer).asBoolean(false);
    }

    /** How many rows a list has. */
    public int rows(String pointer) {
        return content.at(pointer).size();
    }

    /** Whether anything stands there. */
    public boolean has(String pointer) {
        JsonNode node = content.at(pointer);
        return !node.isMissingNode() && !node.isNull() && !(node.isContainer() && node.isEmpty());
    }

    /** What is wrong with a field, or with one of the values listed in it; empty where nothing is. */
    public String wrong(String pointer) {
        return wrong.entrySet().stream()
                .filter(one -> one.getKey().equals(pointer) || isListedIn(pointer, one.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private boolean isListedIn(String list, String pointer) {
        return pointer.startsWith(list + "/")
                && pointer.substring(list.length() + 1).matches("\\d+")
                && content.at(pointer).isValueNode();
    }

    /** Everything that is wrong, by pointer. */
    public Map<String, String> allWrong() {
        return wrong;
    }

    /** Why the form was not accepted; null where it was not sent yet. */
    public @Nullable CallFailed failure() {
        return failure;
    }

    /** Whether somebody else, or another tab, saved meanwhile: sending it again puts this in its place. */
    public boolean stale() {
        return failure != null && stale(failure);
    }

    private static boolean stale(CallFailed failure) {
        return failure.status().value() == 409 && failure.currentVersion() != null;
    }

    /** The version the form rests on. */
    public String version() {
        return version == null ? "" : version;
    }

    /** The id of a field's element: the pointer in letters an anchor may have. */
    public String id(String pointer) {
        return "f" + pointer.replace('/', '-').replace('.', '_');
    }

    /** The content itself. */
    public JsonNode content() {
        return content;
    }
}
