package org.atrium.kernel.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.atrium.common.Wording;

/**
 * A server elsewhere that takes requests as somebody configured them, with places in braces for
 * what differs. Asked outside of any transaction; gives up after its timeout.
 */
public final class HttpGateway {
    private static final int MOST_ANSWER = 65_536;
    private static final int MOST_TOLD = 100;

    private final Duration timeout;
    private final String secret;
    private final Json json;
    private final HttpClient client;

    /**
     * @param timeout for the whole answer
     * @param secret fills the place {@code secret} and is never told; empty for none
     */
    public HttpGateway(Duration timeout, String secret, Json json) {
        this.timeout = timeout;
        this.secret = secret;
        this.json = json;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .build();
    }

    /**
     * What is asked; places in braces, encoded for where they stand.
     *
     * @param url begins with {@code https://} or {@code http://}
     * @param headers lines such as {@code Authorization: Bearer {secret}}
     * @param contentType JSON or a form's
     * @param body empty for none
     */
    public record Request(
            String method, String url, List<String> headers, String contentType, String body) {}

    /**
     * What came of it.
     *
     * @param status of HTTP; 0 where nothing was answered
     * @param body the beginning of it; null where nothing was answered
     * @param failure why nothing was answered; null where something was
     */
    public record Answer(int status, String body, String failure) {}

    /** Refuses a request that can never be sent, by IllegalArgumentException. */
    public static void check(Request request) {
        String scheme =
                URI.create(filled(request.url(), Map.of(), Map.of(), word -> "x")).getScheme();
        if (scheme == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("url begins with https:// or http://");
        }
        encoding(request.contentType());
    }

    /**
     * Asks and waits for the answer.
     *
     * @param id the same for each attempt, in the header {@code Idempotency-Key}
     * @param facts for the places
     * @param ready for places of the body, encoded already, as by {@link #filled}
     * @throws IllegalArgumentException where the facts make no request
     */
    public Answer send(
            Request request, String id, Map<String, String> facts, Map<String, String> ready) {
        CompletableFuture<Answer> answer =
                client.sendAsync(
                                built(request, id, facts, ready),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .thenApply(HttpGateway::read);
        try {
            return answer.get(timeout.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed("timeout");
        } catch (ExecutionException e) {
            return failed(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("stopped");
        }
    }

    /** A text with its places filled by facts, encoded for this content type. */
    public static String filled(String text, Map<String, String> facts, String contentType) {
        return filled(text, facts, Map.of(), encoding(contentType));
    }

    /** What stands in an answer's JSON at this pointer; null for nothing, or where it is none. */
    public String at(Answer answer, String pointer) {
        if (pointer.isEmpty() || answer.body() == null) {
            return null;
        }
        try {
            JsonNode found = json.tree(answer.body()).at(pointer);
            return found.isMissingNode() || found.isNull() ? null : found.asText();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What the other side said, short, and without the secret should it have said that. */
    public String told(String words) {
        String line = Wording.oneLine(words);
        String clean = secret.isEmpty() ? line : line.replace(secret, "***");
        return clean.length() > MOST_TOLD ? clean.substring(0, MOST_TOLD) : clean;
    }

    /** HmacSHA256 of a text with the secret, in Base64. */
    public String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text as it stands in an address. */
    public static String forUrl(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest built(
            Request wanted, String id, Map<String, String> given, Map<String, String> ready) {
        Map<String, String> facts = new HashMap<>(given);
        facts.put("secret", secret);
        String body = filled(wanted.body(), facts, ready, encoding(wanted.contentType()));
        String url = filled(wanted.url(), facts, Map.of(), HttpGateway::forUrl);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(timeout)
                        .header("Content-Type", wanted.contentType() + "; charset=utf-8")
                        .header("Idempotency-Key", id);
        for (String header : wanted.headers()) {
            int colon = header.indexOf(':');
            String value = filled(header.substring(colon + 1), facts, Map.of(), Wording::oneLine);
            request.header(header.substring(0, colon).strip(), value.strip());
        }
        return request.method(
                        wanted.method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Answer failed(String why) {
        return new Answer(0, null, why);
    }

    private static Answer read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(
            String text,
            Map<String, String> facts,
            Map<String, String> ready,
            UnaryOperator<String> encoded) {
        Map<String, String> safe = new HashMap<>();
        Wording.places(text)
                .forEach(place -> safe.put(place, encoded.apply(facts.getOrDefault(place, ""))));
        safe.putAll(ready);
        return Wording.filled(text, safe);
    }

    private static UnaryOperator<String> encoding(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return text -> new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
        if (type.contains("x-www-form-urlencoded")) {
            return HttpGateway::forUrl;
        }
        throw new IllegalArgumentException("contentType is JSON or a form's");
    }
}
