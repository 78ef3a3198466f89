package org.atrium.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.atrium.demo.Api;

/** What tests start from. */
final class Given {
    /** Path of the project in which most tests play. */
    static final String JADE = "/api/projects/jade-garden";

    /** Path of its repair orders. */
    static final String ORDERS = JADE + "/repairs/orders";

    private Given() {}

    /** A caller that sends a new Idempotency-Key. */
    static Api withKey(String user) {
        return RunningAtrium.as(user).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** What the business clock shows, in whole seconds. */
    static Instant now() {
        String now = RunningAtrium.as("it").get("/api/businessdate").get("now").asText();
        return Instant.parse(now).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The day the business clock shows, in the projects' zone, as sent. */
    static String today() {
        return RunningAtrium.as("it").get("/api/businessdate").get("date").asText();
    }

    /** An instant before now, as sent. */
    static String ago(Duration time) {
        return now().minus(time).toString();
    }

    /** Text for a query string. */
    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The row of a house by its full name. */
    static JsonNode house(String project, String name) {
        String path = "/api/projects/" + project + "/houses?limit=200&q=" + query(name);
        for (JsonNode row : RunningAtrium.as("it").get(path).get("items")) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(project + " has no house " + name);
    }

    /** The id of a house by its full name. */
    static String houseId(String project, String name) {
        return house(project, name).get("id").asText();
    }

    /** A complete request at a home that was made two minutes ago: path GENERAL, class GENERAL. */
    static Map<String, Object> request() {
        Map<String, Object> request = new HashMap<>();
        request.put("houseId", houseId("jade-garden", "1栋-1单元-102"));
        request.put("who", "朱凯");
        request.put("phone", "19910000001");
        request.put("noticedAt", ago(Duration.ofHours(5)));
        request.put("occurredAt", ago(Duration.ofMinutes(2)));
        request.put("what", "卫生间水龙头滴水");
        request.put("wanted", "修好");
        request.put("channel", "PHONE");
        request.put("area", "NON_PUBLIC");
        request.put("category", "HOME_DAILY");
        request.put("path", "GENERAL");
        request.put("timeClass", "GENERAL");
        return request;
    }

    /** Registers a request and returns the order. */
    static JsonNode order(Map<String, Object> request) {
        return RunningAtrium.as("desk").post(ORDERS, request);
    }

    /** The path of an order, with a slash at its end. */
    static String path(JsonNode order) {
        return ORDERS + "/" + order.get("id").asText() + "/";
    }

    /** The code of a project that no other test uses: no functions, desk, manager and finance. */
    static String project(String code, String... functions) {
        return project(code, Map.of(), functions);
    }

    /** The same with further members, by login name with the role of each. */
    static synchronized String project(String code, Map<String, String> more, String... functions) {
        Map<String, String> roles = new HashMap<>(more);
        roles.putAll(Map.of("desk", "FrontDesk", "manager", "CsManager", "finance", "Finance"));
        List<Map<String, Object>> members = new ArrayList<>();
        roles.forEach((u, role) -> members.add(Map.of("user", u, "roles", List.of(role))));
        Map<String, Object> document = new HashMap<>();
        document.put("code", code);
        document.put("name", "测试 " + code);
        document.put("profile", "PM");
        document.put("modules", List.of(functions));
        document.put("members", members);
        document.put(
                "entities",
                List.of(
                        Map.of("code", "PM", "kind", "PROPERTY_COMPANY", "name", "测试物业"),
                        Map.of("code", "DEV", "kind", "DEVELOPER", "name", "测试置业")));
        RunningAtrium.as("it").post("/api/projects", document);
        return code;
    }

    /** A small PNG. */
    static byte[] picture() {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A slip of work that began and ended now: a moment ago may be the minute before the order. */
    static Map<String, Object> slip() {
        Map<String, Object> slip = new HashMap<>();
        slip.put("arriveAt", ago(Duration.ZERO));
        slip.put("doneAt", ago(Duration.ZERO));
        slip.put("result", "已修好");
        return slip;
    }
}
