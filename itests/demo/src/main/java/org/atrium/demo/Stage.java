package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What every step needs: the server as any demo user, the demo's files, and a place to tell. */
final class Stage {
    private static final String PASSWORD = "atrium-demo";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long POLL_MILLIS = 250;

    private final Api server;
    private final PrintStream out;

    Stage(Api server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /** The server as this demo user. */
    Api as(String user) {
        return server.as(user, PASSWORD);
    }

    /** The password of all demo users. */
    String password() {
        return PASSWORD;
    }

    /** Begins a step. */
    void title(String words) {
        out.println();
        out.println(words);
    }

    /** Tells something that happened. */
    void tell(String words, Object... figures) {
        out.println("  " + words.formatted(figures));
    }

    /** A file of the demo. */
    byte[] file(String name) {
        try (InputStream in = Stage.class.getResourceAsStream("/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file of the demo. */
    JsonNode document(String name) {
        try {
            return Api.JSON.readTree(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the business clock shows, in whole minutes. */
    Instant now() {
        String now = as("it").get("/api/businessdate").get("now").asText();
        return Instant.parse(now).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The day that the business clock shows. */
    String today() {
        return as("it").get("/api/businessdate").get("date").asText();
    }

    /** A house by its full name. */
    JsonNode house(Api api, String project, String name) {
        String path = "/api/projects/%s/houses?limit=200&q=%s".formatted(project, query(name));
        for (JsonNode row : api.get(path).get("items")) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new IllegalStateException(project + " has no house " + name);
    }

    /** Waits for the end of a job; throws where it failed. */
    JsonNode finished(Api api, JsonNode job) {
        String path = "/api/jobs/" + job.get("id").asText();
        JsonNode seen = api.get(path);
        while (seen.get("finishedAt").isNull()) {
            pause();
            seen = api.get(path);
        }
        if (!"DONE".equals(seen.get("state").asText())) {
            throw new IllegalStateException("The job did not finish: " + seen);
        }
        return seen;
    }

    /** Waits until a case, which follows what others did, has this state. */
    JsonNode reaches(Api api, String path, String state) {
        JsonNode seen = api.get(path);
        while (!state.equals(seen.get("state").asText())) {
            pause();
            seen = api.get(path);
        }
        return seen;
    }

    /** Text for a query string. */
    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A time of an answer as {@code 2026-11-20 09:30} in Shanghai. */
    static String time(JsonNode instant) {
        return MINUTE.format(Instant.parse(instant.asText()).atZone(ZONE));
    }

    /** Money as {@code 1,234.50}. */
    static String money(JsonNode money) {
        String amount = money.isObject() ? money.get("amount").asText() : money.asText();
        return "%,.2f".formatted(new BigDecimal(amount));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
