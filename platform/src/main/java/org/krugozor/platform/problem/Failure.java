package org.krugozor.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * A failure that can happen, as a value with a name.
 *
 * @param type kebab-case name; the problem's type URI ends in it and its words are the messages {@code TYPE.title} and
 *     {@code TYPE.detail}
 * @param status HTTP status it becomes
 * @param details values for the sentence's placeholders; also members of the problem document
 * @param errors what is wrong with single values, empty if the failure is about the whole
 */
public record Failure(String type, int status, Map<String, ?> details, List<FieldError> errors) {

    public static Failure of(String type, int status) {
        return new Failure(type, status, Map.of(), List.of());
    }

    public static Failure of(String type, int status, Map<String, ?> details) {
        return new Failure(type, status, details, List.of());
    }

    /** 422 {@code invalid}: the request was understood, but values in it break rules. */
    public static Failure invalid(List<FieldError> errors) {
        return new Failure("invalid", 422, Map.of(), List.copyOf(errors));
    }

    public static Failure invalid(String pointer, String code) {
        return invalid(List.of(new FieldError(pointer, code)));
    }

    /** 404: there is no such thing, or it is not the caller's. The two look the same. */
    public static Failure notFound() {
        return of("not-found", 404);
    }

    /** 403: the endpoint is for other roles. */
    public static Failure forbidden() {
        return of("forbidden", 403);
    }

    /** 409: the state of the thing does not allow it (any more). */
    public static Failure conflict(String type) {
        return of(type, 409);
    }

    public static Failure conflict(String type, Map<String, ?> details) {
        return of(type, 409, details);
    }

    /** 409 {@code stale-version}: somebody changed it in between. */
    public static Failure staleVersion(long currentVersion) {
        return of("stale-version", 409, Map.of("currentVersion", currentVersion));
    }
}
