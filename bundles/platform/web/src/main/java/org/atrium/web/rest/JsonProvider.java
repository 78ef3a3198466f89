package org.atrium.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.cfg.JaxRSFeature;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;

/**
 * Reads and writes JSON. What an operation is annotated with says nothing about its JSON, and
 * Jackson would hash all of it for each request to find out.
 */
public class JsonProvider extends JacksonJsonProvider {
    private static final Annotation[] NONE = {};

    /** By the platform's mapping. */
    public JsonProvider(ObjectMapper mapper) {
        super(mapper);
        disable(JaxRSFeature.ALLOW_EMPTY_INPUT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return super.readFrom(type, genericType, NONE, mediaType, headers, body);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        super.writeTo(value, type, genericType, NONE, mediaType, headers, body);
    }
}
