package org.krugozor.gateway.call;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered to a command that was carried out.
 *
 * @param position where the change stands in the service's stream, for reading one's own write
 * @param location the address of what was made, where something was made
 */
public record Answer(
        int status,
        JsonNode body,
        @Nullable String position,
        @Nullable String location) {

    /** The last segment of {@link #location()}: the id of what was made. */
    public String madeId() {
        if (location == null) {
            throw new IllegalStateException("the service made something and did not say where");
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The new version, where the body tells one. */
    public @Nullable String version() {
        return body.hasNonNull("version") ? body.get("version").asString() : null;
    }
}
