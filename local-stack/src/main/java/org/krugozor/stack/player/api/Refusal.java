package org.krugozor.stack.player.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The system refused a request for a reason it named. */
public final class Refusal extends RuntimeException {

    private static final String TYPES = "https://krugozor.org/problems/";

    private final int status;
    private final transient JsonNode problem;

    Refusal(String request, int status, JsonNode problem, String text) {
        super(request + " → " + status + " " + Answer.shortened(text));
        this.status = status;
        this.problem = problem;
    }

    /** Status of the answer. */
    public int status() {
        return status;
    }

    /** The problem's type without its prefix, such as {@code stale-version}; empty if the answer named none. */
    public String type() {
        var type = problem.path("type").asString("");
        return type.startsWith(TYPES) ? type.substring(TYPES.length()) : type;
    }

    /** Whether the problem, or a field error in it, has this name. */
    public boolean names(String code) {
        if (type().equals(code)) {
            return true;
        }
        for (var error : problem.path("errors")) {
            if (error.path("code").asString("").equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** What was wrong with single values of the request. */
    public List<Wrong> errors() {
        var errors = new ArrayList<Wrong>();
        problem.path("errors")
                .forEach(error -> errors.add(new Wrong(
                        error.path("pointer").asString(""), error.path("code").asString(""))));
        return errors;
    }

    /** A JSON pointer to a value, and the code of what is wrong with it. */
    public record Wrong(String pointer, String code) {}
}
