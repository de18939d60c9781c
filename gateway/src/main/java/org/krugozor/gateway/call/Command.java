package org.krugozor.gateway.call;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Something a page asks a service to do.
 *
 * @param path the API path with its variables already filled in
 * @param version the version the person was looking at, where the service asks for one
 * @param key the idempotency key of the form, so that a form sent twice acts once
 * @param body what is sent as JSON
 */
public record Command(
        Service service,
        HttpMethod method,
        String path,
        @Nullable String version,
        @Nullable String key,
        Object body) {

    /** A POST with an empty body. */
    public static Command post(Service service, String path) {
        return new Command(service, HttpMethod.POST, path, null, null, Map.of());
    }

    /** A PUT of this body. */
    public static Command put(Service service, String path, Object body) {
        return new Command(service, HttpMethod.PUT, path, null, null, body);
    }

    /** A DELETE. */
    public static Command delete(Service service, String path) {
        return new Command(service, HttpMethod.DELETE, path, null, null, Map.of());
    }

    /** How long to wait: an upload takes as long as its size wants. */
    Duration patience(Duration usual) {
        return path.endsWith("/files") || path.contains("/reviewers/table") ? usual.multipliedBy(20) : usual;
    }

    /** The same, with this body. */
    public Command with(Object content) {
        return new Command(service, method, path, version, key, content);
    }

    /** The same, resting on the version a form carried; an empty one counts as none. */
    public Command onVersion(@Nullable String seen) {
        return new Command(service, method, path, seen == null || seen.isBlank() ? null : seen, key, body);
    }

    /** The same, with the form's idempotency key. */
    public Command once(@Nullable String formKey) {
        return new Command(service, method, path, version, formKey == null || formKey.isBlank() ? null : formKey, body);
    }
}
