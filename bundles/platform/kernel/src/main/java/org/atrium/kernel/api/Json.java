package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The one JSON mapping of the platform: public fields, ISO dates, unknown fields refused. */
public interface Json {
    /** The mapper itself, for {@code web}; nobody reconfigures it. */
    ObjectMapper mapper();

    /** Forgets the classes that it has seen: those of a version that is gone shall go too. */
    default void forget() {}

    /** Prints a struct. */
    String write(Object struct);

    /** Reads a struct. Throws IllegalArgumentException where the text does not fit. */
    <T> T read(String json, Class<T> type);

    /** Reads a tree. Throws IllegalArgumentException where the text is no JSON. */
    JsonNode tree(String json);
}
