package org.atrium.notices.service;

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
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Json;
import org.atrium.notices.domain.Wording;

/** A gateway that takes a message by one request. */
final class HttpChannel implements Channel {
    private static final int MOST_ANSWER = 65_536;
    private static final int MOST_DETAIL = 100;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpSettings settings;
    private final Json json;
    private final BusinessClock clock;
    private final HttpClient client;

    HttpChannel(HttpSettings settings, Json json, BusinessClock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        String scheme =
                URI.create(filled(settings.request().url(), Map.of(), word -> "x")).getScheme();
        if (scheme == null || !scheme.matches("https?")) {
            throw new IllegalArgumentException("url begins with https:// or http://");
        }
        encoding(settings.request().contentType());
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .build();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Kind kind() {
        return Kind.HTTP;
    }

    @Override
    public Audience audience() {
        return settings.audience();
    }

    @Override
    public AddressKind addressKind() {
        return settings.address();
    }

    @Override
    public Outcome send(Letter letter) {
        CompletableFuture<Answer> answer;
        try {
            answer =
                    client.sendAsync(request(letter), HttpResponse.BodyHandlers.ofInputStream())
                            .thenApply(HttpChannel::read);
        } catch (IllegalArgumentException e) {
            return Outcome.never("request");
        }
        try {
            return outcome(answer.get(settings.timeout().toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Outcome.later("timeout");
        } catch (ExecutionException e) {
            return Outcome.later(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.later("stopped");
        }
    }

    /** Status and the beginning of the body. */
    private record Answer(int status, String body) {}

    private static Answer read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(Letter letter) {
        HttpSettings.Request wanted = settings.request();
        Map<String, String> facts = facts(letter);
        String url = filled(wanted.url(), facts, HttpChannel::forUrl);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(settings.signed() ? url + signature() : url))
                        .timeout(settings.timeout())
                        .header("Content-Type", wanted.contentType() + "; charset=utf-8")
                        .header("Idempotency-Key", letter.id());
        for (String header : wanted.headers()) {
            int colon = header.indexOf(':');
            String value = filled(header.substring(colon + 1), facts, Wording::oneLine);
            request.header(header.substring(0, colon).strip(), value.strip());
        }
        String body = filled(wanted.body(), facts, encoding(wanted.contentType()));
        return request.method(
                        wanted.method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Map<String, String> facts(Letter letter) {
        Map<String, String> facts = new HashMap<>();
        facts.put("id", letter.id());
        facts.put("to", letter.to());
        facts.put("name", letter.name());
        facts.put("subject", letter.subject());
        facts.put("text", letter.text());
        facts.put("secret", settings.secret());
        return facts;
    }

    private Outcome outcome(Answer answer) {
        int status = answer.status();
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            return Outcome.later("HTTP " + status);
        }
        if (status < OK || status >= NOT_OK) {
            return Outcome.never("HTTP " + status);
        }
        JsonNode tree = tree(answer.body());
        HttpSettings.Answer wanted = settings.answer();
        String found = at(tree, wanted.successPointer());
        if (!wanted.successPointer().isEmpty() && !wanted.successValue().equals(found)) {
            return Outcome.never(told(wanted.successPointer() + " " + found));
        }
        String id = wanted.idPointer().isEmpty() ? null : at(tree, wanted.idPointer());
        return Outcome.accepted(id == null || id.isEmpty() ? null : told(id));
    }

    private JsonNode tree(String body) {
        try {
            return json.tree(body);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String at(JsonNode tree, String pointer) {
        JsonNode found = tree == null || pointer.isEmpty() ? null : tree.at(pointer);
        return found == null || found.isMissingNode() || found.isNull() ? null : found.asText();
    }

    /** What the other side said, short, and without the secret should it have said that. */
    private String told(String words) {
        String line = Wording.oneLine(words);
        String clean = settings.secret().isEmpty() ? line : line.replace(settings.secret(), "***");
        return clean.length() > MOST_DETAIL ? clean.substring(0, MOST_DETAIL) : clean;
    }

    private static String filled(
            String text, Map<String, String> facts, UnaryOperator<String> encoded) {
        Map<String, String> safe = new HashMap<>();
        Wording.places(text)
                .forEach(place -> safe.put(place, encoded.apply(facts.getOrDefault(place, ""))));
        return Wording.filled(text, safe);
    }

    private static UnaryOperator<String> encoding(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return text -> new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
        if (type.contains("x-www-form-urlencoded")) {
            return HttpChannel::forUrl;
        }
        throw new IllegalArgumentException("contentType is JSON or a form's");
    }

    private static String forUrl(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** DingTalk: HmacSHA256 over time and key, with the key, in the address. */
    private String signature() {
        String time = Long.toString(clock.now().toEpochMilli());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = settings.secret().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed =
                    mac.doFinal((time + "\n" + settings.secret()).getBytes(StandardCharsets.UTF_8));
            return "&timestamp="
                    + time
                    + "&sign="
                    + forUrl(Base64.getEncoder().encodeToString(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
