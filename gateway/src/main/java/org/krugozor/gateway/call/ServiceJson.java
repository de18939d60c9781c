package org.krugozor.gateway.call;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what services say tolerantly: members we do not know are passed over, and a list that is absent is an empty one,
 * so that a service may add or leave out without breaking a page.
 */
@Component
public class ServiceJson {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final JsonMapper mapper;

    ServiceJson() {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(List.class, list -> list.setNullHandling(empty))
                .withConfigOverride(Set.class, set -> set.setNullHandling(empty))
                .withConfigOverride(Map.class, map -> map.setNullHandling(empty))
                .build();
    }

    /** The mapper behind it. */
    public JsonMapper mapper() {
        return mapper;
    }

    void use(ClientCodecConfigurer codecs) {
        codecs.defaultCodecs().maxInMemorySize(LARGEST);
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(mapper));
        codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(mapper));
    }
}
