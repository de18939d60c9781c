package org.krugozor.gateway.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A request that is refused for a reason with a name. Thrown anywhere on the way of a request and said to the caller in
 * one place, as problem+json or as a page.
 */
public class Refusal extends RuntimeException {

    private final HttpStatusCode status;
    private final String type;
    private final transient Map<String, String> headers;

    /**
     * A refusal.
     *
     * @param type the name in kebab case; {@code problem.{type}.title} and {@code .detail} are its words
     * @param headers headers the answer carries besides
     */
    public Refusal(HttpStatusCode status, String type, Map<String, String> headers) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.headers = headers;
    }

    /** A refusal without headers. */
    public Refusal(HttpStatusCode status, String type) {
        this(status, type, Map.of());
    }

    /** Nothing is there, or nothing for this caller. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found");
    }

    /** The HTTP status of the answer. */
    public HttpStatusCode status() {
        return status;
    }

    /** The name of the problem, in kebab case. */
    public String type() {
        return type;
    }

    /** Headers the answer carries besides. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The problem's title where a service has already said it in the caller's language. */
    public @Nullable String title() {
        return null;
    }

    /** The problem's sentence where a service has already said it in the caller's language. */
    public @Nullable String detail() {
        return null;
    }
}
