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

/** The default call as a file beside the program; read as the program starts, so that no event loop waits for it. */
@Component
class DefaultCallResource implements DefaultCall {

    private static final String FILE = "default-call.json";

    private final JsonMapper mapper;
    private final ObjectNode content;

    DefaultCallResource(JsonMapper mapper) {
        this.mapper = mapper;
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.content = (ObjectNode) mapper.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public Call withId(UUID id) {
        var identified = content.deepCopy();
        identified.put("callId", id.toString());
        identified.put("version", 1);
        return mapper.treeToValue(identified, Call.class);
    }
}
