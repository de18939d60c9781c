package org.krugozor.platform.persistence;

import io.r2dbc.postgresql.codec.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values in {@code jsonb} columns. */
public final class JsonColumns {

    private final JsonMapper mapper;

    public JsonColumns(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public Json write(Object value) {
        return Json.of(mapper.writeValueAsBytes(value));
    }

    public <T> T read(Json json, Class<T> type) {
        return mapper.readValue(json.asArray(), type);
    }

    public <T> T read(Json json, TypeReference<T> type) {
        return mapper.readValue(json.asArray(), type);
    }

    public JsonNode tree(Json json) {
        return mapper.readTree(json.asArray());
    }
}
