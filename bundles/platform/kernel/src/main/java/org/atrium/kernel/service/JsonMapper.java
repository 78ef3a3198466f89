package org.atrium.kernel.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.atrium.kernel.api.Json;
import org.osgi.service.component.annotations.Component;

/**
 * The platform's JSON mapping. Numbers of at most 100 digits and 64 levels of nesting are read:
 * more is nobody's data.
 */
@Component
public class JsonMapper implements Json {
    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build();

    private volatile ObjectMapper mapper =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(CONSTRAINTS)
                                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                                    .build())
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public ObjectMapper mapper() {
        return mapper;
    }

    /** Jackson keeps what it has learnt of each class, and with it the class loader. */
    @Override
    public void forget() {
        mapper.getTypeFactory().clearCache();
        mapper = mapper.copy();
    }

    @Override
    public String write(Object struct) {
        try {
            return mapper.writeValueAsString(struct);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
