package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What the server answered, whatever its status.
 *
 * @param request method and path, for messages
 * @param status HTTP status
 * @param headers of the answer
 * @param body bytes as they came
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    /** Whether the request was granted. */
    public boolean granted() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node where there is none. */
    public JsonNode json() {
        try {
            return Api.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " did not answer JSON: " + text(), e);
        }
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The code of a refusal; empty where the answer is none. */
    public String code() {
        return granted() ? "" : json().path("code").asText();
    }

    /** The first value of a header; empty where it is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body, or the refusal as an exception. */
    public JsonNode orRefused() {
        if (!granted()) {
            throw new Refused(this);
        }
        return json();
    }
}
