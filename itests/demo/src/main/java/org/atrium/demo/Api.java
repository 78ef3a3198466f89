package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Atrium over REST, as one person. Immutable; {@link #as} gives the same server to another one. */
public final class Api {
    /** Reads and writes bodies. */
    public static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    private final HttpClient http;
    private final String url;
    private final Map<String, String> headers;

    private Api(HttpClient http, String url, Map<String, String> headers) {
        this.http = http;
        this.url = url;
        this.headers = headers;
    }

    /** A server without login, answering in English. */
    public static Api at(String url) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        return new Api(http, url.replaceFirst("/$", ""), Map.of("Accept-Language", "en"));
    }

    /** The same server, signed in by HTTP Basic. */
    public Api as(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** The same caller, sending one header more with every request. */
    public Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(http, url, Map.copyOf(more));
    }

    /** Address of the server, without a slash at its end. */
    public String url() {
        return url;
    }

    /** Reads; throws {@link Refused} unless it was granted. */
    public JsonNode get(String path) {
        return ask("GET", path, null).orRefused();
    }

    /** Sends a command; throws {@link Refused} unless it was granted. */
    public JsonNode post(String path, Object body) {
        return ask("POST", path, body).orRefused();
    }

    /** Applies; throws {@link Refused} unless it was granted. */
    public JsonNode put(String path, Object body) {
        return ask("PUT", path, body).orRefused();
    }

    /**
     * Sends a file as multipart part {@code file}; throws {@link Refused} unless it was granted.
     */
    public JsonNode upload(String path, String fileName, byte[] content) {
        return sendFile(path, fileName, "application/octet-stream", content).orRefused();
    }

    /** Sends a file as multipart part {@code file} and takes any answer. */
    public Answer sendFile(String path, String fileName, String type, byte[] content) {
        return sendPart(path, "file", fileName, type, content);
    }

    /** Sends a file as the multipart part of this name and takes any answer. */
    public Answer sendPart(String path, String part, String fileName, String type, byte[] content) {
        String boundary = "atrium-" + UUID.randomUUID();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                                .formatted(boundary, part, fileName)
                        + "Content-Type: %s\r\n\r\n".formatted(type);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Sends a JSON body (null for none) and takes any answer. */
    public Answer ask(String method, String path, Object body) {
        if (body == null) {
            return send(method, path, null, new byte[0]);
        }
        try {
            byte[] json = body instanceof String text ? bytes(text) : JSON.writeValueAsBytes(body);
            return send(method, path, "application/json", json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends these bytes and takes any answer. */
    public Answer send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(TIMEOUT)
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            String asked = method + " " + path;
            return new Answer(asked, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
