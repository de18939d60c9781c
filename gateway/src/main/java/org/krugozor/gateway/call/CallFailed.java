package org.krugozor.gateway.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A service refused, was too slow, or was not there. */
public final class CallFailed extends Refusal {

    private final transient Service service;
    private final @Nullable String title;
    private final @Nullable String detail;
    private final transient List<FieldProblem> errors;
    private final @Nullable String currentVersion;
    private final @Nullable String into;

    CallFailed(Service service, HttpStatusCode status, ProblemBody problem) {
        super(status, problem.kebab(), Map.of());
        this.service = service;
        this.title = problem.title();
        this.detail = problem.detail();
        this.errors = problem.errors();
        this.currentVersion = problem.currentVersion();
        this.into = problem.into();
    }

    private CallFailed(Service service, HttpStatus status, String type) {
        super(status, type, Map.of());
        this.service = service;
        this.title = null;
        this.detail = null;
        this.errors = List.of();
        this.currentVersion = null;
        this.into = null;
    }

    static CallFailed away(Service service) {
        return new CallFailed(service, HttpStatus.BAD_GATEWAY, "service-away");
    }

    static CallFailed slow(Service service) {
        return new CallFailed(service, HttpStatus.GATEWAY_TIMEOUT, "service-slow");
    }

    /** Who refused. */
    public Service service() {
        return service;
    }

    /** What is wrong with which field. */
    public List<FieldProblem> errors() {
        return errors;
    }

    /** The version the service has, where ours was stale. */
    public @Nullable String currentVersion() {
        return currentVersion;
    }

    /** What the thing asked for became part of, where it is no longer by itself. */
    public @Nullable String into() {
        return into;
    }

    /** Whether the person can do something about it: the form is shown again with what is wrong. */
    public boolean correctable() {
        int code = status().value();
        return code == 400 || code == 409 || code == 422 || code == 428 || merged();
    }

    /** Whether what was asked for is part of something else by now, where a form about it goes on. */
    public boolean merged() {
        return status().value() == 410 && into != null;
    }

    @Override
    public @Nullable String title() {
        return title;
    }

    @Override
    public @Nullable String detail() {
        return detail;
    }

    /** problem+json as the services write it. */
    record ProblemBody(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            List<FieldProblem> errors,
            @Nullable String currentVersion,
            @Nullable String into) {

        static final ProblemBody UNSAID = new ProblemBody(null, null, null, List.of(), null, null);

        String kebab() {
            return type == null || type.equals("about:blank")
                    ? "unexpected"
                    : type.substring(type.lastIndexOf('/') + 1);
        }
    }
}
