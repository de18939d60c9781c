package org.krugozor.submission.call.adapter.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.krugozor.submission.call.application.DefaultCall;
import org.krugozor.submission.call.model.Call;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The default call as a file beside the program; read once, when an empty database asks for it. */
@Component
class DefaultCallResource implements DefaultCall {

    private static final String FILE = "default-call.json";

    private final JsonMapper mapper;

    DefaultCallResource(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Call withId(UUID id) {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            var content = (ObjectNode) mapper.readTree(file);
            content.put("callId", id.toString());
            content.put("version", 1);
            return mapper.treeToValue(content, Call.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
